package cn.bangfu.staff;

import static cn.bangfu.access.Permission.ARCHIVE;
import static cn.bangfu.access.Permission.REMINDER;
import static cn.bangfu.access.Permission.USER_ADMIN;
import static cn.bangfu.staff.StaffDbKit.PASSWORD;
import static cn.bangfu.staff.StaffDbKit.data;
import static cn.bangfu.staff.StaffDbKit.handle;
import static cn.bangfu.staff.StaffDbKit.newName;
import static cn.bangfu.staff.StaffDbKit.newStaff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.staff.LogInResult.Outcome;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffEditingDbTest {

  private final StaffDbKit kit = new StaffDbKit();
  private final StaffEditing editing = kit.services.get(StaffEditing.class);
  private final Caller admin = kit.admin(kit.prefecture);

  @Test
  @Tag("USR-001")
  @Tag("USR-004")
  @Tag("USR-042")
  void aNewAccountWaitsForItsFirstLogInWithTheDefaultPassword() {
    String name = newName();
    SavedStaff saved = create(newStaff(kit.county, name, ARCHIVE, REMINDER));
    assertThat(saved.password().shownOnce()).as("the default one is known").isNull();
    assertThat(
            kit.one(
                "select union_id || ' ' || state || ' ' || must_verify || ' ' || union_verified"
                    + " || ' ' || must_change_password || ' ' || display_layer from app_user"
                    + " where login_name = '%s'".formatted(name)))
        .isEqualTo(kit.county + " AWAITING_FIRST_LOGIN true false true 1");
    assertThat(kit.rows("select permission from user_permission where user_id = " + saved.userId()))
        .hasSize(2);
    assertThat(logIn(name, "123456")).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-004")
  @Tag("USR-052")
  void aDrawnPasswordIsShownOnceAndStandsNowhereElse() {
    kit.run("insert into security_parameter values ('DEFAULT_PASSWORD', 'RANDOM')");
    SavedStaff saved;
    String name = newName();
    try {
      saved = create(newStaff(kit.county, name, ARCHIVE));
    } finally {
      kit.run("delete from security_parameter where name = 'DEFAULT_PASSWORD'");
    }
    String shown = saved.password().shownOnce();
    assertThat(logIn(name, shown)).isEqualTo(Outcome.SUCCEEDED);
    assertThat(saved.toString()).doesNotContain(shown);
    assertThat(
            kit.rows(
                "select 1 from audit_record r where r::text like '%%' || '%s' || '%%'"
                    .formatted(shown)))
        .isEmpty();
    assertThat(
            kit.rows(
                "select 1 from app_user u where id = %d and u::text like '%%' || '%s' || '%%'"
                    .formatted(saved.userId(), shown)))
        .isEmpty();
  }

  @Test
  @Tag("USR-004")
  @Tag("USR-049")
  void aTypedPasswordIsRepeatedAndFollowsTheRules() {
    assertThat(sentences(() -> create(typed(newName(), PASSWORD, "Dewai#2017y"))))
        .containsExactly("两次输入的密码不一致。");
    assertThat(sentences(() -> create(typed(newName(), "123456", "123456"))))
        .singleElement()
        .asString()
        .startsWith("密码不符合要求:长度不足8位;须含大写字母、小写字母、数字、符号中的3种;属于常见弱密码");
    assertThat(sentences(() -> create(typed(newName(), null, null)))).containsExactly("此项未填写。");
    String name = newName();
    SavedStaff saved = create(typed(name, PASSWORD, PASSWORD));
    assertThat(saved.password().shownOnce()).isNull();
    assertThat(logIn(name, PASSWORD)).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-005")
  void atLeastOnePermissionIsChosen() {
    assertThat(sentences(() -> create(newStaff(kit.county, newName()))))
        .containsExactly("请至少选择一项用户权限。");
  }

  @Test
  @Tag("USR-001")
  void everythingThatIsWrongIsToldAtOnce() {
    StaffData wrong =
        new StaffData(
            "李", null, "1a", "abc", "123", "x", null, null, LocalDate.parse("2001-01-01"), null);
    assertThatThrownBy(
            () ->
                create(
                    new CreateStaff(kit.county, wrong, Map.of(), PasswordMode.DEFAULT, null, null)))
        .isInstanceOfSatisfying(
            Violations.class,
            e ->
                assertThat(e.all())
                    .extracting(Violation::field)
                    .containsExactly(
                        "name",
                        "gender",
                        "loginName",
                        "phone",
                        "mobile",
                        "email",
                        "validTo",
                        "permissions"));
  }

  @Test
  @Tag("USR-002")
  void aTakenNameIsToldBeforeAndAtSaving() {
    String name = newName();
    assertThat(kit.services.as(admin, () -> editing.isNameFree(name, null))).isTrue();
    long id = create(newStaff(kit.county, name, ARCHIVE)).userId();
    assertThat(kit.services.as(admin, () -> editing.isNameFree(name.toUpperCase(), null)))
        .isFalse();
    assertThat(kit.services.as(admin, () -> editing.isNameFree(name, id))).as("the own").isTrue();
    assertThat(sentences(() -> create(newStaff(kit.sibling, name.toUpperCase(), ARCHIVE))))
        .containsExactly("该登录名已被使用,请更换。");
  }

  @Test
  @Tag("USR-002")
  @Tag("USR-010")
  void aDeletedAccountKeepsItsNameAndItsPlaceInOldRecords() {
    String name = newName();
    long id = create(newStaff(kit.county, name, ARCHIVE, USER_ADMIN)).userId();
    kit.services.as(admin, () -> editing.delete(id));
    assertThat(kit.one("select state || name || user_admin from app_user where id = " + id))
        .isEqualTo("DELETED李华false");
    assertThat(logIn(name, "123456")).isEqualTo(Outcome.WRONG);
    assertThat(sentences(() -> create(newStaff(kit.county, name, ARCHIVE))))
        .containsExactly("该登录名已被使用,请更换。");
    assertThatThrownBy(() -> kit.services.as(admin, () -> editing.open(id)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("USR-010")
  @Tag("USR-074")
  void deletingEndsTheSessionsAtOnceAndNobodyDeletesHimself() {
    long holder = kit.holder(kit.prefecture);
    Caller himself = kit.as(holder);
    assertThatThrownBy(() -> kit.services.as(himself, () -> editing.delete(holder)))
        .isInstanceOf(BusinessException.class);
    kit.services.as(kit.admin(kit.province), () -> editing.delete(holder));
    assertThatThrownBy(() -> kit.as(holder)).isInstanceOf(java.util.NoSuchElementException.class);
  }

  @Test
  @Tag("USR-008")
  void everyTypedValueIsChangedAndPermissionsHoldAtTheNextRequest() {
    long id = create(newStaff(kit.county, newName(), ARCHIVE, REMINDER)).userId();
    kit.run(
        "update app_user set must_verify = false, union_verified = true, state = 'NORMAL',"
            + " must_change_password = false where id = "
            + id);
    assertThat(kit.as(id).holds(ARCHIVE, PermissionLevel.HANDLE)).isTrue();
    String renamed = newName();
    StaffData other =
        new StaffData(
            "王芳",
            Gender.MALE,
            renamed,
            "0791-87654321",
            "13812345678",
            "wf@x.cn",
            "办公室",
            "主任",
            LocalDate.now().plusYears(1),
            "备注");
    edit(id, kit.county, other, Map.of(ARCHIVE, PermissionLevel.READ));
    StaffFile file = kit.services.as(admin, () -> editing.open(id));
    assertThat(file.data()).isEqualTo(other);
    assertThat(kit.as(id).permissions()).isEqualTo(Map.of(ARCHIVE, PermissionLevel.READ));
    assertThat(
            kit.one(
                "select changes from audit_record where event = 'STAFF_EDIT' and object_id = '%d'"
                    .formatted(id)))
        .contains("name: 李华 -> 王芳", "mobile: null -> 138****5678", "ARCHIVE: HANDLE -> READ")
        .doesNotContain("13812345678");
  }

  @Test
  @Tag("USR-008")
  void aSaveOverSomebodyElsesChangeIsRefused() {
    long id = create(newStaff(kit.county, newName(), ARCHIVE)).userId();
    int read = kit.services.as(admin, () -> editing.open(id)).user().getVersion();
    edit(id, kit.county, data(newName()), handle(ARCHIVE));
    assertThatThrownBy(
            () ->
                kit.services.as(
                    admin,
                    () ->
                        editing.edit(
                            new EditStaff(id, read, kit.county, data(newName()), handle(ARCHIVE)))))
        .isInstanceOf(StaleException.class);
  }

  @Test
  @Tag("USR-009")
  @Tag("USR-092")
  void nobodyChangesHisOwnRightsButASuperiorDoes() {
    long holder = kit.holder(kit.prefecture);
    Caller himself = kit.as(holder);
    StaffFile own = kit.services.as(himself, () -> editing.open(holder));
    StaffData later =
        new StaffData(
            "王五",
            Gender.MALE,
            own.data().loginName(),
            "010-12345678",
            null,
            null,
            null,
            null,
            LocalDate.now().plusYears(1),
            null);
    int version = own.user().getVersion();
    for (EditStaff more :
        new EditStaff[] {
          new EditStaff(holder, version, kit.prefecture, own.data(), handle(USER_ADMIN, ARCHIVE)),
          new EditStaff(holder, version, kit.prefecture, later, own.permissions()),
          new EditStaff(holder, version, kit.county, own.data(), own.permissions())
        }) {
      assertThatThrownBy(() -> kit.services.as(himself, () -> editing.edit(more)))
          .isInstanceOfSatisfying(
              BusinessException.class,
              e -> assertThat(e.problem()).isEqualTo(StaffProblem.OWN_RIGHTS));
    }
    StaffData renamed = data(own.data().loginName());
    kit.services.as(
        himself,
        () ->
            editing.edit(
                new EditStaff(holder, version, kit.prefecture, renamed, own.permissions())));
    int changed = kit.services.as(himself, () -> editing.open(holder)).user().getVersion();
    kit.services.as(
        kit.admin(kit.province),
        () ->
            editing.edit(
                new EditStaff(
                    holder, changed, kit.prefecture, renamed, handle(USER_ADMIN, ARCHIVE))));
    assertThat(kit.as(holder).holds(ARCHIVE, PermissionLevel.HANDLE)).isTrue();
  }

  @Test
  @Tag("USR-012")
  @Tag("USR-021")
  void whoMovesKeepsNameAndHistoryAndLosesTheAdministration() {
    long holder = kit.holder(kit.county);
    kit.user(kit.sibling);
    long second = kit.user(kit.sibling);
    kit.run("update app_user set layer_order = 7 where id = " + second);
    StaffFile file = kit.services.as(admin, () -> editing.open(holder));
    edit(holder, kit.sibling, file.data(), handle(USER_ADMIN, ARCHIVE));
    assertThat(
            kit.one(
                "select union_id || ' ' || user_admin || ' ' || state || ' ' || must_verify"
                    + " || ' ' || display_layer || ' ' || layer_order || ' ' || login_name"
                    + " from app_user where id = "
                    + holder))
        .isEqualTo(kit.sibling + " false AWAITING_FIRST_LOGIN true 1 8 " + file.data().loginName());
    assertThat(kit.rows("select permission from user_permission where user_id = " + holder))
        .singleElement()
        .isEqualTo("ARCHIVE");
    assertThat(kit.services.as(admin, () -> editing.otherAdministrator(kit.county, null)))
        .as("the place is free at once")
        .isNull();
    kit.services.as(admin, () -> editing.create(newStaff(kit.county, newName(), USER_ADMIN)));
  }

  @Test
  @Tag("USR-017")
  void aSecondAdministratorOfAUnionIsRefusedWithTheNameOfTheFirst() {
    create(newStaff(kit.county, newName(), USER_ADMIN));
    assertThat(kit.services.as(admin, () -> editing.otherAdministrator(kit.county, null)))
        .isEqualTo("李华");
    assertThatThrownBy(() -> create(newStaff(kit.county, newName(), USER_ADMIN)))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(Texts.of(e)).isEqualTo("本单位已有用户管理员:李华。"));
    long other = create(newStaff(kit.county, newName(), ARCHIVE)).userId();
    assertThatThrownBy(() -> edit(other, kit.county, data(newName()), handle(ARCHIVE, USER_ADMIN)))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  @Tag("USR-006")
  @Tag("USR-024")
  void outsideTheScopeNobodyIsSeenOrChanged() {
    long user = kit.user(kit.county);
    for (Caller stranger : strangers()) {
      assertDenied(stranger, () -> editing.open(user));
      assertDenied(stranger, () -> editing.delete(user));
      assertDenied(stranger, () -> editing.otherAdministrator(kit.county, null));
      assertDenied(stranger, () -> editing.create(newStaff(kit.county, newName(), ARCHIVE)));
      assertDenied(
          stranger,
          () -> editing.edit(new EditStaff(user, 0, kit.county, data(newName()), handle(ARCHIVE))));
    }
    Caller county = kit.admin(kit.county);
    StaffFile own = kit.services.as(county, () -> editing.open(user));
    assertDenied(
        county,
        () ->
            editing.edit(
                new EditStaff(
                    user, own.user().getVersion(), kit.prefecture, own.data(), handle(ARCHIVE))));
    Caller clerk = kit.unions.caller(kit.county, Permission.ARCHIVE);
    assertDenied(clerk, () -> editing.open(user));
    assertDenied(clerk, () -> editing.create(newStaff(kit.county, newName(), ARCHIVE)));
  }

  /** Sibling, subordinate, another province. */
  private Caller[] strangers() {
    StaffDbKit elsewhere = new StaffDbKit();
    long below = kit.unions.union("街道" + newName(), kit.county, 4);
    return new Caller[] {
      kit.admin(kit.sibling), kit.admin(below), elsewhere.admin(elsewhere.province)
    };
  }

  private void assertDenied(Caller caller, Runnable act) {
    assertThatThrownBy(() -> kit.services.as(caller, act)).isInstanceOf(AccessDenied.class);
  }

  private SavedStaff create(CreateStaff what) {
    return kit.services.as(admin, () -> editing.create(what));
  }

  private void edit(
      long user, long union, StaffData data, Map<Permission, PermissionLevel> permissions) {
    int version = kit.services.as(admin, () -> editing.open(user)).user().getVersion();
    kit.services.as(
        admin, () -> editing.edit(new EditStaff(user, version, union, data, permissions)));
  }

  private CreateStaff typed(String name, String password, String again) {
    return new CreateStaff(
        kit.county, data(name), handle(ARCHIVE), PasswordMode.OWN, password, again);
  }

  private Outcome logIn(String name, String password) {
    LogIn logIn = kit.services.get(LogIn.class);
    return kit.services
        .as(null, () -> logIn.logIn(new LogInAttempt(name, password, "10.1.2.3", true)))
        .outcome();
  }

  private static java.util.List<String> sentences(ThrowingCallable act) {
    try {
      act.call();
    } catch (Violations e) {
      return e.all().stream().map(Texts::of).toList();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("Nothing was refused");
  }
}
