package cn.bangfu.archive.past;

import cn.bangfu.kernel.Today;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A moment at which versions held: {@code valid_from <= moment < valid_to}. Everything that reads
 * the past asks in this way.
 */
public final class PastMoment {

  private PastMoment() {}

  /** 24:00 of a day in Asia/Shanghai: the last microsecond of it (ARC-168). */
  public static OffsetDateTime endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Today.ZONE).toOffsetDateTime().minus(1, ChronoUnit.MICROS);
  }
}
