package cn.bangfu.batch.remindercleanup;

import cn.bangfu.batch.kit.OneByOneWriter;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.reminder.ReminderCleanUp;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Removes some of the old reminders in each step. */
@Named
@Dependent
public class OldReminderRemover extends OneByOneWriter {

  @Inject @BatchProperty String asOf;
  @Inject ReminderCleanUp cleanUp;
  @Inject SystemCalls system;

  @Override
  protected void handle(long step) {
    LocalDate day = LocalDate.parse(asOf);
    system.run(() -> cleanUp.remove(day));
  }
}
