package cn.bangfu.job.cleanup;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the 系统管理员 sees and sets of the nightly clean-up (BAT-094). */
@Stateless
public class CleanUpOperation {

  static final int DAYS_MAX = 3_650;
  private static final int REASON_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CleanUpTimes times;
  @Inject Instance<CleanUp> rooms;

  /** How long things of a kind are kept. */
  public record Kept(CleanUpKind kind, int days) implements Serializable {}

  /** What the next run would remove of a kind. */
  public record Outlook(CleanUpKind kind, OldThings things) implements Serializable {}

  @Needs(Right.JOB_VIEW)
  public List<Kept> times() {
    return Arrays.stream(CleanUpKind.values())
        .map(kind -> new Kept(kind, times.days(kind)))
        .toList();
  }

  /** 试运行: how much would be removed today; nothing is. */
  @Needs(Right.JOB_VIEW)
  public List<Outlook> dryRun() {
    return Arrays.stream(CleanUpKind.values()).map(kind -> new Outlook(kind, found(kind))).toList();
  }

  private OldThings found(CleanUpKind kind) {
    long number = 0;
    long bytes = 0;
    for (CleanUp room : rooms) {
      if (room.kind() == kind) {
        OldThings found = room.found(times.before(kind, today.today()));
        number += found.number();
        bytes += found.bytes();
      }
    }
    return new OldThings(number, bytes);
  }

  /** Lets things of a kind be kept longer, or as long as delivered again; never shorter. */
  @Needs(Right.JOB_OPERATE)
  public void keep(CleanUpKind kind, Integer days, String reason) {
    String why = CleanText.trim(reason);
    List<Violation> wrong = new ArrayList<>();
    int most = kind.lengthenable() ? DAYS_MAX : kind.days();
    if (days == null || days < kind.days() || days > most) {
      wrong.add(Violation.of("days", CleanUpProblem.DAYS, kind.days(), most));
    }
    if (why == null || CleanText.length(why) > REASON_MAX) {
      wrong.add(Violation.of("reason", CleanUpProblem.REASON));
    }
    Violations.throwIfAny(wrong);
    int before = times.days(kind);
    CleanUpTime time = em.find(CleanUpTime.class, kind, LockModeType.PESSIMISTIC_WRITE);
    if (time == null) {
      time = new CleanUpTime(kind);
      time.set(days, why, callers.known().name(), today.now());
      em.persist(time);
    } else {
      time.set(days, why, callers.known().name(), today.now());
    }
    callers.about("CLEAN_UP", kind, null);
    callers.changed("days: %d -> %d; reason: %s".formatted(before, days, why));
  }
}
