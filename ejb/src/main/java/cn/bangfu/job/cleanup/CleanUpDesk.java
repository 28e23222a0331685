package cn.bangfu.job.cleanup;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The nightly work as its job does it: some things of one kind, a transaction (BAT-091). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one step of many
public class CleanUpDesk {

  @Inject CallerContext callers;
  @Inject CleanUpTimes times;
  @Inject Instance<CleanUp> rooms;

  /** True if there is anything of a kind that is too old on that day. */
  @Needs(Right.SYSTEM_PREPARE)
  public boolean anything(CleanUpKind kind, LocalDate day) {
    return of(kind).stream().anyMatch(room -> room.found(times.before(kind, day)).number() > 0);
  }

  /** Removes some of it. */
  @Needs(Right.SYSTEM)
  public Removed step(CleanUpKind kind, LocalDate day) {
    int number = 0;
    List<String> missing = new ArrayList<>();
    for (CleanUp room : of(kind)) {
      Removed removed = room.remove(times.before(kind, day));
      number += removed.number();
      missing.addAll(removed.missing());
    }
    callers.about("CLEAN_UP", kind, null);
    callers.count(number);
    return new Removed(number, missing);
  }

  private List<CleanUp> of(CleanUpKind kind) {
    return rooms.stream().filter(room -> room.kind() == kind).toList();
  }
}
