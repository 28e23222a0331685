package cn.bangfu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.ResultSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-097")
class SecuritySettingsDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final SecuritySettings settings = services.get(SecuritySettings.class);
  private final Caller security = unions.platform(Role.SECURITY_ADMIN);

  @AfterEach
  void deliveredParameters() {
    services.inTransaction(
        em -> em.createNativeQuery("delete from security_parameter").executeUpdate());
  }

  @Test
  void aChangeHoldsAtOnceAndIsRecordedWithOldAndNewValueAndReason() throws Exception {
    services.as(
        security, () -> settings.change(now(SecurityParameter.IDLE_MINUTES), "20", "窗口单位反映时间太短"));
    assertThat(now(SecurityParameter.IDLE_MINUTES).value()).isEqualTo("20");
    assertThat(lastChange()).isEqualTo("15 -> 20; 窗口单位反映时间太短");
  }

  @Test
  void outsideTheRangeOrWithoutAReasonItIsRefusedInAsManyWords() {
    SecuritySetting before = now(SecurityParameter.IDLE_MINUTES);
    assertThatThrownBy(() -> services.as(security, () -> settings.change(before, "31", " ")))
        .isInstanceOfSatisfying(
            Violations.class,
            e ->
                assertThat(e.all())
                    .extracting(Texts::of)
                    .containsExactly("空闲超时(分钟)应在5至30之间。", "请填写修改原因(1至200个字)。"));
    assertThat(now(SecurityParameter.IDLE_MINUTES).value()).isEqualTo("15");
  }

  @Test
  void whatAnotherAdministratorChangedMeanwhileIsNotOverwritten() {
    SecuritySetting before = now(SecurityParameter.LOCK_MINUTES);
    services.as(security, () -> settings.change(before, "60", "第一次"));
    assertThatThrownBy(() -> services.as(security, () -> settings.change(before, "90", "第二次")))
        .isInstanceOf(Violations.class);
  }

  @Test
  @Tag("USR-004")
  @Tag("USR-052")
  void aDefaultPasswordIsNeverWrittenIntoTheAuditTrail() throws Exception {
    services.as(
        security,
        () -> settings.change(now(SecurityParameter.DEFAULT_PASSWORD), "=Abc#98765", "年度更换"));
    assertThat(lastChange()).doesNotContain("98765", "123456").isEqualTo("指定口令 -> 指定口令; 年度更换");
    services.as(
        security, () -> settings.change(now(SecurityParameter.DEFAULT_PASSWORD), "RANDOM", "改为随机"));
    assertThat(lastChange()).isEqualTo("指定口令 -> 随机生成; 改为随机");
  }

  @Test
  @Tag("USR-090")
  void nobodyButTheSecurityAdministratorSeesOrChangesThem() {
    SecuritySetting before = now(SecurityParameter.LOCK_MINUTES);
    for (Caller other :
        new Caller[] {
          unions.platform(Role.SYSTEM_ADMIN),
          unions.platform(Role.AUDIT_ADMIN),
          unions.caller(unions.national(), Permission.USER_ADMIN)
        }) {
      assertThatThrownBy(() -> services.as(other, settings::all)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> services.as(other, () -> settings.change(before, "60", "试")))
          .isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void allOfThemCostOneStatement() throws Exception {
    assertThat(StatementCount.of(() -> services.as(security, settings::all))).hasSize(1);
  }

  private SecuritySetting now(SecurityParameter parameter) {
    return services.as(security, settings::all).get(parameter.ordinal());
  }

  private static String lastChange() throws Exception {
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        ResultSet row =
            c.createStatement()
                .executeQuery(
                    "select changes from audit_record where object_kind = 'securityParameter'"
                        + " order by id desc limit 1")) {
      row.next();
      return row.getString(1);
    }
  }
}
