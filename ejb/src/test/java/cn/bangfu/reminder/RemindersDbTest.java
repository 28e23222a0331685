package cn.bangfu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RemindersDbTest {

  private static final ReminderFilter OPEN = ReminderFilter.all(ReminderBox.OPEN);
  private static final ReminderFilter ALL = ReminderFilter.all(ReminderBox.ALL);
  private static final ReminderFilter SENT = ReminderFilter.all(ReminderBox.SENT);

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
    assertThat(services.as(receiver, () -> reminders.page(OPEN, 0, 20))).hasSize(1);
    assertThat(services.as(without, () -> reminders.page(OPEN, 0, 20))).isEmpty();
    assertThat(services.as(sender, () -> reminders.page(OPEN, 0, 20))).isEmpty();
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
    List<Reminder> open = services.as(receiver, () -> reminders.page(OPEN, 0, 20));
    assertThat(open)
        .extracting(Reminder::getCategory)
        .containsExactly(ReminderCategory.MIGRANT_ARCHIVE, ReminderCategory.ARCHIVE);
    handle(receiver, open.get(0), ReminderState.HANDLED);
    assertThat(services.as(receiver, () -> reminders.openCount())).isEqualTo(1);
    assertThat(services.as(receiver, () -> reminders.count(ALL).value())).isEqualTo(2);
    Reminder handled = services.as(receiver, () -> reminders.get(open.get(0).getId()));
    handle(receiver, handled, ReminderState.OPEN);
    assertThat(services.as(receiver, () -> reminders.openCount())).isEqualTo(2);
  }

  @Test
  @Tag("INF-058")
  @Tag("INF-062")
  void theSecondOfTwoWhoHandleItLearnsWhoWasFirst() {
    send(ReminderCategory.ARCHIVE);
    Reminder shown = services.as(receiver, () -> reminders.page(OPEN, 0, 20)).get(0);
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
    Reminder shown = services.as(receiver, () -> reminders.page(OPEN, 0, 20)).get(0);
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
    Reminder foreign = services.as(receiver, () -> reminders.page(OPEN, 0, 20)).get(0);
    long elsewhere = unions.union("提醒他省总工会", unions.national(), 1);
    Caller stranger = unions.caller(elsewhere, Permission.REMINDER, Permission.ARCHIVE);
    assertThatThrownBy(() -> services.as(stranger, () -> reminders.get(foreign.getId())))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> handle(stranger, foreign, ReminderState.HANDLED))
        .isInstanceOf(AccessDenied.class);
    long refusals =
        services.inTransaction(
            em ->
                (Long)
                    em.createNativeQuery(
                            "select count(*) from audit_record where user_id = "
                                + stranger.userId()
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

  @Test
  @Tag("INF-104")
  void aReminderForOneUserIsHisAloneUntilHeLeaves() {
    String name = "wang" + System.nanoTime();
    long user = unions.user(receiver.unionId(), name, "-");
    send(told(ReminderCategory.JOB).onlyFor(user));
    Caller him =
        new Caller(
            user,
            name,
            "王五",
            receiver.unionId(),
            receiver.unionName(),
            receiver.unionPath(),
            receiver.unionDepth(),
            receiver.unionLevel(),
            receiver.stage(),
            Map.of(Permission.REMINDER, PermissionLevel.READ));
    assertThat(open(him)).isEqualTo(1);
    assertThat(open(receiver)).isZero();
    services.inTransaction(
        em ->
            em.createNativeQuery("update app_user set state = 'DISABLED' where id = " + user)
                .executeUpdate());
    assertThat(open(receiver)).as("it falls back to everybody").isEqualTo(1);
  }

  @Test
  @Tag("INF-104")
  void aReminderForTheHoldersOfAPermissionIsSeenByThemOnly() {
    send(told(ReminderCategory.ARCHIVE).onlyFor(Permission.FUND));
    Caller holder = unions.caller(receiver.unionId(), Permission.REMINDER, Permission.FUND);
    assertThat(open(holder)).isEqualTo(1);
    assertThat(open(receiver)).isZero();
    assertThatThrownBy(
            () ->
                services.as(
                    receiver,
                    () ->
                        reminders.get(
                            services.as(holder, () -> reminders.page(OPEN, 0, 1)).get(0).getId())))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("INF-055")
  void aUnionWithoutReadersIsStoodInForByTheNearestUserAdministrator() {
    long lonely = unions.union("无人工会", receiver.unionId(), 4);
    account(receiver.unionId(), true, "REMINDER", "USER_ADMIN");
    send(new NewReminder(ReminderCategory.ARCHIVE, lonely, "职工档案退回数据", "请补正。", null, List.of()));
    Caller admin = unions.caller(receiver.unionId(), Permission.REMINDER, Permission.USER_ADMIN);
    List<Reminder> seen = services.as(admin, () -> reminders.page(OPEN, 0, 20));
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).getStandsForUnionName()).isEqualTo("无人工会");
    assertThat(open(receiver)).as("a clerk is not the administrator").isZero();
    assertThat(open(unions.caller(lonely, Permission.REMINDER, Permission.ARCHIVE))).isEqualTo(1);
  }

  @Test
  @Tag("INF-055")
  void aUnionWithReadersNeedsNobodyInItsPlace() {
    account(receiver.unionId(), false, "REMINDER", "ARCHIVE");
    send(ReminderCategory.ARCHIVE);
    assertThat(services.as(receiver, () -> reminders.page(ALL, 0, 20))).hasSize(1);
    Caller admin = unions.caller(receiver.unionId(), Permission.REMINDER, Permission.USER_ADMIN);
    assertThat(open(admin)).isZero();
  }

  @Test
  @Tag("INF-057")
  @Tag("INF-033")
  void aListIsNarrowedByCategorySenderAndDays() {
    send(ReminderCategory.ARCHIVE);
    send(ReminderCategory.MIGRANT_ARCHIVE);
    LocalDate today = services.today().today();
    assertThat(found(ReminderCategory.ARCHIVE, null, null, null)).isEqualTo(1);
    assertThat(found(null, "提醒市", today, today)).isEqualTo(2);
    assertThat(found(null, "提醒省", null, null)).isZero();
    assertThat(found(null, null, today.plusDays(1), null)).isZero();
    assertThat(found(null, null, null, today.minusDays(1))).isZero();
    assertThatThrownBy(() -> found(null, null, today, today.minusDays(1)))
        .isInstanceOfSatisfying(
            Violations.class, e -> assertThat(Texts.of(e)).isEqualTo("开始日期不能晚于结束日期。"));
  }

  private int found(ReminderCategory category, String sender, LocalDate from, LocalDate to) {
    ReminderFilter filter = new ReminderFilter(ReminderBox.OPEN, category, sender, from, to);
    return services.as(receiver, () -> reminders.count(filter)).value();
  }

  @Test
  @Tag("INF-060")
  void chosenOnesOrAllOfTheFilterAreSetHandledAtOnce() {
    send(ReminderCategory.ARCHIVE);
    send(ReminderCategory.ARCHIVE);
    send(ReminderCategory.MIGRANT_ARCHIVE);
    List<Reminder> shown = services.as(receiver, () -> reminders.page(OPEN, 0, 20));
    List<Long> first = List.of(shown.get(0).getId());
    assertThat(services.as(receiver, () -> reminders.handle(OPEN, first))).isEqualTo(1);
    assertThat(services.as(receiver, () -> reminders.handle(OPEN, first))).isZero();
    assertThat(services.as(sender, () -> reminders.handle(OPEN, List.of(shown.get(1).getId()))))
        .as("of another union")
        .isZero();
    ReminderFilter archives =
        new ReminderFilter(ReminderBox.OPEN, ReminderCategory.ARCHIVE, null, null, null);
    assertThat(services.as(receiver, () -> reminders.handle(archives, List.of()))).isEqualTo(2);
    assertThat(open(receiver)).isZero();
    assertThat(services.as(receiver, () -> reminders.page(ALL, 0, 20)))
        .allMatch(reminder -> receiver.name().equals(reminder.getHandledBy()));
    Caller reader =
        unions.caller(
            receiver.unionId(), PermissionLevel.READ, Permission.REMINDER, Permission.ARCHIVE);
    assertThatThrownBy(() -> services.as(reader, () -> reminders.handle(OPEN, List.of())))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("INF-064")
  void theSenderSeesWhatBecameOfItButCannotCloseIt() {
    send(ReminderCategory.ARCHIVE);
    Reminder sent = services.as(sender, () -> reminders.page(SENT, 0, 20)).get(0);
    assertThat(sent.getReceiverUnionName()).startsWith("提醒省总工会");
    handle(receiver, sent, ReminderState.HANDLED);
    assertThat(services.as(sender, () -> reminders.get(sent.getId())).getState())
        .isEqualTo(ReminderState.HANDLED);
    assertThatThrownBy(() -> handle(sender, sent, ReminderState.OPEN))
        .isInstanceOf(AccessDenied.class);
    assertThat(services.as(receiver, () -> reminders.count(SENT)).value()).isZero();
  }

  private long open(Caller who) {
    return services.as(who, () -> reminders.openCount());
  }

  private void account(long union, boolean admin, String... permissions) {
    long user = unions.user(union, "u" + System.nanoTime(), "-");
    if (admin) {
      unions.administers(user);
    }
    services.inTransaction(
        em -> {
          for (String permission : permissions) {
            em.createNativeQuery(
                    "insert into user_permission values (?1, ?2, 'HANDLE', now(), 'test')")
                .setParameter(1, user)
                .setParameter(2, permission)
                .executeUpdate();
          }
          return null;
        });
  }

  private void handle(Caller who, Reminder shown, ReminderState next) {
    services.as(who, () -> reminders.set(shown.getId(), shown.getVersion(), next, "已处理"));
  }

  private void send(ReminderCategory category) {
    send(told(category));
  }

  private void send(NewReminder told) {
    services.as(
        sender,
        () ->
            services.inTransaction(
                em -> {
                  services.get(ReminderSender.class).send(told);
                  return null;
                }));
  }

  private NewReminder told(ReminderCategory category) {
    return new NewReminder(
        category, receiver.unionId(), "职工档案上报数据", "请审核。", "ARCHIVE", List.of(1L, 2L));
  }
}
