package cn.bangfu.archive.conversion;

import cn.bangfu.kernel.Today;
import cn.bangfu.staff.takeover.TakenOver;
import cn.bangfu.staff.takeover.UserTakeOver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;

/** Takes the people of the old systems over, a portion of unions at a time (USR-145). */
@Dependent
class UserWork {

  @Inject UserTakeOver users;
  @Inject Today today;

  /** Does the next portion; true if none was left. */
  boolean step(ConversionRun run, int size) {
    if (!run.isBegun()) {
      int[] counts = users.counts();
      ConversionTotals people =
          new ConversionTotals(0, counts[0], new KeptThroughConversion.Kept(0, BigDecimal.ZERO));
      run.begin(counts[1]);
      run.counted(people, people);
      return false;
    }
    Optional<TakenOver> portion = users.next(run.getRunId(), run.isDry(), run.getLastId(), size);
    portion.ifPresent(one -> run.portion(one.lastUnion(), one.done(), one.refused()));
    if (portion.isPresent()) {
      return false;
    }
    if (users.counts()[0] != run.getPersonsBefore()) {
      throw new IllegalStateException("People of the old systems have got lost");
    }
    run.finish(today.now());
    return true;
  }
}
