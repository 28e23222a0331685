package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ImportResult;
import cn.bangfu.sheet.Imports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand new people with the password that everybody knows. */
@Tag("USR-042")
@Tag("USR-049")
class InitialPasswordsDbTest {

  private static final int PEOPLE = 1_000;
  private static final int LOOKED_AT = 100;

  @TempDir Path folder;

  private final StaffDbKit kit = new StaffDbKit();
  private final String tag = StaffDbKit.newName();

  @BeforeEach
  void aThousandPeopleAreImported() throws IOException {
    StringBuilder rows = new StringBuilder("所属单位编号,姓名,性别,登录名,联系电话,职务,用户权限\n");
    for (int i = 0; i < PEOPLE; i++) {
      rows.append("%d,李华,女,%s%d,0791-12345678,干事,困难职工档案\n".formatted(kit.county, tag, i));
    }
    Path file = Files.writeString(folder.resolve("a.csv"), rows, StandardCharsets.UTF_8);
    StaffImport staffImport = kit.services.get(StaffImport.class);
    Imports imports = kit.services.get(Imports.class);
    kit.services.as(
        kit.admin(kit.prefecture),
        () -> {
          ImportResult read = staffImport.check(imports.read(staffImport.plan(), "人员.csv", file));
          assertThat(read.errors()).isEmpty();
          return staffImport.store(read.rows());
        });
  }

  @Test
  void noneOfThemGetsPastTheFirstLogInWithTheInitialPassword() {
    assertThat(
            kit.one(
                "select count(*) from app_user where login_name like '%s%%' and state ="
                        .formatted(tag)
                    + " 'AWAITING_FIRST_LOGIN' and must_verify and must_change_password"))
        .isEqualTo(Integer.toString(PEOPLE));
    List<String> open = new ArrayList<>();
    for (int i = 0; i < LOOKED_AT; i++) {
      Caller caller = kit.as(number(tag + i * (PEOPLE / LOOKED_AT)));
      if (caller.stage() == FirstLoginStage.READY) {
        open.add(caller.loginName());
      }
      Arrays.stream(Right.values())
          .filter(right -> !right.isAnybodys() && !right.isBeforeReady())
          .filter(right -> right.refusal(caller).isEmpty())
          .forEach(right -> open.add(caller.loginName() + " " + right));
    }
    assertThat(open).isEmpty();
    LogIn logIn = kit.services.get(LogIn.class);
    LogInResult result =
        kit.services.as(
            null, () -> logIn.logIn(new LogInAttempt(tag + 7, "123456", "10.3.2.1", true)));
    SessionNow now =
        kit.services.as(null, () -> kit.services.get(Callers.class).ofSession(result.session()));
    assertThat(now.caller().orElseThrow().stage()).isEqualTo(FirstLoginStage.VERIFY_UNION);
  }

  @Test
  void whatIsGuessedFirstIsRefusedAsTheirOwnPassword() {
    long user = number(tag + 1);
    FirstLogin steps = kit.services.get(FirstLogin.class);
    kit.services.as(kit.as(user), steps::verifyUnion);
    List<String> guesses =
        new ArrayList<>(
            List.of(
                "123456",
                "888888",
                "150021", // the last six of an identity number
                "360102195703150021",
                Long.toString(kit.county),
                "12345678",
                tag + 1,
                tag + "1#A",
                "",
                "Password@123"));
    PasswordRules.weak().stream().sorted().limit(LOOKED_AT).forEach(guesses::add);
    List<String> taken = new ArrayList<>();
    for (String guess : guesses) {
      Violations refused =
          catchThrowableOfType(
              () -> kit.services.as(kit.as(user), () -> steps.verifyPerson(own(guess))),
              Violations.class);
      if (refused == null
          || refused.all().stream().noneMatch(one -> "password".equals(one.field()))) {
        taken.add(guess);
      }
    }
    assertThat(taken).isEmpty();
    kit.services.as(kit.as(user), () -> steps.verifyPerson(own("Dewai#2017x")));
    assertThat(kit.one("select must_change_password from app_user where id = " + user))
        .isEqualTo("false");
  }

  @Test
  void theListOfTheCommonestHasThreeThousand() {
    assertThat(PasswordRules.weak().size()).isGreaterThanOrEqualTo(3_000);
  }

  private VerifyPerson own(String password) {
    return new VerifyPerson(
        "李华", Gender.FEMALE, tag + 1, password, password, "0791-12345678", null, null, null, "干事");
  }

  private long number(String loginName) {
    return Long.parseLong(
        kit.one("select id from app_user where login_name = '" + loginName + "'"));
  }
}
