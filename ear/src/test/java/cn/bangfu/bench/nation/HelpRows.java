package cn.bangfu.bench.nation;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceFacts;
import cn.bangfu.assistance.AssistanceForm;
import cn.bangfu.assistance.AssistanceLine;
import cn.bangfu.assistance.NewLine;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.kernel.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Draws the help that a household was given: campaigns of its unions, paid from their money. */
final class HelpRows {

  /** So many numbers of records are kept for each archive; most stay unused. */
  static final int RECORDS = 12;

  static final int LINES = 3;

  private static final List<String> MEASURES =
      List.of("LIVING_AID", "LIVING_AID", "LIVING_AID", "GOODS", "MEDICAL_AID", "EDUCATION_AID");
  private static final List<String> OPEN_MONEY = List.of("UNION_FUND", "SOCIAL_DONATION");
  private static final int YEARLY = 68;
  private static final int SOON = 90;
  private static final int BY_SUPERIOR = 15;

  private final TestCodes codes;
  private final Lot lot;

  /** A record with the moment at which it was entered and the union that made it. */
  record Help(Assistance record, OffsetDateTime at, ChainUnion by, ChainUnion superior) {}

  HelpRows(TestCodes codes, Lot lot) {
    this.codes = codes;
    this.lot = lot;
  }

  /**
   * The help of a household's life on file.
   *
   * @param from since when it stands where it stands
   * @param to the last day, or null for little help before an early end
   */
  List<Help> draw(Archive archive, List<ChainUnion> chain, LocalDate from, LocalDate to) {
    List<Help> all = new ArrayList<>();
    if (to == null) {
      if (lot.percent(SOON)) {
        all.add(help(archive, chain, from.plusDays(lot.between(20, 150)), 0));
      }
      return all;
    }
    for (int year = from.getYear(); year <= to.getYear() && all.size() < RECORDS; year++) {
      LocalDate day = campaign(year);
      if (!day.isBefore(from) && !day.isAfter(to) && lot.percent(YEARLY)) {
        all.add(help(archive, chain, day, all.size()));
      }
    }
    return all;
  }

  /** New year, the heat of summer, the beginning of school. */
  private LocalDate campaign(int year) {
    return switch (lot.share(60, 20, 20)) {
      case 0 -> LocalDate.of(year, 12, 20 + lot.below(5));
      case 1 -> LocalDate.of(year, 7, 20 + lot.below(5));
      default -> LocalDate.of(year, 8, 25 + lot.below(5));
    };
  }

  private Help help(Archive archive, List<ChainUnion> chain, LocalDate day, int number) {
    boolean superior = chain.size() > 2 && lot.percent(BY_SUPERIOR);
    List<ChainUnion> own = superior ? chain.subList(1, chain.size()) : chain;
    AssistanceFacts facts =
        new AssistanceFacts(
            null,
            lot.of(List.of(AssistCategory.OWN_ILLNESS, AssistCategory.LAID_OFF)),
            day,
            null,
            AssistanceForm.FUNDS,
            lines(archive.getArchiveLevel(), own, day.getYear()),
            null,
            codes.id("expenditure_kind", "DAILY_RELIEF"),
            null,
            null,
            null,
            null,
            null,
            null);
    Assistance record =
        new Assistance(archive, own, facts, new UUID(archive.getId(), 1_000_000L + number));
    long id = archive.getId() * RECORDS + number;
    CopyRows.set(record, Assistance.class, "id", id);
    record.number(day.getYear());
    int line = 0;
    for (AssistanceLine one : record.getLines()) {
      CopyRows.set(one, AssistanceLine.class, "id", id * LINES + line++);
    }
    ChainUnion by = own.get(0);
    OffsetDateTime at =
        day.atTime(17, (int) (by.id() % 60), 30).atZone(Today.ZONE).toOffsetDateTime();
    return new Help(record, at, by, own.size() > 1 ? own.get(1) : null);
  }

  /** Different kinds of money, each of a level that the archive has and that is above the union. */
  private List<NewLine> lines(ArchiveLevel level, List<ChainUnion> own, int year) {
    List<String> money = new ArrayList<>(OPEN_MONEY);
    for (ChainUnion union : own) {
      switch (union.level()) {
        case NATIONAL -> add(money, "CENTRAL", level, ArchiveLevel.NATIONAL);
        case PROVINCIAL -> add(money, "PROVINCIAL", level, ArchiveLevel.PROVINCIAL);
        case PREFECTURAL -> add(money, "PREFECTURAL", level, ArchiveLevel.PREFECTURAL);
        case COUNTY -> add(money, "COUNTY", level, ArchiveLevel.COUNTY);
        default -> {}
      }
    }
    int wanted = 1 + lot.share(15, 35, 50);
    Set<String> taken = new HashSet<>();
    List<NewLine> lines = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      String type = lot.of(money);
      String measure = lot.of(MEASURES);
      if (taken.add(type + measure)) {
        lines.add(
            new NewLine(
                codes.id("measure", measure),
                BigDecimal.valueOf(lot.between(2, 30) * 100L).setScale(2),
                codes.id("fund_type", type),
                year,
                SummaryClass.of(measure)));
      }
    }
    return lines;
  }

  private static void add(List<String> money, String type, ArchiveLevel has, ArchiveLevel needs) {
    if (!has.isBelow(needs)) {
      money.add(type);
      money.add(type);
    }
  }
}
