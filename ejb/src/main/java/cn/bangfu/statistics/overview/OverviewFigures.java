package cn.bangfu.statistics.overview;

import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.LifeState;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.fund.Progress;
import cn.bangfu.kernel.Texts;
import cn.bangfu.statistics.overview.OverviewChart.Part;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes tiles and charts of totals. */
@Dependent
class OverviewFigures {

  private static final String ACTIVE = LifeState.ACTIVE.name() + '.';

  @Inject CodeValues codes;

  /** A tile of a union. */
  OverviewTile tile(OverviewItem item, OverviewTotals totals, long union) {
    return switch (item) {
      case ACTIVE -> active(totals, union);
      case ADDED -> ofArchives(item, totals, union, OverviewKind.ADDED, OverviewKind.ADDED_BEFORE);
      case UNAIDED ->
          ofArchives(item, totals, union, OverviewKind.UNAIDED, OverviewKind.UNAIDED_BEFORE);
      case EXITED -> counted(item, totals, union, OverviewKind.EXIT, OverviewKind.EXIT_BEFORE);
      case RELAPSED ->
          counted(item, totals, union, OverviewKind.RELAPSE, OverviewKind.RELAPSE_BEFORE);
      case CANCELLED ->
          counted(item, totals, union, OverviewKind.CANCEL, OverviewKind.CANCEL_BEFORE);
      case HELPED -> counted(item, totals, union, OverviewKind.HELPED, OverviewKind.HELPED_BEFORE);
      case AID_TIMES -> counted(item, totals, union, OverviewKind.AID, OverviewKind.AID_BEFORE);
      case AID_AMOUNT ->
          tile(
              item,
              totals.sum(union, OverviewKind.AID).amount(),
              totals.sum(union, OverviewKind.AID_BEFORE).amount());
      case FUND_INCOME -> tile(item, income(totals, union), incomeBefore(totals, union));
      case FUND_SPENT -> tile(item, spent(totals, union), spentBefore(totals, union));
      case FUND_BALANCE ->
          tile(
              item,
              income(totals, union).subtract(spent(totals, union)),
              incomeBefore(totals, union).subtract(spentBefore(totals, union)));
      case FUND_PROGRESS ->
          tile(
              item,
              Progress.of(spent(totals, union), income(totals, union)),
              Progress.of(spentBefore(totals, union), incomeBefore(totals, union)));
    };
  }

  private static OverviewTile active(OverviewTotals totals, long union) {
    return new OverviewTile(
        OverviewItem.ACTIVE,
        count(totals.sum(union, OverviewKind.STATE, ACTIVE)),
        totals.compared ? count(totals.sum(union, OverviewKind.STATE_BEFORE, ACTIVE)) : null,
        count(totals.sum(union, OverviewKind.STATE, ACTIVE + ArchiveType.URBAN_WORKER)));
  }

  /** How archives stood a year ago is not known if the system was not there yet. */
  private static OverviewTile ofArchives(
      OverviewItem item,
      OverviewTotals totals,
      long union,
      OverviewKind kind,
      OverviewKind before) {
    OverviewTile tile = counted(item, totals, union, kind, before);
    return totals.compared ? tile : tile(item, tile.value(), null);
  }

  private static OverviewTile counted(
      OverviewItem item,
      OverviewTotals totals,
      long union,
      OverviewKind kind,
      OverviewKind before) {
    return tile(item, count(totals.sum(union, kind)), count(totals.sum(union, before)));
  }

  private static OverviewTile tile(OverviewItem item, BigDecimal value, BigDecimal before) {
    return new OverviewTile(item, value, before, null);
  }

  private static BigDecimal count(OverviewTotals.Sum sum) {
    return BigDecimal.valueOf(sum.records());
  }

  private static BigDecimal income(OverviewTotals totals, long union) {
    return totals.sum(union, OverviewKind.FUND_INCOME).amount();
  }

  private static BigDecimal spent(OverviewTotals totals, long union) {
    return totals.sum(union, OverviewKind.FUND_SPENT).amount();
  }

  private static BigDecimal incomeBefore(OverviewTotals totals, long union) {
    return totals.sum(union, OverviewKind.FUND_INCOME_BEFORE).amount();
  }

  private static BigDecimal spentBefore(OverviewTotals totals, long union) {
    return totals.sum(union, OverviewKind.FUND_SPENT_BEFORE).amount();
  }

