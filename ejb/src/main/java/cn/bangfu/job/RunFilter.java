package cn.bangfu.job;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * Conditions of the list of runs (BAT-017); empty ones do not restrict.
 *
 * @param from first day on which a run was started
 * @param to last day
 * @param union a part of the name of the union it belongs to
 */
public record RunFilter(JobKind kind, JobState state, LocalDate from, LocalDate to, String union)
    implements Serializable {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  public static final RunFilter ALL = new RunFilter(null, null, null, null, null);

  <T> TypedQuery<T> in(TypedQuery<T> query) {
    Set<JobKind> kinds = kind == null ? EnumSet.allOf(JobKind.class) : EnumSet.of(kind);
    Set<JobState> states = state == null ? EnumSet.allOf(JobState.class) : EnumSet.of(state);
    String name = CleanText.trim(union);
    return query
        .setParameter("kinds", kinds)
        .setParameter("states", states)
        .setParameter("anyTime", from == null && to == null)
        .setParameter("from", start(from == null ? FIRST : from))
        .setParameter("to", start((to == null ? LAST : to).plusDays(1)))
        .setParameter("union", name == null ? "" : name);
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(Today.ZONE).toOffsetDateTime();
  }
}
