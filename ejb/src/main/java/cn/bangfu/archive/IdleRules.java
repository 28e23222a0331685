package cn.bangfu.archive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long nobody has helped a household and what follows (part 50 E.1, ARC-178). The columns
 * {@code return_due} and {@code cancel_due} are computed in the database in the same way.
 */
public final class IdleRules {

  static final int RETURN_YEARS = 2;
  static final int CANCEL_YEARS = 3;

  /** What happens to an archive on a day. */
  public enum Consequence {
    NONE,
    RETURN,
    CANCEL
  }

  /**
   * From when is counted.
   *
   * @param day the reference date R
   */
  public record Reference(LocalDate day, IdleSource source) {

    /** The last day of the two years; help on that day is in time. */
    public LocalDate twoYears() {
      return day.plusYears(RETURN_YEARS);
    }

    /** The last day of the three years. */
    public LocalDate threeYears() {
      return day.plusYears(CANCEL_YEARS);
    }

    /** What happens on this day. */
    public Consequence on(LocalDate date) {
      if (date.isAfter(threeYears())) {
        return Consequence.CANCEL;
      }
      return date.isAfter(twoYears()) ? Consequence.RETURN : Consequence.NONE;
    }
  }

  private IdleRules() {}

  /** The latest of these days that are known; empty if none is. */
  public static Optional<Reference> reference(
      LocalDate filed, LocalDate returned, LocalDate converted, LocalDate assisted) {
    return Stream.of(
            new Reference(filed, IdleSource.FILED),
            new Reference(returned, IdleSource.RETURNED),
            new Reference(converted, IdleSource.CONVERTED),
            new Reference(assisted, IdleSource.ASSISTED))
        .filter(one -> one.day() != null)
        .max(Comparator.comparing(Reference::day));
  }

  /** The same of an archive. */
  public static Optional<Reference> reference(Archive archive) {
    return reference(
        archive.getFiledOn() == null ? archive.getFilingDate() : archive.getFiledOn(),
        archive.getReturnedDate(),
        archive.getConvertedOn(),
        archive.getLastAssistDate());
  }

  /** True if an archive on file has passed its two years: it is not reported (ARC-179). */
  public static boolean idle(Archive archive, LocalDate today) {
    return archive.getLifeState() == LifeState.ACTIVE
        && reference(archive).filter(one -> one.on(today) != Consequence.NONE).isPresent();
  }
}