  /**
   * A chart of a union.
   *
   * @param children names of the unions directly below by their number
   */
  OverviewChart chart(
      OverviewDrawing drawing, OverviewTotals totals, long union, Map<Long, String> children) {
    return new OverviewChart(
        drawing,
        switch (drawing) {
          case CATEGORY ->
              values(totals.values(union, OverviewKind.CATEGORY), HardshipCategory.values());
          case CAUSE -> values(totals.values(union, OverviewKind.CAUSE), HardshipCause.values());
          case LEVEL -> values(totals.values(union, OverviewKind.LEVEL), ArchiveLevel.values());
          case CLASS -> values(totals.values(union, OverviewKind.CLASS), ArchiveClass.values());
          case MONTHS -> line(totals, union);
          case AID_MONTHS -> aidMonths(totals, union);
          case AID_MEASURES -> measures(totals, union);
          case CLOSED_MONTHS -> closed(totals, union);
          case PROGRESS -> progress(totals, children);
        });
  }

  /** STA-010: what is not filled in first, if there is any, then each value of the list. */
  private static List<Part> values(Map<String, OverviewTotals.Sum> found, Enum<?>[] all) {
    List<Part> parts = new ArrayList<>();
    if (found.containsKey("")) {
      parts.add(new Part(Texts.get("statistics.blank"), count(found.get("")), null));
    }
    Arrays.stream(all)
        .map(
            one ->
                new Part(
                    Texts.label(one),
                    count(found.getOrDefault(one.name(), OverviewTotals.Sum.NONE)),
                    null))
        .forEach(parts::add);
    return parts;
  }

  /** The ends of the months that are over, and the day itself as the last point. */
  private static List<Part> line(OverviewTotals totals, long union) {
    Map<String, OverviewTotals.Sum> found = totals.values(union, OverviewKind.MONTH);
    List<Part> parts = new ArrayList<>();
    YearMonth last = YearMonth.from(totals.asOf);
    for (int back = OverviewArchives.MONTHS_BEFORE; back > 0; back--) {
      LocalDate end = last.minusMonths(back).atEndOfMonth();
      parts.add(
          new Part(
              YearMonth.from(end).toString(),
              count(found.getOrDefault(end.toString(), OverviewTotals.Sum.NONE)),
              null));
    }
    parts.add(
        new Part(last.toString(), count(totals.sum(union, OverviewKind.STATE, ACTIVE)), null));
    return parts;
  }

  private static List<Part> aidMonths(OverviewTotals totals, long union) {
    Map<String, OverviewTotals.Sum> found = totals.values(union, OverviewKind.AID_MONTH);
    return months(totals.asOf).stream()
        .map(
            month ->
                new Part(month, found.getOrDefault(month, OverviewTotals.Sum.NONE).amount(), null))
        .toList();
  }

  private static List<Part> closed(OverviewTotals totals, long union) {
    Map<String, OverviewTotals.Sum> exits = totals.values(union, OverviewKind.EXIT_MONTH);
    Map<String, OverviewTotals.Sum> cancels = totals.values(union, OverviewKind.CANCEL_MONTH);
    return months(totals.asOf).stream()
        .map(
            month ->
                new Part(
                    month,
                    count(exits.getOrDefault(month, OverviewTotals.Sum.NONE)),
                    count(cancels.getOrDefault(month, OverviewTotals.Sum.NONE))))
        .toList();
  }

  /** The months of the year up to the day. */
  private static List<String> months(LocalDate day) {
    List<String> months = new ArrayList<>();
    for (int month = 1; month <= day.getMonthValue(); month++) {
      months.add(YearMonth.of(day.getYear(), month).toString());
    }
    return months;
  }

  private List<Part> measures(OverviewTotals totals, long union) {
    return totals.values(union, OverviewKind.AID_MEASURE).entrySet().stream()
        .map(
            one ->
                new Part(
                    codes.value(Long.parseLong(one.getKey())).getShownName(),
                    one.getValue().amount(),
                    null))
        .sorted(Comparator.comparing(Part::figure).reversed())
        .toList();
  }

  private static List<Part> progress(OverviewTotals totals, Map<Long, String> children) {
    return children.entrySet().stream()
        .map(
            child ->
                new Part(
                    child.getValue(),
                    Progress.of(spent(totals, child.getKey()), income(totals, child.getKey())),
                    null))
        .toList();
  }
}
