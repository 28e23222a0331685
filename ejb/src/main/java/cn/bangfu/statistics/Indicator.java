package cn.bangfu.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** What is shown of the figures of a cell (part 60, 4.1), in the order of the columns. */
public enum Indicator {
  HOUSEHOLD_COUNT(Figures::records),
  WORKER_COUNT(Figures::records),
  DEPENDENT_COUNT(Figures::persons),
  FAMILY_PERSON_COUNT(figures -> figures.records() + figures.persons()),
  PROJECT_COUNT(Figures::records),
  PEOPLE_COUNT(Figures::persons),
  AMOUNT(Figures::amount),
  AMOUNT_PER_PERSON(Indicator::average);

  /** Those of archives. */
  public static final List<Indicator> OF_ARCHIVES =
      List.of(HOUSEHOLD_COUNT, WORKER_COUNT, DEPENDENT_COUNT, FAMILY_PERSON_COUNT);

  /** Those of other assistance (STA-053). */
  public static final List<Indicator> OF_PROJECTS =
      List.of(PROJECT_COUNT, PEOPLE_COUNT, AMOUNT, AMOUNT_PER_PERSON);

  private final Function<Figures, Number> read;

  Indicator(Function<Figures, Number> read) {
    this.read = read;
  }

  /** The number; null where a share of nothing would stand (STA-015). */
  public Number of(Figures figures) {
    return read.apply(figures);
  }

  /** True if it is an amount of money. */
  public boolean isMoney() {
    return this == AMOUNT || this == AMOUNT_PER_PERSON;
  }

  /** Computed from the totals, never summed (STA-013). */
  private static Number average(Figures figures) {
    return figures.persons() == 0
        ? null
        : figures.amount().divide(BigDecimal.valueOf(figures.persons()), 2, RoundingMode.HALF_UP);
  }
}
