package cn.bangfu.server.demo;

import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.unionorg.UnionLevel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;

/**
 * The households of the file, filed by clerks of the chains and reported or sent back step by step,
 * each step a business act of its own day, so that history, records and reminders are as people
 * would have left them.
 */
final class DemoArchives {

  private static final String DRAFT = "D";
  private static final char REPORT = 'R';
  private static final int DAYS_BETWEEN_STEPS = 2;
  private static final int HOUR = 10;

  private final Connection owner;
  private final KeyRing keys;
  private final Map<String, DemoUnion> unions;
  private final Map<String, DemoUser> clerks;
  private final OffsetDateTime now;
  private final Properties words = DemoFile.words();
  private final Random random = new Random(40);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final DemoPeople people;
  private final DemoContent content;
  private final DemoPapers papers;
  private final DemoAssistance help;
  private final DemoFunds funds;

  DemoArchives(
      Connection owner,
      KeyRing keys,
      Map<String, DemoUnion> unions,
      Map<String, DemoUser> clerks,
      OffsetDateTime now)
      throws SQLException {
    this.owner = owner;
    this.keys = keys;
    this.unions = unions;
    this.clerks = clerks;
    this.now = now;
    people = new DemoPeople(now.toLocalDate(), random);
    content = new DemoContent(owner, keys, random);
    papers = new DemoPapers(owner, keys);
    help = new DemoAssistance(owner);
    funds = new DemoFunds(owner);
  }

  void load() throws SQLException {
    funds.load(unions, clerks, now);
    for (Map<String, String> row : DemoFile.rows("households.csv")) {
      DemoKind kind = DemoKind.valueOf(row.get("kind"));
      DemoUnion union = unions.get(row.get("union"));
      ArchiveLevel standard = ArchiveLevel.valueOf(row.get("standard"));
      OffsetDateTime filed =
          now.minusDays(Integer.parseInt(row.get("days"))).withHour(HOUR).withMinute(0);
      boolean draft = row.get("steps").equals(DRAFT);
      long archive = file(union, kind, standard, filed, draft);
      if (!draft) {
        walk(archive, union, kind, row.get("steps"), filed);
        int days = Integer.parseInt(row.get("days"));
        help.help(archive, union, clerks.get(union.key()), kind, days, now.minusDays(days / 5));
      }
    }
  }

  private long file(
      DemoUnion union, DemoKind kind, ArchiveLevel standard, OffsetDateTime at, boolean draft)
      throws SQLException {
    String region = union.regionCode();
    if (region.endsWith("00")) {
      region = words.getProperty("region.default");
    }
    List<DemoPerson> household = kind.people(words, now.getYear());
    people.fill(household, region);
    DemoUser clerk = clerks.get(union.key());
    Act act = Act.of(owner, at, "ARCHIVE_FILE", union, clerk);
    String number = number(union);
    LocalDate day = at.toLocalDate();
    long archive =
        Sql.id(
            owner,
            """
            insert into archive (employee_no, loose_employee_no, head_name, archive_type,
              hardship_category, filing_standard, archive_level, archive_class, life_state,
              filing_union_id, filing_union_path, province_id, prefecture_id, county_id,
              holder_union_id, holder_depth, filing_date, filer, submission,
              entered_at, entered_by, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, 'INCREMENT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id
            """,
            draft ? null : number,
            draft ? number : null,
            household.get(0).name,
            kind.type(),
            kind.category,
            standard,
            union.level(),
            draft ? LifeState.DRAFT : LifeState.ACTIVE,
            union.id(),
            union.path(),
            idAt(union, UnionLevel.PROVINCIAL),
            idAt(union, UnionLevel.PREFECTURAL),
            idAt(union, UnionLevel.COUNTY),
            union.id(),
            union.depth(),
            day,
            clerk.name(),
            UUID.randomUUID(),
            at,
            clerk.name(),
            at,
            clerk.name());
    List<Long> members = content.insert(archive, kind, household, region, day);
    if (kind.category == HardshipCategory.SUBSISTENCE_ALLOWANCE) {
      papers.attachCertificate(archive, at, clerk.name());
    }
    if (!draft) {
      claim(archive, household, members);
      change(archive, ArchiveChangeKind.CREATED, union, clerk, act);
    }
    return archive;
  }

  /** Every number of an archive on file is taken in the whole country (ARC-044). */
  private void claim(long archive, List<DemoPerson> household, List<Long> members)
      throws SQLException {
    for (int i = 0; i < household.size(); i++) {
      Sql.run(
          owner,
          "insert into archive_person_claim (digest, archive_id, member_id) values (?, ?, ?)",
          keys.digest(household.get(i).idNo.normalized()),
          archive,
          i == 0 ? null : members.get(i - 1));
    }
  }

