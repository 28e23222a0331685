package cn.bangfu.staff;

import static cn.bangfu.access.Permission.ARCHIVE;
import static cn.bangfu.access.Permission.REMINDER;
import static cn.bangfu.access.Permission.USER_ADMIN;
import static cn.bangfu.staff.StaffDbKit.data;
import static cn.bangfu.staff.StaffDbKit.handle;
import static cn.bangfu.staff.StaffDbKit.newName;
import static cn.bangfu.staff.StaffDbKit.newStaff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who shall administer a province waits for the security administrator; worked example E5. */
class AppointmentDbTest {

  private static final int ROUNDS = 20;

  private final StaffDbKit kit = new StaffDbKit();
  private final StaffEditing editing = kit.services.get(StaffEditing.class);
  private final AdminHandover handover = kit.services.get(AdminHandover.class);
  private final StaffAccounts accounts = kit.services.get(StaffAccounts.class);
  private final AppointmentDesk desk = kit.services.get(AppointmentDesk.class);
  private final Caller security = kit.unions.platform(Role.SECURITY_ADMIN);
  private final Caller above = kit.admin(kit.unions.national());

  @Test
  @Tag("USR-020")
  void aHandOverInAProvinceWaitsAndChangesBothAtOnceWhenItIsConfirmed() {
    long holder = kit.holder(kit.province);
    long next = kit.user(kit.province);
    assertThat(handOver(holder, next)).isTrue();
    assertThat(kit.as(holder).permissions()).containsKey(USER_ADMIN);
    assertThat(kit.as(next).permissions()).isEmpty();
    AppointmentRow waiting = row(next);
    assertThat(waiting.waiting()).isTrue();
    assertThat(waiting.former()).isEqualTo("王五");
    kit.services.as(security, () -> desk.confirm(waiting.id()));
    assertThat(kit.as(holder).permissions()).isEmpty();
    assertThat(kit.as(next).permissions()).isEqualTo(handle(USER_ADMIN));
    assertThat(rows(true)).noneMatch(row -> row.id() == waiting.id());
    for (long reader : new long[] {holder, next}) {
      assertThat(reminders(reader)).singleElement().asString().contains("已由王五移交给王五");
    }
    assertThat(
            kit.one(
                "select changes from audit_record where event = 'APPOINTMENT_DECIDE' and"
                    + " object_id = '%d'".formatted(next)))
        .startsWith("USER_ADMIN: ")
        .contains(" -> ");
  }

