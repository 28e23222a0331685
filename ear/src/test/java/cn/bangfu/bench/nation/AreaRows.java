package cn.bangfu.bench.nation;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.LevelRules;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceLine;
import cn.bangfu.kernel.Today;
import cn.bangfu.reporting.ReportingAction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The lines of all tables for the households of one area, with their life and the help they were
 * given up to the end of 2017.
 */
final class AreaRows {

  static final String ARCHIVE = "archive";
  static final String CONTENT = "archive_content";
  static final String MEMBER = "archive_member";
  static final String CLAIM = "archive_person_claim (digest, archive_id, member_id)";
  static final String CHANGE =
      "archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id, user_name)";
  static final String STEP =
      "reporting_record (record_kind, record_id, seq, action, at, from_union_id, from_union_name,"
          + " to_union_id, to_union_name, by_user, text, reminder, level_after, act_id)";
  static final String ACT = "business_act (id, at, kind, union_id, user_name)";

  /** So many numbers of acts and of members are kept for each archive; most stay unused. */
  static final int ACTS = 40;

  static final int MEMBERS = 8;

  private static final String DEATH = "archive_death (digest, archive_id, died_on)";
  private static final String WRITTEN =
      "in_force, by_union_id, by_union_name, entered_at, entered_by, changed_at, changed_by, version";
  private static final String EXIT_COLUMNS =
      "id, archive_id, way_id, exited_date, annual_income, annual_expense, monthly_per_capita, note, source, "
          + WRITTEN;
  private static final String DEREGISTRATION_COLUMNS =
      "id, archive_id, reason_id, deregistered_date, death_date, note, way, " + WRITTEN;
  private static final List<String> WAYS = List.of("实现就业", "家庭收入增加", "社会救助兜底", "子女毕业");
  private static final List<String> REASONS =
      List.of("3年未帮扶", "3年未帮扶", "3年未帮扶", "无法联系", "不符合建档条件", "劳动关系转移或终止", "死亡");

  /** Shares of a hundred. */
  private static final int EDITED = 10;

  private static final int WAITING = 8;
  private static final int SENT_BACK = 2;
  private static final int CLOSED = 45;
  private static final int EXITED = 48;
  private static final int HELPED = 85;
  private static final int PASSED_ON = 12;
  private static final String HELP = "assistance";
  private static final String LINE = "assistance_line";
  private static final String OF_RECORD = ", union_id, archive_id, assist_date";

