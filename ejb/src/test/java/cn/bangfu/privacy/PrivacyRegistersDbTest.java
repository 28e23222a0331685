package cn.bangfu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-137")
class PrivacyRegistersDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final PrivacyRegisters registers = services.get(PrivacyRegisters.class);
  private final Caller security = unions.platform(Role.SECURITY_ADMIN);
  private final LocalDate today = services.today().today();

  @Test
  void anAssessmentIsWrittenCorrectedAndPrinted() {
    RegisterTexts typed =
        new RegisterTexts(today, "批量导出", " 风险可控 ", "不属于评估", null, null, null, null);
    long id = write(RegisterKind.IMPACT_ASSESSMENT, null, 0, typed);
    RegisterEntry entry = find(RegisterKind.IMPACT_ASSESSMENT, id);
    assertThat(entry.texts().findings()).isEqualTo("风险可控");
    assertThat(entry.texts().dataKinds()).as("belongs to incidents").isNull();
    RegisterTexts corrected =
        new RegisterTexts(today, "批量导出", "须加审批", null, null, null, null, null);
    write(RegisterKind.IMPACT_ASSESSMENT, id, entry.getVersion(), corrected);
    assertThatThrownBy(
            () -> write(RegisterKind.IMPACT_ASSESSMENT, id, entry.getVersion(), corrected))
        .isInstanceOf(StaleException.class);
    Exported.Paper paper =
        (Exported.Paper)
            services.as(
                security,
                () ->
                    registers.export(
                        RegisterKind.IMPACT_ASSESSMENT,
                        new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null)));
    assertThat(paper.title()).isEqualTo("个人信息保护影响评估登记");
    assertThat(paper.rows()).anySatisfy(row -> assertThat(row).contains("批量导出", "须加审批"));
  }

  @Test
  void anIncidentNeedsKindsCauseHarmMeasuresAndNotification() {
    RegisterTexts empty =
        new RegisterTexts(today.plusDays(1), "误发名单", null, null, null, null, null, null);
    assertThatThrownBy(() -> write(RegisterKind.INCIDENT, null, 0, empty))
        .isInstanceOfSatisfying(
            Violations.class,
            e ->
                assertThat(e.all())
                    .extracting(v -> v.field())
                    .containsExactly(
                        "entry.happenedOn",
                        "entry.dataKinds",
                        "entry.cause",
                        "entry.harm",
                        "entry.measures",
                        "entry.notification"));
    long id =
        write(
            RegisterKind.INCIDENT,
            null,
            0,
            new RegisterTexts(today, "误发名单", null, "姓名", "误操作", "较小", "已收回", "已告知3人"));
    assertThat(find(RegisterKind.INCIDENT, id).texts().notification()).isEqualTo("已告知3人");
  }

  @Test
  void theApplicationCannotRemoveAnEntry() throws Exception {
    try (Connection app = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = app.createStatement()) {
      assertThatThrownBy(() -> sql.execute("delete from privacy_register"))
          .hasMessageContaining("permission denied");
    }
  }

  private long write(RegisterKind kind, Long id, int version, RegisterTexts texts) {
    return services.as(security, () -> registers.write(kind, id, version, texts));
  }

  private RegisterEntry find(RegisterKind kind, long id) {
    return services.as(security, () -> registers.page(kind, 0, 200)).stream()
        .filter(entry -> entry.getId() == id)
        .findFirst()
        .orElseThrow();
  }
}
