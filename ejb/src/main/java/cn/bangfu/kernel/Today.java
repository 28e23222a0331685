package cn.bangfu.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only clock of the product: dates and "today" are those of Asia/Shanghai, whatever the
 * server's zone is. Tests and drills set it; nothing else reads a clock.
 */
@ApplicationScoped
public class Today {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private volatile Clock clock = Clock.system(ZONE);

  /** The current day in Asia/Shanghai. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The current moment, in microseconds as the database keeps it. */
  public OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }

  /** Sets the clock, for tests and drills; the zone is always Asia/Shanghai. */
  public void use(Clock other) {
    clock = other.withZone(ZONE);
  }

  /** A moment that a plain query gives as seconds since 1970; null stays null. */
  public static OffsetDateTime moment(Object epochSecond) {
    return epochSecond == null
        ? null
        : Instant.ofEpochSecond(((Number) epochSecond).longValue()).atZone(ZONE).toOffsetDateTime();
  }
}