  private static final String VERSION = ", valid_from, valid_to, act_id";
  private static final String OPEN = "infinity";
  private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2017, 12, 31);

  private static final CopyRows ARCHIVES = new CopyRows(Archive.class);
  private static final CopyRows CONTENTS = new CopyRows(ArchiveContent.class);
  private static final CopyRows PERSONS = new CopyRows(Member.class);
  private static final CopyRows HELPS = new CopyRows(Assistance.class);
  private static final CopyRows MONEY = new CopyRows(AssistanceLine.class);

  private final Area area;
  private final Households households;
  private final Lot lot;
  private final IdNumbers numbers;
  private final HelpRows help;
  private final PaperRows papers = new PaperRows();
  private final Map<String, StringBuilder> lines = new HashMap<>();
  private final Map<String, Long> acts = new HashMap<>();
  private final Map<Long, Integer> filed = new HashMap<>();
  private final TestCodes codes;
  private final LocalDate today = LocalDate.now(Today.ZONE);
  private long archiveId;
  private long nextAct;

  /** The newest version of the archive at hand: its line, since when, by which act. */
  private String last;

  private OffsetDateTime since;
  private long act;

  AreaRows(Area area, TestCodes codes) {
    this.area = area;
    this.codes = codes;
    households = new Households(codes);
    lot = new Lot(area.id() * 7919);
    numbers = new IdNumbers(area.region());
    help = new HelpRows(codes, lot);
  }

  /** Lines by the table with its columns, as COPY names them. */
  Map<String, StringBuilder> make() {
    for (int i = 0; i < area.households(); i++) {
      archiveId = area.firstArchive() + i;
      nextAct = archiveId * ACTS;
      household();
    }
    return lines;
  }

  /** More were filed in later years, as the system spread. */
  private LocalDate filingDay() {
    int year = lot.share(4, 6, 8, 9, 10, 11, 12, 13, 14, 13);
    return FIRST.plusYears(year).plusDays(lot.below(365));
  }

  private List<ChainUnion> chain() {
    if (area.below().isEmpty() || lot.percent(5)) {
      return area.upward();
    }
    int of = Math.min(lot.below(area.below().size()), lot.below(area.below().size()));
    List<ChainUnion> chain = new ArrayList<>(area.upward());
    chain.add(0, area.below().get(of));
    return chain;
  }

  private void household() {
    LocalDate day = filingDay();
    List<ChainUnion> chain = chain();
    ChainUnion filer = chain.get(0);
    Household household = households.next(lot, day, area, numbers);
    ArchiveContent content = household.content();
    content.setArchiveId(archiveId);
    ArchiveLevel standard = standard(filer.level());
    String number = "%06d".formatted(filed.merge(filer.id(), 1, Integer::sum));
    ArchiveHeader header = household.header(number, standard, day, clerk(filer));

    Archive archive = new Archive(chain, new UUID(archiveId, area.id()));
    CopyRows.set(archive, Archive.class, "id", archiveId);
    OffsetDateTime at =
        day.atTime(8 + lot.below(9), lot.below(60), lot.below(60))
            .atZone(Today.ZONE)
            .toOffsetDateTime();
    archive.touch(clerk(filer), at);
    archive.file(header, content.getName(), day);
    last = ARCHIVES.line(archive);
    since = at;
    act = act(at, "ARCHIVE_FILE", filer);
    change(act, ArchiveChangeKind.CREATED, at, filer);
    members(content, at, act);
    CopyRows.digest(content);
    for (AttachmentKind kind : household.papers()) {
      papers.rows(archiveId, kind, clerk(filer), at, act).forEach(this::add);
    }
    if (lot.percent(EDITED)) {
      BigDecimal income = content.getHeadIncome();
      Households.earnLess(content);
      OffsetDateTime editedAt = at.plusDays(lot.between(1, 6)).plusMinutes(lot.below(90));
      version(CONTENT, CONTENTS, CONTENTS.line(content), at, editedAt, act);
      content.setHeadIncome(income);
      content.compute();
      archive.edit(header, content.getName(), filer.level());
      next(archive, editedAt, "ARCHIVE_EDIT", ArchiveChangeKind.EDITED, filer);
    }
    String stored = CONTENTS.line(content);
    add(CONTENT + " (" + CONTENTS.columns() + ")", stored);
    version(CONTENT, CONTENTS, stored, since, null, act);
    report(archive, chain);
    boolean closes = lot.percent(CLOSED);
    help(archive, chain, closes);
    boolean closed = closes && close(archive, content, filer);
    if (!closed) {
      claim(content.getIdNoDigest(), null);
      content.getMembers().forEach(member -> claim(member.getIdNoDigest(), member.getId()));
      helped(archive);
    }
    version(ARCHIVE, ARCHIVES, last, since, null, act);
    add(ARCHIVE + " (" + ARCHIVES.columns() + ")", last);
  }

  /** What was given to it, from the day on which it got where it is. */
  private void help(Archive archive, List<ChainUnion> chain, boolean closes) {
    LocalDate from = since.atZoneSameInstant(Today.ZONE).toLocalDate();
    for (HelpRows.Help help : help.draw(archive, chain, from, closes ? null : LAST)) {
      Assistance record = help.record();
      record.touch(clerk(help.by()), help.at());
      long given = act(help.at(), "ASSISTANCE_SAVE", help.by());
      String stored = HELPS.line(record);
      if (lot.percent(PASSED_ON)
          && help.superior() != null
          && !archive.getArchiveLevel().isBelow(help.superior().level())) {
        OffsetDateTime at = batch(help.at().plusDays(5), help.by());
        version(HELP, HELPS, stored, help.at(), at, given);
        record.report(help.superior());
        record.touch(clerk(help.by()), at);
        long reported = act(at, "ASSISTANCE_REPORT", help.by());
        stored = HELPS.line(record);
        version(HELP, HELPS, stored, at, null, reported);
        step(
            "ASSISTANCE",
            record.getId(),
            archive.getArchiveLevel(),
            1,
            ReportingAction.REPORT,
            at,
            help.by(),
            help.superior(),
            "同意上报",
            reported);
      } else {
        version(HELP, HELPS, stored, help.at(), null, given);
      }
      add(HELP + " (" + HELPS.columns() + ")", stored);
      for (AssistanceLine one : record.getLines()) {
        String line =
            MONEY.line(one)
                + "\t"
                + record.getOwnerUnionId()
                + "\t"
                + archiveId
                + "\t"
                + record.getAssistDate();
        add(LINE + " (" + MONEY.columns() + OF_RECORD + ")", line);
        add(
            LINE + "_history (" + MONEY.columns() + OF_RECORD + VERSION + ")",
            line + "\t" + help.at() + "\t" + OPEN + "\t" + given);
      }
    }
  }

  /**
   * Most households on file were helped within the last two years: today lies long after the last
   * filing, and the rule of two years would hold all of them.
   */
  private void helped(Archive archive) {
    if (lot.percent(HELPED)) {
      CopyRows.set(archive, Archive.class, "lastAssistDate", today.minusDays(lot.between(30, 700)));
      last = ARCHIVES.line(archive);
    }
  }

  /** An act has been done: the version before it ends, the one after it begins. */
  private void next(
      Archive archive, OffsetDateTime at, String kind, ArchiveChangeKind change, ChainUnion by) {
    version(ARCHIVE, ARCHIVES, last, since, at, act);
    archive.touch(clerk(by), at);
    act = act(at, kind, by);
    change(act, change, at, by);
    last = ARCHIVES.line(archive);
    since = at;
  }

  /** Leaves hardship or is cancelled, if there is time before the end. */
  private boolean close(Archive archive, ArchiveContent content, ChainUnion filer) {
    OffsetDateTime at = batch(since.plusDays(lot.between(200, 1500)), filer);
    if (at.toLocalDate().isAfter(LAST)) {
      return false;
    }
    LocalDate day = at.toLocalDate();
    String written =
        "\tt\t"
            + filer.id()
            + "\t"
            + filer.name()
            + "\t"
            + at
            + "\t"
            + clerk(filer)
            + "\t"
            + at
            + "\t"
            + clerk(filer)
            + "\t1";
    String row;
    String table;
    if (lot.percent(EXITED)) {
      archive.exit();
      next(archive, at, "ARCHIVE_EXIT", ArchiveChangeKind.EXITED, filer);
      table = "archive_exit";
      row =
          archiveId
              + "\t"
              + archiveId
              + "\t"
              + codes.id("exit_way", lot.of(WAYS))
              + "\t"
              + day
              + "\t"
              + content.getFamilySize() * 18000
              + ".00\t"
              + content.getFamilySize() * 12000
              + ".00\t1500.00\t\\N\tARCHIVE"
              + written;
    } else {
      archive.deregister();
      next(archive, at, "ARCHIVE_DEREGISTER", ArchiveChangeKind.DEREGISTERED, filer);
      String reason = lot.of(REASONS);
      boolean dead = "死亡".equals(reason);
      table = "archive_deregistration";
      row =
          archiveId
              + "\t"
              + archiveId
              + "\t"
              + codes.id("deregistration_reason", reason)
              + "\t"
              + day
              + "\t"
              + (dead ? day.minusDays(30) : CopyRows.NULL)
              + "\t\\N\t"
              + ("3年未帮扶".equals(reason) ? "AUTOMATIC" : "MANUAL")
              + written;
      if (dead) {
        add(
            DEATH,
            CopyRows.text(content.getIdNoDigest()) + "\t" + archiveId + "\t" + day.minusDays(30));
      }
    }
    String columns = "archive_exit".equals(table) ? EXIT_COLUMNS : DEREGISTRATION_COLUMNS;
    add(table + " (" + columns + ")", row);
    add(table + "_history (" + columns + VERSION + ")", row + "\t" + at + "\t" + OPEN + "\t" + act);
    return true;
  }

  /** Reports it upwards as far as it gets before the end; a few come back. */
  private void report(Archive archive, List<ChainUnion> chain) {
    int seq = 0;
    for (int i = 0; i + 1 < chain.size(); i++) {
      ChainUnion from = chain.get(i);
      ChainUnion superior = chain.get(i + 1);
      OffsetDateTime at = batch(since.plusDays(lot.between(2, 45)), from);
      if (!LevelRules.mayReach(archive.getFilingStandard(), superior.level())
          || lot.percent(WAITING)
          || at.toLocalDate().isAfter(LAST)) {
        return;
      }
      archive.report(from, superior, at);
      next(archive, at, "ARCHIVE_REPORT", ArchiveChangeKind.REPORTED, from);
      step(archive, ++seq, ReportingAction.REPORT, at, from, superior, "同意上报");
      OffsetDateTime back = batch(at.plusDays(lot.between(2, 30)), superior);
      if (lot.percent(SENT_BACK) && !back.toLocalDate().isAfter(LAST)) {
        archive.sendBack(superior, from);
        next(archive, back, "ARCHIVE_SEND_BACK", ArchiveChangeKind.SENT_BACK, superior);
        step(archive, ++seq, ReportingAction.SEND_BACK, back, superior, from, "材料不全,请补充");
        return;
      }
    }
  }

  /** A union reports what it has together, once a day. */
  private static OffsetDateTime batch(OffsetDateTime day, ChainUnion union) {
    return day.atZoneSameInstant(Today.ZONE)
        .toLocalDate()
        .atTime(18, (int) (union.id() % 60), 0)
        .atZone(Today.ZONE)
        .toOffsetDateTime();
  }

  private ArchiveLevel standard(ArchiveLevel own) {
    ArchiveLevel drawn =
        switch (lot.share(30, 25, 20, 25)) {
          case 0 -> ArchiveLevel.NATIONAL;
          case 1 -> ArchiveLevel.PROVINCIAL;
          case 2 -> ArchiveLevel.PREFECTURAL;
          default -> ArchiveLevel.COUNTY;
        };
    return LevelRules.mayReach(drawn, own) ? drawn : own;
  }

  private void members(ArchiveContent content, OffsetDateTime at, long act) {
    CopyRows.digest(content);
    int i = 0;
    for (Member member : content.getMembers()) {
      long id = archiveId * MEMBERS + i++;
      CopyRows.set(member, Member.class, "id", id);
      CopyRows.digest(member);
      String line = PERSONS.line(member);
      add(MEMBER + " (" + PERSONS.columns() + ")", line);
      version(MEMBER, PERSONS, line, at, null, act);
    }
  }

  private void claim(byte[] digest, Long member) {
    add(CLAIM, CopyRows.text(digest) + "\t" + archiveId + "\t" + CopyRows.text(member));
  }

  /** Acts of one kind of a union at one moment are one act. */
  private long act(OffsetDateTime at, String kind, ChainUnion union) {
    return acts.computeIfAbsent(
        union.id() + kind + at,
        key -> {
          long id = nextAct++;
          add(ACT, id + "\t" + at + "\t" + kind + "\t" + union.id() + "\t" + clerk(union));
          return id;
        });
  }

  private void change(long act, ArchiveChangeKind kind, OffsetDateTime at, ChainUnion union) {
    add(
        CHANGE,
        archiveId
            + "\t"
            + act
            + "\t"
            + kind
            + "\t"
            + at
            + "\t"
            + union.id()
            + "\t"
            + union.name()
            + "\t0\t"
            + clerk(union));
  }

  private void step(
      Archive archive,
      int seq,
      ReportingAction action,
      OffsetDateTime at,
      ChainUnion from,
      ChainUnion to,
      String text) {
    step("ARCHIVE", archiveId, archive.getArchiveLevel(), seq, action, at, from, to, text, act);
  }

  private void step(
      String kind,
      long record,
      ArchiveLevel level,
      int seq,
      ReportingAction action,
      OffsetDateTime at,
      ChainUnion from,
      ChainUnion to,
      String text,
      long by) {
    List<Object> values =
        List.of(
            kind,
            record,
            seq,
            action,
            at,
            from.id(),
            from.name(),
            to.id(),
            to.name(),
            clerk(from),
            text,
            text,
            level,
            by);
    add(STEP, values.stream().map(Object::toString).collect(Collectors.joining("\t")));
  }

  private void version(
      String table, CopyRows rows, String line, OffsetDateTime from, OffsetDateTime to, long act) {
    add(
        table + "_history (" + rows.columns() + VERSION + ")",
        line + "\t" + from + "\t" + (to == null ? OPEN : to) + "\t" + act);
  }

  private void add(String table, String line) {
    lines.computeIfAbsent(table, none -> new StringBuilder(1 << 16)).append(line).append('\n');
  }

  private static String clerk(ChainUnion union) {
    Lot name = new Lot(union.id());
    return Names.full(name, Names.surname(name), cn.bangfu.kernel.Gender.FEMALE);
  }
}
