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

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One administrator for each union, whoever acts at the same time; worked example E5. */
class AdministrationDbTest {

  private static final int ROUNDS = 50;

  private final StaffDbKit kit = new StaffDbKit();
  private final StaffEditing editing = kit.services.get(StaffEditing.class);
  private final AdminHandover handover = kit.services.get(AdminHandover.class);
  private final Caller admin = kit.admin(kit.prefecture);

  @Test
  @Tag("USR-017")
  void ofTwoSimultaneousGrantsOneSucceedsAndTheOtherIsToldWhoHasIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long union = kit.unions.union("赛" + newName(), kit.prefecture, 3);
      long one = kit.user(union);
      long other = kit.user(union);
      List<BusinessException> refused =
          kit.race(() -> grant(one, union), () -> grant(other, union));
      assertThat(refused)
          .singleElement()
          .satisfies(e -> assertThat(e.problem()).isEqualTo(StaffProblem.ADMIN_EXISTS));
      assertThat(administrators(union)).isEqualTo("1");
    }
  }

  @Test
  @Tag("USR-017")
  @Tag("USR-018")
  void grantAndHandOverAtTheSameTimeLeaveOneAdministrator() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long union = kit.unions.union("交" + newName(), kit.prefecture, 3);
      long holder = kit.holder(union);
      long one = kit.user(union);
      long other = kit.user(union);
      List<BusinessException> refused =
          kit.race(
              () -> kit.services.as(admin, () -> handover.handOver(holder, one)),
              () -> kit.services.as(admin, () -> handover.handOver(holder, other)));
      assertThat(refused)
          .singleElement()
          .satisfies(e -> assertThat(e.problem()).isEqualTo(StaffProblem.NOT_ADMIN));
      assertThat(administrators(union)).isEqualTo("1");
    }
  }

  @Test
  @Tag("USR-002")
  void ofTwoSimultaneousSavingsOfOneLogInNameOneSucceeds() throws Exception {
    for (int round = 0; round < 10; round++) {
      String name = newName();
      List<BusinessException> refused =
          kit.race(
              () -> kit.services.as(admin, () -> create(kit.county, name)),
              () -> kit.services.as(admin, () -> create(kit.sibling, name.toUpperCase())));
      assertThat(refused)
          .singleElement()
          .isInstanceOf(Violations.class)
          .satisfies(e -> assertThat(e.problem()).isEqualTo(StaffProblem.LOGIN_NAME_TAKEN));
    }
  }

  @Test
  @Tag("USR-018")
  void theHolderHandsOverInOneStepAndBothAreReminded() {
    long holder = kit.holder(kit.county);
    long next = kit.user(kit.county);
    Caller himself = kit.as(holder);
    assertThat(kit.services.as(himself, () -> handover.candidates(holder)))
        .extracting(UserRow::id)
        .containsExactly(next);
    boolean waits = kit.services.as(himself, () -> handover.handOver(holder, next));
    assertThat(waits).isFalse();
    assertThat(kit.as(holder).permissions()).isEmpty();
    assertThat(kit.as(next).permissions()).isEqualTo(handle(USER_ADMIN));
    for (long reader : new long[] {holder, next}) {
      kit.run(
          "insert into user_permission values (%d, 'REMINDER', 'READ', now(), 'test')"
              .formatted(reader));
      Caller now = kit.as(reader);
      assertThat(
              kit.services.as(
                  now,
                  () ->
                      kit.services
                          .get(Reminders.class)
                          .page(ReminderFilter.all(ReminderBox.OPEN), 0, 20)))
          .singleElement()
          .satisfies(r -> assertThat(r.getSubject()).isEqualTo("用户管理员移交"));
    }
  }

  @Test
  @Tag("USR-018")
  void itIsHandedOnlyToSomebodyOpenOfTheSameUnion() {
    long holder = kit.holder(kit.county);
    long stopped = kit.user(kit.county);
    kit.run("update app_user set state = 'DISABLED' where id = " + stopped);
    long elsewhere = kit.user(kit.sibling);
    for (long receiver : new long[] {stopped, elsewhere, holder}) {
      assertThatThrownBy(() -> kit.services.as(admin, () -> handover.handOver(holder, receiver)))
          .isInstanceOfSatisfying(
              BusinessException.class,
              e -> assertThat(e.problem()).isEqualTo(StaffProblem.HAND_OVER_TO));
    }
  }

  @Test
  @Tag("USR-006")
  @Tag("USR-024")
  void nobodyFromOutsideHandsOver() {
    long holder = kit.holder(kit.county);
    long next = kit.user(kit.county);
    StaffDbKit elsewhere = new StaffDbKit();
    for (Caller stranger : List.of(kit.admin(kit.sibling), elsewhere.admin(elsewhere.province))) {
      assertThatThrownBy(() -> kit.services.as(stranger, () -> handover.handOver(holder, next)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> kit.services.as(stranger, () -> handover.candidates(holder)))
          .isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  @Tag("USR-019")
  void aUnionWithoutAdministratorIsAdministeredFromTheNearestSuperior() {
    OwnProfile profile = kit.services.get(OwnProfile.class);
    Caller clerk = kit.unions.caller(kit.county, REMINDER);
    long above = kit.holder(kit.province);
    kit.run("update app_user set name = '省管理' where id = " + above);
    assertThat(kit.services.as(clerk, profile::administrator).orElseThrow().name())
        .isEqualTo("省管理");
    long nearer = kit.holder(kit.prefecture);
    kit.run("update app_user set name = '市管理' where id = " + nearer);
    assertThat(kit.services.as(clerk, profile::administrator).orElseThrow().name())
        .isEqualTo("市管理");
    kit.services.as(kit.as(nearer), () -> editing.create(newStaff(kit.county, newName(), ARCHIVE)));
  }

  private SavedStaff create(long union, String name) {
    return editing.create(newStaff(union, name, ARCHIVE));
  }

  private Object grant(long user, long union) {
    return kit.services.as(
        admin,
        () -> {
          StaffFile file = editing.open(user);
          return editing.edit(
              new EditStaff(
                  user,
                  file.user().getVersion(),
                  union,
                  data(file.data().loginName()),
                  handle(ARCHIVE, USER_ADMIN)));
        });
  }

  private String administrators(long union) {
    return kit.one(
        "select count(*) from app_user u join user_permission p on p.user_id = u.id"
            + " and p.permission = 'USER_ADMIN' where u.user_admin and u.union_id = "
            + union);
  }
}
