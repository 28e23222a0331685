package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ImportResult;
import cn.bangfu.sheet.Imports;
import cn.bangfu.staff.LogInResult.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("USR-015")
class StaffImportDbTest {

  private static final String HEAD = "所属单位编号,姓名,性别,登录名,联系电话,职务,用户权限\n";

  @TempDir Path folder;

  private final StaffDbKit kit = new StaffDbKit();
  private final StaffImport staffImport = kit.services.get(StaffImport.class);
  private final Caller admin = kit.admin(kit.prefecture);

  @Test
  void allRowsBecomeAccountsThatWaitForTheirFirstLogIn() throws IOException {
    String one = StaffDbKit.newName();
    String other = StaffDbKit.newName();
    Done done =
        load(
            admin,
            row(kit.county, "李华", "女", one, "困难职工档案、提醒信息")
                + row(kit.sibling, "王强", "男", other, "帮扶救助"));
    assertThat(done.result().errors()).isEmpty();
    assertThat(done.imported()).isEqualTo(2);
    assertThat(done.password().shownOnce()).as("the default one is known").isNull();
    assertThat(
            kit.rows(
                "select p.permission || p.level from user_permission p join app_user u"
                    + " on u.id = p.user_id where u.login_name = '%s' order by 1".formatted(one)))
        .isEqualTo(java.util.List.of("ARCHIVEHANDLE", "REMINDERHANDLE"));
    assertThat(
            kit.one(
                "select state || must_verify || must_change_password || union_id from app_user"
                    + " where login_name = '%s'".formatted(other)))
        .isEqualTo("AWAITING_FIRST_LOGINtruetrue" + kit.sibling);
    LogIn logIn = kit.services.get(LogIn.class);
    assertThat(
            kit.services
                .as(null, () -> logIn.logIn(new LogInAttempt(other, "123456", "10.1.2.3", true)))
                .outcome())
        .isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("ORG-052")
  void oneWrongRowKeepsAllOutAndEveryErrorIsTold() throws IOException {
    String good = StaffDbKit.newName();
    String taken = kit.one("select login_name from app_user where id = " + kit.user(kit.county));
    StaffDbKit elsewhere = new StaffDbKit();
    Done done =
        load(
            admin,
            row(kit.county, "李华", "女", good, "困难职工档案")
                + row(elsewhere.county, "李华", "女", StaffDbKit.newName(), "困难职工档案")
                + row(kit.county, "李华", "女", taken.toUpperCase(), "困难职工档案")
                + row(kit.county, "李华", "女", good, "用户管理、没有的权限")
                + row(kit.county, "李", "女", "1x", ""));
    assertThat(done.imported()).isZero();
    assertThat(done.result().errors())
        .extracting(CellError::row, CellError::column)
        .contains(
            org.assertj.core.groups.Tuple.tuple(3, "所属单位编号"),
            org.assertj.core.groups.Tuple.tuple(4, "登录名"),
            org.assertj.core.groups.Tuple.tuple(5, "登录名"),
            org.assertj.core.groups.Tuple.tuple(5, "用户权限"),
            org.assertj.core.groups.Tuple.tuple(6, "姓名"),
            org.assertj.core.groups.Tuple.tuple(6, "登录名"),
            org.assertj.core.groups.Tuple.tuple(6, "用户权限"));
    assertThat(done.result().errors())
        .extracting(CellError::sentence)
        .contains("该登录名已被使用,请更换。", "该登录名与第2行重复。", "“用户管理”不是可以批量授予的用户权限。");
    assertThat(kit.rows("select 1 from app_user where login_name = '%s'".formatted(good)))
        .isEmpty();
    assertThatThrownBy(() -> kit.services.as(admin, () -> staffImport.store(done.result().rows())))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(StaffProblem.IMPORT_STALE));
  }

  @Test
  void twoThousandRowsAreReadAndNotOneMore() throws IOException {
    String tag = StaffDbKit.newName();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < StaffImport.MAX_ROWS; i++) {
      rows.append(row(kit.county, "李华", "女", tag + i, "困难职工档案"));
    }
    String all = rows.toString();
    assertThatThrownBy(() -> load(admin, all + row(kit.county, "李华", "女", tag + "z", "提醒信息")))
        .isInstanceOf(BusinessException.class);
    assertThat(load(admin, all).imported()).isEqualTo(StaffImport.MAX_ROWS);
    assertThat(kit.one("select max(layer_order) from app_user where union_id = " + kit.county))
        .isEqualTo("2000");
  }

  @Test
  @Tag("USR-006")
  @Tag("USR-024")
  void onlyAnAdministratorImportsAndOnlyIntoHisBranch() throws IOException {
    Caller clerk = kit.unions.caller(kit.county, Permission.ARCHIVE);
    String row = row(kit.county, "李华", "女", StaffDbKit.newName(), "困难职工档案");
    assertThatThrownBy(() -> load(clerk, row)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> kit.services.as(clerk, () -> staffImport.store(java.util.List.of())))
        .isInstanceOf(AccessDenied.class);
    assertThat(load(kit.admin(kit.sibling), row).imported()).isZero();
  }

  private record Done(int imported, ImportResult result, IssuedPassword password) {}

  private Done load(Caller caller, String rows) throws IOException {
    Path file = folder.resolve(StaffDbKit.newName() + ".csv");
    Files.writeString(file, HEAD + rows, StandardCharsets.UTF_8);
    Imports imports = kit.services.get(Imports.class);
    return kit.services.as(
        caller,
        () -> {
          ImportResult read = imports.read(staffImport.plan(), "人员.csv", file);
          ImportResult checked = staffImport.check(read);
          if (!checked.errors().isEmpty()) {
            return new Done(0, checked, null);
          }
          IssuedPassword password = staffImport.store(checked.rows());
          return new Done(checked.rows().size(), checked, password);
        });
  }

  private static String row(
      long union, String name, String gender, String login, String permissions) {
    return "%d,%s,%s,%s,0791-12345678,干事,%s\n".formatted(union, name, gender, login, permissions);
  }
}
