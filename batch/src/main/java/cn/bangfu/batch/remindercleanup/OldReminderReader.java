package cn.bangfu.batch.remindercleanup;

import cn.bangfu.batch.kit.KeysetReader;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.reminder.ReminderCleanUp;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Counts the steps as long as there is something to be removed. */
@Named
@Dependent
public class OldReminderReader extends KeysetReader {

  @Inject @BatchProperty String asOf;
  @Inject ReminderCleanUp cleanUp;
  @Inject SystemCalls system;

  @Override
  protected List<Long> pageAfter(long step) {
    LocalDate day =
        LocalDate.parse(Objects.requireNonNull(asOf, "The job parameter asOf is missing"));
    return system.call(() -> cleanUp.anything(day)) ? List.of(step + 1) : List.of();
  }
}
