package cn.bangfu.bench.nation;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.LevelRules;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.kernel.Today;
import cn.bangfu.reporting.ReportingAction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lines of all tables for the households of one area, with their life up to the end of 2017.
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
  static final int ACTS = 16;

  static final int MEMBERS = 8;

  private static final String VERSION = ", valid_from, valid_to, act_id";
  private static final String OPEN = "infinity";
  private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2017, 12, 31);

  private static final CopyRows ARCHIVES = new CopyRows(Archive.class);
  private static final CopyRows CONTENTS = new CopyRows(ArchiveContent.class);
  private static final CopyRows PERSONS = new CopyRows(Member.class);

  private final Area area;
  private final Households households;
  private final Lot lot;
  private final IdNumbers numbers;
  private final Map<String, StringBuilder> lines = new HashMap<>();
  private final Map<String, Long> acts = new HashMap<>();
  private final Map<Long, Integer> filed = new HashMap<>();
  private long archiveId;
  private long nextAct;
  private int archives;

  AreaRows(Area area, TestCodes codes) {
    this.area = area;
    households = new Households(codes);
    lot = new Lot(area.id() * 7919);
    numbers = new IdNumbers(area.region());
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
    Household household = households.next(lot, day, area.region(), area.place(), numbers);
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
    archive.file(header, content.getName());
    long act = act(at, "ARCHIVE_FILE", filer);
    change(act, ArchiveChangeKind.CREATED, at, filer);
    members(content, at, act);
    String last = ARCHIVES.line(archive);

    boolean edited = lot.percent(25);
    String earlier = null;
    OffsetDateTime contentFrom = at;
    long contentAct = act;
    if (edited) {
      CopyRows.digest(content);
      String present = null;
      java.math.BigDecimal income = content.getHeadIncome();
      Households.earnLess(content);
      earlier = CONTENTS.line(content);
      content.setHeadIncome(income);
      content.compute();
      OffsetDateTime editedAt = at.plusDays(lot.between(1, 6)).plusMinutes(lot.below(90));
      version(last, at, editedAt, act);
      version(CONTENT, CONTENTS, earlier, at, editedAt, act);
      at = editedAt;
      archive.touch(clerk(filer), at);
      archive.edit(header, content.getName(), filer.level());
      act = act(at, "ARCHIVE_EDIT", filer);
      change(act, ArchiveChangeKind.EDITED, at, filer);
      last = ARCHIVES.line(archive);
      contentFrom = at;
      contentAct = act;
    }
    CopyRows.digest(content);
    String stored = CONTENTS.line(content);
    add(CONTENT + " (" + CONTENTS.columns() + ")", stored);
    version(CONTENT, CONTENTS, stored, contentFrom, null, contentAct);
    last = report(archive, chain, at, act, last);
    add(ARCHIVE + " (" + ARCHIVES.columns() + ")", last);
    archives++;
  }

  /** Reports it upwards as far as it gets before the end; a few come back. */
  private String report(
      Archive archive, List<ChainUnion> chain, OffsetDateTime filedAt, long filedBy, String first) {
    String last = first;
    OffsetDateTime since = filedAt;
    long act = filedBy;
    int seq = 0;
    boolean problem = false;
    for (int i = 0; i + 1 < chain.size() && !problem; i++) {
      ChainUnion from = chain.get(i);
      ChainUnion superior = chain.get(i + 1);
      if (!LevelRules.mayReach(archive.getFilingStandard(), superior.level()) || lot.percent(5)) {
        break;
      }
      OffsetDateTime at = batch(since.plusDays(lot.between(2, 45)), from);
      if (at.toLocalDate().isAfter(LAST)) {
        break;
      }
      version(last, since, at, act);
      archive.touch(clerk(from), at);
      archive.report(from, superior, at);
      act = act(at, "ARCHIVE_REPORT", from);
      change(act, ArchiveChangeKind.REPORTED, at, from);
      step(archive, ++seq, ReportingAction.REPORT, at, from, superior, "同意上报", act);
      last = ARCHIVES.line(archive);
      since = at;
      if (lot.percent(2)) {
        OffsetDateTime back = batch(at.plusDays(lot.between(2, 30)), superior);
        if (!back.toLocalDate().isAfter(LAST)) {
          version(last, since, back, act);
          archive.touch(clerk(superior), back);
          archive.sendBack(superior, from);
          act = act(back, "ARCHIVE_SEND_BACK", superior);
          change(act, ArchiveChangeKind.SENT_BACK, back, superior);
          step(archive, ++seq, ReportingAction.SEND_BACK, back, superior, from, "材料不全,请补充", act);
          last = ARCHIVES.line(archive);
          since = back;
          problem = true;
        }
      }
    }
    version(last, since, null, act);
    return last;
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
        switch (lot.share(55, 15, 12, 18)) {
          case 0 -> ArchiveLevel.NATIONAL;
          case 1 -> ArchiveLevel.PROVINCIAL;
          case 2 -> ArchiveLevel.PREFECTURAL;
          default -> ArchiveLevel.COUNTY;
        };
    return LevelRules.mayReach(drawn, own) ? drawn : own;
  }

  private void members(ArchiveContent content, OffsetDateTime at, long act) {
    CopyRows.digest(content);
    claim(content.getIdNoDigest(), null);
    int i = 0;
    for (Member member : content.getMembers()) {
      long id = archiveId * MEMBERS + i++;
      CopyRows.set(member, Member.class, "id", id);
      CopyRows.digest(member);
      String line = PERSONS.line(member);
      add(MEMBER + " (" + PERSONS.columns() + ")", line);
      version(MEMBER, PERSONS, line, at, null, act);
      claim(member.getIdNoDigest(), id);
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
      String text,
      long act) {
    add(
        STEP,
        "ARCHIVE\t"
            + archiveId
            + "\t"
            + seq
            + "\t"
            + action
            + "\t"
            + at
            + "\t"
            + from.id()
            + "\t"
            + from.name()
            + "\t"
            + to.id()
            + "\t"
            + to.name()
            + "\t"
            + clerk(from)
            + "\t"
            + text
            + "\t"
            + text
            + "\t"
            + archive.getArchiveLevel()
            + "\t"
            + act);
  }

  private void version(String line, OffsetDateTime from, OffsetDateTime to, long act) {
    version(ARCHIVE, ARCHIVES, line, from, to, act);
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
