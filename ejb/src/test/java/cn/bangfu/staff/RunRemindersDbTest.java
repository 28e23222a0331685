package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.job.JobClock;
import cn.bangfu.job.JobDesk;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.JobState;
import cn.bangfu.job.NewRun;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asked for background work is told when it has ended. */
@Tag("INF-054")
@Tag("INF-104")
@Tag("INF-106")
class RunRemindersDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private final long union = unions.union("作业省总工会" + tag, unions.national(), 1);
  private final Caller asker = caller(unions.user(union, "asker" + tag, "-"));
  private final Caller other = caller(unions.user(union, "other" + tag, "-"));

  @Test
  void theUserIsRemindedOfTheEndOfHisRunAndNobodyElse() {
    run("done", JobState.DONE);
    assertThat(seen(asker)).extracting(Reminder::getSubject).containsExactly("停用长期未登录账号已完成");
    assertThat(seen(other)).isEmpty();
  }

  @Test
  void aFailureIsSaidAndWhatHeStoppedHimselfIsNot() {
    run("failed", JobState.FAILED);
    run("stopped", JobState.STOPPED);
    assertThat(seen(asker)).extracting(Reminder::getSubject).containsExactly("停用长期未登录账号失败");
  }

  private void run(String key, JobState how) {
    long run =
        services.as(
            asker,
            () ->
                services.inTransaction(
                    em ->
                        services
                            .get(JobQueue.class)
                            .request(
                                new NewRun(
                                    JobKind.ACCOUNT_DISUSE, tag + key, false, null, Map.of()))));
    services.as(
        Caller.SYSTEM,
        () -> {
          services.get(JobClock.class).begin(run, "server#1");
          services.get(JobDesk.class).ended(run, how);
        });
  }

  private List<Reminder> seen(Caller who) {
    return services.as(
        who, () -> services.get(Reminders.class).page(ReminderFilter.all(ReminderBox.OPEN), 0, 20));
  }

  private Caller caller(long user) {
    Caller known = unions.caller(union, Permission.REMINDER);
    return new Caller(
        user,
        "u" + user,
        "用户",
        known.unionId(),
        known.unionName(),
        known.unionPath(),
        known.unionDepth(),
        known.unionLevel(),
        known.stage(),
        Map.of(Permission.REMINDER, PermissionLevel.HANDLE));
  }
}
