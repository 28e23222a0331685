package cn.bangfu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RemindersDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final Reminders reminders = services.get(Reminders.class);
  private Caller receiver;
  private Caller sender;

  @BeforeEach
  void twoUnions() {
    long province = unions.union("提醒省总工会" + UUID.randomUUID(), unions.national(), 1);
    long city = unions.union("提醒市总工会", province, 2);
    receiver = unions.caller(province, Permission.REMINDER, Permission.ARCHIVE);
    sender = unions.caller(city, Permission.REMINDER, Permission.ARCHIVE);
  }

  @Test
  @Tag("INF-051")
  @Tag("INF-103")
  void aReminderIsSeenByThoseOfTheUnionWhoHoldThePermissionOfItsCategory() {
    send(ReminderCategory.ARCHIVE);
    Caller without = unions.caller(receiver.unionId(), Permission.REMINDER);
    assertThat(services.as(receiver, () -> reminders.page(true, 0, 20))).hasSize(1);
    assertThat(services.as(without, () -> reminders.page(true, 0, 20))).isEmpty();
    assertThat(services.as(sender, () -> reminders.page(true, 0, 20))).isEmpty();
    assertThatThrownBy(
            () -> services.as(unions.caller(receiver.unionId()), () -> reminders.openCount()))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("INF-007")
  @Tag("INF-056")
  @Tag("INF-057")
  @Tag("INF-059")
  void openOnesAreCountedAndListedNewestFirstAndHandledOnesStayUnderAll() {
    send(ReminderCategory.ARCHIVE);
    send(ReminderCategory.MIGRANT_ARCHIVE);
    List<Reminder> open = services.as(receiver, () -> reminders.page(true, 0, 20));
    assertThat(open)
        .extracting(Reminder::getCategory)
        .containsExactly(ReminderCategory.MIGRANT_ARCHIVE, ReminderCategory.ARCHIVE);
    handle(receiver, open.get(0), ReminderState.HANDLED);
    assertThat(services.as(receiver, () -> reminders.openCount())).isEqualTo(1);
    assertThat(services.as(receiver, () -> reminders.count(false))).isEqualTo(2);
    Reminder handled = services.as(receiver, () -> reminders.get(open.get(0).getId()));
    handle(receiver, handled, ReminderState.OPEN);
    assertThat(services.as(receiver, () -> reminders.openCount())).isEqualTo(2);
  }

  @Test
  @Tag("INF-058")
  @Tag("INF-062")
  void theSecondOfTwoWhoHandleItLearnsWhoWasFirst() {
    send(ReminderCategory.ARCHIVE);
    Reminder shown = services.as(receiver, () -> reminders.page(true, 0, 20)).get(0);
    handle(receiver, shown, ReminderState.HANDLED);
    assertThatThrownBy(() -> handle(receiver, shown, ReminderState.HANDLED))
        .isInstanceOfSatisfying(
            StaleException.class,
            e -> assertThat(Texts.of(e)).startsWith("该提醒已由" + receiver.name() + "于"));
  }

  @Test
  @Tag("USR-023")
  void readingAlonedoesNotHandle() {
    send(ReminderCategory.ARCHIVE);
    Reminder shown = services.as(receiver, () -> reminders.page(true, 0, 20)).get(0);
    Caller reader =
        unions.caller(
            receiver.unionId(), PermissionLevel.READ, Permission.REMINDER, Permission.ARCHIVE);
    assertThatThrownBy(() -> handle(reader, shown, ReminderState.HANDLED))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("USR-024")
  void aReminderOfAnotherUnionIsRefusedAndRecorded() {
    send(ReminderCategory.ARCHIVE);
    Reminder foreign = services.as(receiver, () -> reminders.page(true, 0, 20)).get(0);
    assertThatThrownBy(() -> services.as(sender, () -> reminders.get(foreign.getId())))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> handle(sender, foreign, ReminderState.HANDLED))
        .isInstanceOf(AccessDenied.class);
    long refusals =
        services.inTransaction(
            em ->
                (Long)
                    em.createNativeQuery(
                            "select count(*) from audit_record where user_id = "
                                + sender.userId()
                                + " and not succeeded and object_id = '"
                                + foreign.getId()
                                + "' and code is not null")
                        .getSingleResult());
    assertThat(refusals).isEqualTo(2);
  }

  @Test
  @Tag("INF-066")
  void aReminderFallsWithTheActThatItTellsOf() {
    assertThatThrownBy(
            () ->
                services.as(
                    sender,
                    () ->
                        services.inTransaction(
                            em -> {
                              services
                                  .get(ReminderSender.class)
                                  .send(told(ReminderCategory.ARCHIVE));
                              throw new IllegalStateException("the act fails");
                            })))
        .hasMessage("the act fails");
    assertThat(services.as(receiver, () -> reminders.openCount())).isZero();
  }

  private void handle(Caller who, Reminder shown, ReminderState next) {
    services.as(who, () -> reminders.set(shown.getId(), shown.getVersion(), next, "已处理"));
  }

  private void send(ReminderCategory category) {
    services.as(
        sender,
        () ->
            services.inTransaction(
                em -> {
                  services.get(ReminderSender.class).send(told(category));
                  return null;
                }));
  }

  private NewReminder told(ReminderCategory category) {
    return new NewReminder(
        category, receiver.unionId(), "职工档案上报数据", "请审核。", "ARCHIVE", List.of(1L, 2L));
  }
}
