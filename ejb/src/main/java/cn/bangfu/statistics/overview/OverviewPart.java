package cn.bangfu.statistics.overview;

import cn.bangfu.archive.past.PastMoment;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A part of the work of a night.
 *
 * @param run whose totals are made
 * @param day counted is what held at 24:00 of it
 * @param branchId the union whose branch is counted; null for what is counted for all at once
 * @param from first path of the branch
 * @param until first path behind it
 * @param below with the unions below
 */
record OverviewPart(
    long run, LocalDate day, Long branchId, String from, String until, boolean below) {

  LocalDate dayBefore() {
    return day.minusYears(1);
  }

  OffsetDateTime at() {
    return PastMoment.endOf(day);
  }

  OffsetDateTime atBefore() {
    return PastMoment.endOf(dayBefore());
  }
}