  private void walk(
      long archive, DemoUnion filing, DemoKind kind, String steps, OffsetDateTime filed)
      throws SQLException {
    DemoUnion holder = filing;
    for (int i = 0; i < steps.length(); i++) {
      boolean up = steps.charAt(i) == REPORT;
      DemoUnion from = holder;
      holder = up ? from.parent() : below(from, filing);
      OffsetDateTime at = filed.plusDays((long) DAYS_BETWEEN_STEPS * (i + 1));
      move(archive, i + 1, from, holder, up, at);
      String text = up ? words.getProperty("opinion") : reason();
      record(archive, i + 1, from, holder, up, at, text);
      boolean last = i == steps.length() - 1;
      remind(archive, kind.type(), from, holder, up, at, text, last);
    }
  }

  private void move(
      long archive, int step, DemoUnion from, DemoUnion to, boolean up, OffsetDateTime at)
      throws SQLException {
    DemoUser clerk = clerks.get(from.key());
    Act act = Act.of(owner, at, up ? "ARCHIVE_REPORT" : "ARCHIVE_SEND_BACK", from, clerk);
    Sql.run(
        owner,
        """
        update archive set holder_union_id = ?, holder_depth = ?, archive_level = ?, sent_back = ?,
          last_report_at = case when ? then ? else last_report_at end,
          first_national_at = case when ? then ? else first_national_at end, version = ?
        where id = ?
        """,
        to.id(),
        to.depth(),
        to.level(),
        !up,
        up,
        at,
        up && to.parent() == null,
        at,
        step,
        archive);
    change(
        archive, up ? ArchiveChangeKind.REPORTED : ArchiveChangeKind.SENT_BACK, from, clerk, act);
  }

  private void record(
      long archive,
      int step,
      DemoUnion from,
      DemoUnion to,
      boolean up,
      OffsetDateTime at,
      String text)
      throws SQLException {
    Sql.run(
        owner,
        """
        insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
          from_union_name, to_union_id, to_union_name, by_user, text, level_after, act_id)
        values ('ARCHIVE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, current_act())
        """,
        archive,
        step,
        up ? "REPORT" : "SEND_BACK",
        at,
        from.id(),
        from.name(),
        to.id(),
        to.name(),
        clerks.get(from.key()).name(),
        text,
        to.level());
  }

  /** The union that got it is told; the reminder is open as long as nobody has gone on with it. */
  private void remind(
      long archive,
      ArchiveType type,
      DemoUnion from,
      DemoUnion to,
      boolean up,
      OffsetDateTime at,
      String text,
      boolean open)
      throws SQLException {
    long reminder =
        Sql.id(
            owner,
            """
            insert into reminder (reminded_at, sender_union_id, sender_union_name, sender_name,
              receiver_union_id, receiver_union_name, subject, content, category, target_kind,
              target_count, state, handled_by, handled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ARCHIVE', 1, ?, ?, ?) returning id
            """,
            at,
            from.id(),
            from.name(),
            clerks.get(from.key()).name(),
            to.id(),
            to.name(),
            words.getProperty("subject." + type + (up ? ".report" : ".sendBack")),
            text,
            type == ArchiveType.MIGRANT_WORKER ? "MIGRANT_ARCHIVE" : "ARCHIVE",
            open ? "OPEN" : "HANDLED",
            open ? null : clerks.get(to.key()).name(),
            open ? null : at.plusDays(1));
    Sql.run(
        owner,
        "insert into reminder_target (reminder_id, record_id) values (?, ?)",
        reminder,
        archive);
  }

  private void change(long archive, ArchiveChangeKind kind, DemoUnion union, DemoUser user, Act act)
      throws SQLException {
    Sql.run(
        owner,
        """
        insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
          user_name)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        archive,
        act.id(),
        kind,
        act.at(),
        union.id(),
        union.name(),
        user.id(),
        user.name());
  }

  /** The next union on the way down from a union to the filing union. */
  private static DemoUnion below(DemoUnion union, DemoUnion filing) {
    DemoUnion next = filing;
    while (next.parent().id() != union.id()) {
      next = next.parent();
    }
    return next;
  }

  private String reason() {
    String[] reasons = words.getProperty("reasons").split(";");
    return reasons[random.nextInt(reasons.length)];
  }

  private String number(DemoUnion union) {
    String word = union.key().substring(union.key().indexOf('_') + 1);
    return "%s%02d".formatted(word, numbers.merge(word, 1, Integer::sum));
  }

  private static Long idAt(DemoUnion union, UnionLevel level) {
    DemoUnion found = union.at(level);
    return found == null ? null : found.id();
  }
}