  @Test
  @Tag("USR-020")
  void aGrantInAProvinceIsRefusedWithAReasonAndEverythingStaysAsItIs() {
    String name = newName();
    SavedStaff saved =
        kit.services.as(
            above, () -> editing.create(newStaff(kit.province, name, ARCHIVE, USER_ADMIN)));
    assertThat(saved.awaitsConfirmation()).isTrue();
    assertThat(held(saved.userId())).isEqualTo("ARCHIVE");
    long id = row(saved.userId()).id();
    assertRefused(() -> desk.refuse(id, " "), StaffProblem.REFUSAL_REASON);
    kit.services.as(security, () -> desk.refuse(id, "资料不全"));
    assertThat(held(saved.userId())).isEqualTo("ARCHIVE");
    assertThat(row(saved.userId()))
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(AppointmentState.REFUSED);
              assertThat(row.reason()).isEqualTo("资料不全");
            });
    kit.run(
        "update app_user set state = 'NORMAL', must_verify = false, union_verified = true,"
            + " must_change_password = false where id = "
            + saved.userId());
    assertThat(reminders(saved.userId())).singleElement().asString().contains("原因:资料不全");
    assertRefused(() -> desk.confirm(id), StaffProblem.APPOINTMENT_DECIDED);
  }

  @Test
  @Tag("USR-020")
  void whileOneWaitsNobodyElseIsProposedAndItCanBeTakenBack() {
    long holder = kit.holder(kit.province);
    long next = kit.user(kit.province);
    long other = kit.user(kit.province);
    handOver(holder, next);
    assertThatThrownBy(() -> handOver(holder, other))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(StaffProblem.APPOINTMENT_WAITS));
    assertThat(kit.services.as(above, () -> editing.awaitedAdministrator(kit.province, other)))
        .isEqualTo("王五");
    edit(next, ARCHIVE, USER_ADMIN);
    assertThat(row(next).waiting()).as("saving the form anew leaves it waiting").isTrue();
    edit(next, ARCHIVE);
    assertThat(row(next).state()).isEqualTo(AppointmentState.WITHDRAWN);
    assertThat(kit.as(holder).permissions()).containsKey(USER_ADMIN);
    assertThat(handOver(holder, other)).isTrue();
  }

  @Test
  @Tag("USR-020")
  @Tag("USR-021")
  void whoIsStoppedWaitsNoLongerAndAHolderWhoIsGoneIsNotMissed() {
    long holder = kit.holder(kit.province);
    long stopped = kit.user(kit.province);
    handOver(holder, stopped);
    kit.services.as(above, () -> accounts.stop(stopped));
    assertThat(row(stopped).state()).isEqualTo(AppointmentState.WITHDRAWN);
    long next = kit.user(kit.province);
    handOver(holder, next);
    kit.services.as(above, () -> editing.delete(holder));
    kit.services.as(security, () -> desk.confirm(row(next).id()));
    assertThat(kit.as(next).permissions()).isEqualTo(handle(USER_ADMIN));
  }

  @Test
  @Tag("USR-020")
  void ofTwoSimultaneousProposalsAndDecisionsOneHolds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long union = kit.unions.union("任" + newName(), kit.unions.national(), 1);
      long holder = kit.holder(union);
      long one = kit.user(union);
      long other = kit.user(union);
      assertThat(kit.race(() -> handOver(holder, one), () -> handOver(holder, other)))
          .singleElement()
          .satisfies(e -> assertThat(e.problem()).isEqualTo(StaffProblem.APPOINTMENT_WAITS));
      AppointmentRow waiting =
          rows(true).stream().filter(row -> row.unionName().equals(name(union))).findFirst().get();
      List<BusinessException> refused =
          kit.race(() -> decide(waiting, true), () -> decide(waiting, false));
      assertThat(refused)
          .singleElement()
          .satisfies(e -> assertThat(e.problem()).isEqualTo(StaffProblem.APPOINTMENT_DECIDED));
      assertThat(
              kit.one(
                  "select count(*) from app_user u join user_permission p on p.user_id = u.id and"
                      + " p.permission = 'USER_ADMIN' where u.user_admin and u.union_id = "
                      + union))
          .isEqualTo("1");
    }
  }

  @Test
  @Tag("USR-020")
  void confirmationAndStopAtTheSameTimeLeaveNoStoppedAdministrator() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long union = kit.unions.union("停" + newName(), kit.unions.national(), 1);
      long next = kit.user(union);
      edit(next, USER_ADMIN);
      AppointmentRow waiting = row(next);
      kit.race(
          () -> decide(waiting, true),
          () -> {
            kit.services.as(above, () -> accounts.stop(next));
            return null;
          });
      assertThat(kit.one("select state || ' ' || user_admin from app_user where id = " + next))
          .isEqualTo("DISABLED false");
    }
  }

  @Test
  @Tag("USR-020")
  void theDatabaseItselfLetsNobodyInWithoutAConfirmationOfTheSameAct() {
    long user = kit.user(kit.province);
    String rise = "update app_user set user_admin = true where id = " + user;
    assertThatThrownBy(() -> kit.run(rise)).hasMessageContaining("not confirmed");
    kit.unions.administers(user);
    kit.run("update app_user set user_admin = false where id = " + user);
    assertThatThrownBy(() -> kit.run(rise))
        .as("an old confirmation opens nothing")
        .hasMessageContaining("not confirmed");
    assertThatThrownBy(() -> kit.run("update appointment set reason = 'x' where user_id = " + user))
        .hasMessageContaining("does not change");
  }

  @Test
  @Tag("USR-014")
  void theNationalAdministratorIsMadeByOneAndGetsHisPermissionsFromAnother() {
    NationalAdministrator national = kit.services.get(NationalAdministrator.class);
    Caller system = kit.unions.platform(Role.SYSTEM_ADMIN);
    String name = newName();
    long id = kit.services.as(system, () -> national.create(data(name))).userId();
    assertThat(held(id)).isEmpty();
    assertThat(kit.services.as(system, national::accounts))
        .anyMatch(row -> row.id() == id && row.awaited() && !row.administers());
    assertThatThrownBy(
            () -> kit.services.as(security, () -> national.grant(id, version(id), handle(ARCHIVE))))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(StaffProblem.NOT_ADMIN));
    kit.services.as(security, () -> desk.confirm(row(id).id()));
    assertThat(held(id)).isEqualTo("USER_ADMIN");
    kit.services.as(security, () -> national.grant(id, version(id), handle(ARCHIVE)));
    assertThat(held(id)).as("the administration stays").isEqualTo("ARCHIVE,USER_ADMIN");
    kit.services.as(security, () -> national.reset(id));
    kit.services.as(system, () -> national.stop(id));
    assertThat(kit.one("select state || ' ' || user_admin from app_user where id = " + id))
        .isEqualTo("DISABLED false");
    kit.services.as(system, () -> national.start(id));
    kit.services.as(system, () -> national.propose(id));
    kit.services.as(security, () -> desk.refuse(row(id).id(), "测试结束"));
    long clerk = kit.user(kit.unions.national());
    for (Caller anybody : List.of(system, security)) {
      assertThatThrownBy(
              () ->
                  kit.services.as(
                      anybody,
                      () -> {
                        if (anybody == system) {
                          national.stop(clerk);
                        } else {
                          national.reset(clerk);
                        }
                        return null;
                      }))
          .as("only accounts of the list")
          .isInstanceOf(cn.bangfu.access.AccessDenied.class);
    }
  }

  private Object decide(AppointmentRow row, boolean confirm) {
    kit.services.as(
        security,
        () -> {
          if (confirm) {
            desk.confirm(row.id());
          } else {
            desk.refuse(row.id(), "不同意");
          }
        });
    return null;
  }

  private boolean handOver(long holder, long next) {
    return kit.services.as(above, () -> handover.handOver(holder, next));
  }

  private void edit(long user, Permission... handled) {
    kit.services.as(
        above,
        () -> {
          StaffFile file = editing.open(user);
          return editing.edit(
              new EditStaff(
                  user,
                  file.user().getVersion(),
                  file.user().getUnionId(),
                  data(file.data().loginName()),
                  handle(handled)));
        });
  }

  private void assertRefused(Runnable act, Problem problem) {
    assertThatThrownBy(() -> kit.services.as(security, act))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  private List<AppointmentRow> rows(boolean waitingOnly) {
    return kit.services.as(security, () -> desk.page(waitingOnly, 0, 200));
  }

  /** The newest of an account. */
  private AppointmentRow row(long user) {
    String login = kit.one("select login_name from app_user where id = " + user);
    return rows(false).stream().filter(r -> r.loginName().equals(login)).findFirst().orElseThrow();
  }

  private String name(long union) {
    return kit.one("select name from union_org where id = " + union);
  }

  private int version(long user) {
    return Integer.parseInt(kit.one("select version from app_user where id = " + user));
  }

  private String held(long user) {
    return kit.one(
        "select coalesce(string_agg(permission, ',' order by permission), '') from user_permission"
            + " where user_id = "
            + user);
  }

  /** Content of what somebody is told, who is given the right to read it. */
  private List<String> reminders(long reader) {
    kit.run(
        "insert into user_permission values (%d, '%s', 'READ', now(), 'test')"
            .formatted(reader, REMINDER));
    Caller now = kit.as(reader);
    return kit
        .services
        .as(
            now,
            () ->
                kit.services.get(Reminders.class).page(ReminderFilter.all(ReminderBox.OPEN), 0, 20))
        .stream()
        .map(cn.bangfu.reminder.Reminder::getContent)
        .toList();
  }
}
