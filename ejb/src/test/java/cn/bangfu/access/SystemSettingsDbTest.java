package cn.bangfu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The system administrator sets what concerns the whole installation, with a reason. */
class SystemSettingsDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final SystemSettings settings = services.get(SystemSettings.class);
  private final Caller system = unions.platform(Role.SYSTEM_ADMIN);

  @AfterEach
  void nothingIsSet() {
    services.inTransaction(
        em -> em.createNativeQuery("update system_parameter set value = ''").executeUpdate());
  }

  @Test
  @Tag("USR-097")
  @Tag("INF-100")
  void whoHelpsWithTheSystemIsSetWithAReasonAndReadBeforeLogIn() {
    change(SystemParameter.SUPPORT_TEXT, "信息中心值班室", "新设值班室");
    change(SystemParameter.SUPPORT_PHONES, "010-12345678、010-87654321", "新设值班室");
    SystemSettings.Support support = services.as(null, settings::support);
    assertThat(support.given()).isTrue();
    assertThat(support.text()).isEqualTo("信息中心值班室");
    assertThat(support.phones()).isEqualTo("010-12345678、010-87654321");
    assertThat(support.email()).isEmpty();
    change(SystemParameter.SUPPORT_TEXT, "信息中心", "更名");
    Object changes =
        services.inTransaction(
            em ->
                em.createNativeQuery(
                        "select changes from audit_record where event = 'SYSTEM_PARAMETERS_CHANGE'"
                            + " and succeeded order by id desc limit 1")
                    .getSingleResult());
    assertThat(changes).isEqualTo("信息中心值班室 -> 信息中心; 更名");
  }

  @Test
  @Tag("USR-097")
  void aWrongValueOrNoReasonIsRefusedAndAnEmptyValueTakesItAway() {
    SystemSettings.Setting before = now(SystemParameter.SUPPORT_EMAIL);
    assertThatThrownBy(() -> services.as(system, () -> settings.change(before, "x", " ")))
        .isInstanceOfSatisfying(
            Violations.class,
            e ->
                assertThat(e.all())
                    .extracting(Texts::of)
                    .containsExactly("技术支持电子邮件格式不正确或超过80个字。", "请填写变更原因(不超过200个字)。"));
    change(SystemParameter.SUPPORT_EMAIL, "help@example.org", "试用");
    change(SystemParameter.SUPPORT_EMAIL, " ", "停用");
    assertThat(now(SystemParameter.SUPPORT_EMAIL).value()).isEmpty();
  }

  @Test
  @Tag("USR-097")
  void whatAnotherOneChangedMeanwhileIsNotOverwritten() {
    SystemSettings.Setting before = now(SystemParameter.SUPPORT_TEXT);
    change(SystemParameter.SUPPORT_TEXT, "甲", "第一次");
    assertThatThrownBy(() -> services.as(system, () -> settings.change(before, "乙", "第二次")))
        .isInstanceOfSatisfying(
            Violations.class,
            e -> assertThat(e.problem()).isEqualTo(AccessProblem.PARAMETER_CHANGED_MEANWHILE));
    assertThat(now(SystemParameter.SUPPORT_TEXT).value()).isEqualTo("甲");
  }

  private void change(SystemParameter parameter, String value, String reason) {
    services.as(system, () -> settings.change(now(parameter), value, reason));
  }

  private SystemSettings.Setting now(SystemParameter parameter) {
    return services.as(system, settings::all).stream()
        .filter(setting -> setting.parameter() == parameter)
        .findFirst()
        .orElseThrow();
  }
}
