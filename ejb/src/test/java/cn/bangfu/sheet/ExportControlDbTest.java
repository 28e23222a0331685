package cn.bangfu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out of data, tried on a service of its own. */
class ExportControlDbTest {

  private static final SheetColumn<String> NUMBER =
      SheetColumn.of(ColumnKind.ID_NO, "sheet.errors.column", no -> no);

  /** Stands for every service that exports a list. */
  @Stateless
  public static class Listing {

    @Inject ExportControl exports;

    @Needs(Right.ARCHIVE_VIEW)
    public Exported export(ExportOrder order, List<String> numbers) {
      return exports.make(
          Right.ARCHIVE_OPEN,
          order,
          "姓名:张",
          numbers::size,
          new Sheet<>("sheet.template.notes", List.of(NUMBER), numbers));
    }
  }

  @TempDir Path temp;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final Listing listing = services.get(Listing.class);
  private Caller clerk;
  private Caller reader;

  @BeforeEach
  void callers() {
    long union = unions.union("导出省总工会" + System.nanoTime(), unions.national(), 1);
    clerk = unions.caller(union, Permission.ARCHIVE);
    reader = unions.caller(union, PermissionLevel.READ, Permission.ARCHIVE);
  }

  @Test
  @Tag("USR-124")
  void maskedIsTheDefaultAndAsksForNoPurpose() {
    Exported.Paper paper =
        (Exported.Paper) export(reader, null, ExportTarget.PRINT, null, "110110199001010006");
    assertThat(paper.rows()).containsExactly(List.of("110110********0006"));
    assertThat(paper.facts()).startsWith("导出单位:" + reader.unionName()).endsWith("用途:未填写");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "    ", "核对名单", " 核对名单 "})
  @Tag("USR-124")
  void aFullExportNeedsAPurposeOfFiveToTwoHundredCharacters(String purpose) {
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () -> export(clerk, ExportMode.FULL, ExportTarget.EXCEL, purpose, "1"));
    assertThat(wrong.all()).singleElement().extracting("field").isEqualTo("export.purpose");
    assertThat(Texts.of(wrong)).isEqualTo("请填写用途说明(5至200个字)。");
    assertThatThrownBy(
            () -> export(clerk, ExportMode.FULL, ExportTarget.EXCEL, "用".repeat(201), "1"))
        .isInstanceOf(Violations.class);
  }

  @Test
  @Tag("USR-124")
  @Tag("USR-101")
  void aFullExportIsRecordedWithWayConditionsPurposeAndCount() {
    export(clerk, ExportMode.FULL, ExportTarget.EXCEL, "核对走访名单", "1", "2", "3");
    Object[] row =
        (Object[])
            services.inTransaction(
                em ->
                    em.createNativeQuery(
                            "select event, changes, row_count from audit_record where user_id = ?1")
                        .setParameter(1, clerk.userId())
                        .getSingleResult());
    assertThat(row).containsExactly("ARCHIVE_VIEW", "Excel文件,完整导出;条件:姓名:张;用途:核对走访名单", 3);
  }

  @Test
  @Tag("USR-124")
  void whoMayOnlyReadGetsNoFullExport() {
    assertThatThrownBy(() -> export(reader, ExportMode.FULL, ExportTarget.EXCEL, "核对走访名单", "1"))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("USR-125")
  void aListLongerThanTheParameterIsRefusedWithBothNumbers() {
    List<String> rows = Collections.nCopies(10_001, "1");
    BusinessException refusal =
        catchThrowableOfType(
            BusinessException.class,
            () ->
                services.as(
                    clerk,
                    () -> listing.export(new ExportOrder(null, ExportTarget.EXCEL, null), rows)));
    assertThat(Texts.of(refusal)).isEqualTo("导出结果10001条,超过上限10000条,请缩小范围或申请批量导出。");
  }

  @ParameterizedTest(name = "{0}, {1} rows: {2}")
  @CsvSource({
    "06:59, 1001, true",
    "07:00, 1001, false",
    "20:59, 1001, false",
    "21:00, 1001, true",
    "23:30, 1000, false"
  })
  @Tag("USR-113")
  void manyRowsOutsideOfWorkingHoursRaiseAnAlarm(String time, int rows, boolean raised) {
    services
        .today()
        .use(
            Clock.fixed(
                OffsetDateTime.parse("2026-11-25T" + time + "+08:00").toInstant(), Today.ZONE));
    export(
        clerk,
        null,
        ExportTarget.PRINT,
        null,
        Collections.nCopies(rows, "1").toArray(String[]::new));
    Number alarms =
        (Number)
            services.inTransaction(
                em ->
                    em.createNativeQuery(
                            "select count(*) from security_alarm where kind ="
                                + " 'EXPORT_OUTSIDE_HOURS' and position(?1 in said) > 0")
                        .setParameter(1, clerk.unionName())
                        .getSingleResult());
    assertThat(alarms.intValue()).isEqualTo(raised ? 1 : 0);
  }

  @Test
  @Tag("USR-121")
  void theNameOfTheFileIsTitleAndDay() {
    Exported.File file = (Exported.File) export(clerk, null, ExportTarget.EXCEL, null, "1");
    String day = services.today().today().toString().replace("-", "");
    assertThat(file.name()).isEqualTo("填写说明_" + day + ".xlsx");
    assertThat(file.contentType()).contains("spreadsheetml");
  }

  @Test
  @Tag("USR-149")
  void theReportOfErrorsIsRecordedAsAFullExportWithItsPresetPurpose() throws Exception {
    Imports imports = services.get(Imports.class);
    ImportPlan plan =
        new ImportPlan(
            "sheet.template.notes",
            List.of(ImportColumn.of(ColumnKind.NUMBER, "sheet.errors.columnName", true)),
            10);
    Path file = Files.writeString(temp.resolve("a.csv"), "列名\nx\n1\n");
    services.as(
        clerk,
        () -> {
          ImportResult result = imports.read(plan, "a.csv", file);
          assertThat(result.errors()).hasSize(1);
          imports.errors(plan, result);
        });
    Object changes =
        services.inTransaction(
            em ->
                em.createNativeQuery(
                        "select changes from audit_record where event = 'IMPORT_ERRORS' and user_id"
                            + " = ?1 and row_count = 2")
                    .setParameter(1, clerk.userId())
                    .getSingleResult());
    assertThat(changes).isEqualTo("Excel文件,完整导出;条件:填写说明;用途:核对并更正导入文件");
  }

  @Test
  @Tag("USR-139")
  void nobodyReadsAFileWithoutBeingLoggedIn() {
    Imports imports = services.get(Imports.class);
    assertThatThrownBy(
            () -> services.as(null, () -> imports.check(UploadRules.IMPORT, "a.csv", temp)))
        .isInstanceOf(AccessDenied.class);
  }

  private Exported export(
      Caller who, ExportMode mode, ExportTarget target, String purpose, String... numbers) {
    return services.as(
        who, () -> listing.export(new ExportOrder(mode, target, purpose), List.of(numbers)));
  }
}
