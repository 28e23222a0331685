package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.standard.StandardFilter;
import cn.bangfu.standard.StandardForm;
import cn.bangfu.standard.StandardKind;
import cn.bangfu.standard.StandardLookup;
import cn.bangfu.standard.StandardRow;
import cn.bangfu.standard.StandardUpkeep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The register of minimum living standards and what the checks make of it. */
class StandardsDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private final Caller keeper = bench.unions.caller(bench.county.unionId(), Permission.USER_ADMIN);

  @AfterEach
  void leaveNoStandards() {
    ArchiveBench.run("delete from subsistence_standard");
  }

  @Test
  @Tag("FIL-002")
  void theAdministratorOfACountyKeepsItsStandardsAndEverybodyReadsThem() {
    String area = region(bench.county);
    save(keeper, form(area, "510.00", "2016-01-01", "2016-12-31"));
    save(keeper, form(area, "560.00", "2017-01-01", null));
    List<StandardRow> history = rows(bench.street, new StandardFilter(area, null));
    assertThat(history)
        .extracting(row -> row.standard().getAmount().toString(), StandardRow::current)
        .containsExactly(tuple("560.00", true), tuple("510.00", false));
    assertThat(history).noneMatch(StandardRow::own);
    assertThat(rows(bench.street, new StandardFilter(area, LocalDate.of(2016, 6, 1))))
        .singleElement()
        .satisfies(row -> assertThat(row.standard().getAmount()).isEqualByComparingTo("510.00"));
    assertThat(rows(keeper, new StandardFilter(null, LocalDate.of(2026, 1, 1))))
        .singleElement()
        .satisfies(row -> assertThat(row.own()).isTrue());
    int found =
        bench.as(keeper, StandardUpkeep.class, u -> u.count(new StandardFilter("110000", null)));
    assertThat(found).isEqualTo(2);
  }

  @Test
  @Tag("FIL-002")
  void nobodyKeepsTheStandardsOfAnotherArea() {
    String elsewhere = "360102";
    assertThat(sentences(keeper, form("110101", "510.00", "2016-01-01", null)))
        .containsExactly("只能维护本单位所在地区的低保标准。");
    Caller street = bench.unions.caller(bench.street.unionId(), Permission.USER_ADMIN);
    assertThat(sentences(street, form(elsewhere, "510.00", "2016-01-01", null)))
        .containsExactly("只能维护本单位所在地区的低保标准。");
    assertThatThrownBy(() -> save(bench.county, form(elsewhere, "510.00", "2016-01-01", null)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("FIL-002")
  void whatIsTypedIsJudgedFieldByField() {
    StandardForm empty = new StandardForm();
    empty.setKind(null);
    assertThat(sentences(keeper, empty))
        .containsExactly("行政区划未填写。", "标准类型未填写。", "低保标准(元/月)未填写。", "生效日期未填写。");
    StandardForm wrong = form(region(bench.county), "0.001", "2016-01-01", "2015-12-31");
    wrong.setAreaName("城".repeat(51));
    assertThat(sentences(keeper, wrong))
        .containsExactly(
            "低保标准(元/月)必须是0.01至99999.99之间、最多两位小数的数字。", "适用区域不能超过50个字。", "失效日期不能早于生效日期。");
  }

  @Test
  @Tag("FIL-003")
  void timesDoNotOverlapForOneAreaAndKind() {
    String area = region(bench.county);
    save(keeper, form(area, "510.00", "2016-01-01", "2016-12-31"));
    assertThat(sentences(keeper, form(area, "560.00", "2016-12-31", null)))
        .containsExactly("该区域在2016-01-01至2016-12-31已有低保标准。");
    save(keeper, form(area, "560.00", "2017-01-01", null));
    assertThat(sentences(keeper, form(area, "600.00", "2020-01-01", null)))
        .containsExactly("该区域在2017-01-01至未定已有低保标准。");
    StandardForm zone = form(area, "480.00", "2017-01-01", null);
    zone.setAreaName("开发区");
    save(keeper, zone);
    StandardForm rural = form(area, "300.00", "2017-01-01", null);
    rural.setKind(StandardKind.RURAL);
    save(keeper, rural);
  }

  @Test
  @Tag("FIL-003")
  void aStandardThatACheckHasUsedCanOnlyBeEnded() {
    String area = "360102";
    ArchiveBench.run(
        "update union_org set region_code = '360102' where id = " + bench.county.unionId());
    Caller own = keeper;
    save(own, form(area, "700.00", "2016-01-01", null));
    StandardRow unused = rows(own, new StandardFilter(area, null)).get(0);
    bench.file(bench.street, ArchiveLevel.NATIONAL);
    StandardRow used = rows(own, new StandardFilter(area, null)).get(0);
    assertThat(used.standard().isUsed()).isTrue();
    StandardForm other = new StandardForm(used.standard());
    other.setAmount(new BigDecimal("710.00"));
    assertThatThrownBy(() -> save(own, other))
        .isInstanceOf(BusinessException.class)
        .satisfies(
            no -> assertThat(Texts.of((BusinessException) no)).isEqualTo("该标准已被使用,只能设置失效日期。"));
    long id = used.standard().getId();
    int version = used.standard().getVersion();
    assertThatThrownBy(() -> delete(own, id, version)).isInstanceOf(BusinessException.class);
    end(own, id, version, LocalDate.of(2026, 12, 31));
    assertThat(rows(own, new StandardFilter(area, null)).get(0).standard().getValidTo())
        .isEqualTo("2026-12-31");
    assertThatThrownBy(() -> end(own, id, version, LocalDate.of(2027, 12, 31)))
        .isInstanceOf(StaleException.class);
    assertThat(unused.standard().isUsed()).isFalse();
  }

  @Test
  @Tag("FIL-004")
  void aDivisionWithoutStandardTakesThatOfThoseAboveIt() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    ArchiveBench.run(
        standard("360000", "450.00"), standard("360100", "500.00"), standard("360102", "510.00"));
    assertThat(found("360102", day)).isEqualTo("510.00");
    assertThat(found("360103", day)).isEqualTo("500.00");
    assertThat(found("360402", day)).isEqualTo("450.00");
    assertThat(found("110101", day)).isNull();
    assertThat(found("360102", LocalDate.of(2015, 12, 31))).isNull();
  }

  @Test
  @Tag("FLD-057")
  @Tag("ARC-093")
  void aFalseCategoryIsSavedButNotReported() {
    ArchiveBench.run(standard("360102", "600.00"));
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    assertThat(ArchiveBench.sentences(bench.report(bench.street, id)))
        .containsExactly("逻辑校验未通过:困难类别为“低保边缘户”,家庭月人均收入966.67元超过低保边缘标准900.00元。");
  }

  @Test
  @Tag("FLD-057")
  void beforeTheFirstReportTheStandardOfTheDayOfFilingCounts() {
    ArchiveBench.run(
        "insert into subsistence_standard (region_code, kind, amount, first_day, last_day,"
            + " entered_at, entered_by, changed_at, changed_by) values"
            + " ('360102', 'URBAN', 600, '2016-01-01', '2026-11-22', now(), 't', now(), 't'),"
            + " ('360102', 'URBAN', 700, '2026-11-23', null, now(), 't', now(), 't')");
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.at("2026-12-01T09:00:00");
    assertThat(bench.report(bench.street, id).done()).isZero();
  }

  @Test
  @Tag("FLD-064")
  void aBankCardOfAnotherArchiveIsDoubted() {
    ArchiveForm first = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    card(first);
    bench.as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(first, true)));
    assertThat(doubts(bench.county)).contains("该银行卡号已在其他档案(张伟,甲街道总工会)中使用,请核对。");
    assertThat(doubts(bench.otherCounty)).contains("该银行卡号已在其他档案中使用,请核对。");
  }

  private String cardNo = "6222" + System.nanoTime();

  private void card(ArchiveForm form) {
    form.getContent().setBank("工商银行");
    form.getContent().setBankBranch("东湖支行");
    form.getContent().setBankCardNo(cardNo);
  }

  private List<String> doubts(Caller caller) {
    ArchiveForm form = bench.form(caller, bench.household(2), ArchiveLevel.NATIONAL);
    card(form);
    WarningsToConfirm asked =
        catchThrowableOfType(
            WarningsToConfirm.class,
            () -> bench.as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, false))));
    return asked.warnings().stream().map(Texts::of).toList();
  }

  private String found(String region, LocalDate day) {
    return bench.services.inTransaction(
        em ->
            bench
                .services
                .get(StandardLookup.class)
                .find(region, day, StandardKind.URBAN)
                .map(one -> one.getAmount().toString())
                .orElse(null));
  }

  private static String standard(String region, String amount) {
    return "insert into subsistence_standard (region_code, kind, amount, first_day, entered_at,"
        + " entered_by, changed_at, changed_by) values ('%s', 'URBAN', %s, '2016-01-01', now(), 't',"
            .formatted(region, amount)
        + " now(), 't')";
  }

  private static StandardForm form(String region, String amount, String from, String to) {
    StandardForm form = new StandardForm();
    form.setRegionCode(region);
    form.setAmount(new BigDecimal(amount));
    form.setValidFrom(LocalDate.parse(from));
    form.setValidTo(to == null ? null : LocalDate.parse(to));
    return form;
  }

  /** The division of the test's union. */
  private String region(Caller caller) {
    return ArchiveBench.query("select region_code from union_org where id = ?", caller.unionId())
        .get(0);
  }

  private void save(Caller caller, StandardForm form) {
    bench.as(caller, StandardUpkeep.class, u -> u.save(form));
  }

  private void end(Caller caller, long id, int version, LocalDate day) {
    bench.as(
        caller,
        StandardUpkeep.class,
        u -> {
          u.end(id, version, day);
          return null;
        });
  }

  private void delete(Caller caller, long id, int version) {
    bench.as(
        caller,
        StandardUpkeep.class,
        u -> {
          u.delete(id, version);
          return null;
        });
  }

  private List<StandardRow> rows(Caller caller, StandardFilter filter) {
    return bench.as(caller, StandardUpkeep.class, u -> u.page(filter, 0, 20));
  }

  private List<String> sentences(Caller caller, StandardForm form) {
    Violations wrong = catchThrowableOfType(Violations.class, () -> save(caller, form));
    return wrong.all().stream().map((Violation v) -> Texts.of(v)).toList();
  }
}
