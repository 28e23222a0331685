package cn.bangfu.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sets of rules: who makes them, who is ruled by them, and what the archives notice of it. */
class RuleSetsDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final ArchiveBench bench = new ArchiveBench();
  private final Caller city = administrator(bench.city);
  private final Caller county = administrator(bench.county);

  @AfterEach
  void leaveNoRules() {
    ArchiveBench.run(
        "delete from rule_set_choice",
        "delete from rule_set_version where rule_set_id > 2",
        "delete from rule_set where id > 2",
        "delete from subsistence_standard");
  }

  @Test
  @Tag("FIL-005")
  void theNearestChoiceUpwardHoldsFromItsDayOnAndWithoutOneSetA() {
    assertThat(setOf(bench.street, TODAY)).isEqualTo(1);
    choose(city, 2, TODAY);
    assertThat(setOf(bench.street, TODAY)).isEqualTo(2);
    assertThat(setOf(bench.street, TODAY.minusDays(1))).isEqualTo(1);
    assertThat(setOf(bench.otherProvince, TODAY)).isEqualTo(1);
    choose(county, 1, TODAY.plusDays(10));
    assertThat(setOf(bench.street, TODAY.plusDays(9))).isEqualTo(2);
    assertThat(setOf(bench.street, TODAY.plusDays(10))).isEqualTo(1);
    assertThat(setOf(bench.otherCounty, TODAY.plusDays(10))).isEqualTo(2);
    assertThat(list(bench.street))
        .filteredOn(RuleSetRow::inForce)
        .extracting(row -> row.set().getBase())
        .containsExactly("B");
  }

  @Test
  @Tag("FIL-005")
  void onlyAdministratorsFromTheNationalUnionToTheCountiesChoose() {
    assertThatThrownBy(() -> choose(bench.county, 2, TODAY)).isInstanceOf(AccessDenied.class);
    assertRefused(() -> choose(administrator(bench.street), 2, TODAY), RuleSetProblem.NO_KEEPER);
    assertThat(bench.as(bench.county, RuleSets.class, RuleSets::mayKeep)).isFalse();
    assertThat(bench.as(county, RuleSets.class, RuleSets::mayKeep)).isTrue();
    Violations past =
        catchThrowableOfType(Violations.class, () -> choose(county, 2, TODAY.minusDays(1)));
    assertThat(past.all()).extracting(Texts::of).containsExactly("启用日期不能早于今天。");
  }

  @Test
  @Tag("FIL-006")
  void aCopyKeepsWithinItsLimits() {
    RuleSetForm form = copy(county, "A");
    form.setName("东湖区标准");
    form.getValues().setRuleName("东湖区困难职工认定办法");
    form.getValues().setNoticeDays(4);
    form.getValues().setVisitors(1);
    form.getValues().setBorderFactor(new BigDecimal("3.01"));
    form.getValues().setEntryDays(91);
    form.getValues().setMedicalShare(201);
    Violations wrong = catchThrowableOfType(Violations.class, () -> save(county, form));
    assertThat(wrong.all())
        .extracting(Texts::of)
        .containsExactlyInAnyOrder(
            "公示工作日不能少于5天。",
            "入户核查不能少于2人。",
            "低保边缘倍数应在1.0至3.0之间。",
            "建档录入工作日应在1至90之间。",
            "自付医药费占家庭年收入比例(%)应在1至200之间。");
    form.getValues().setNoticeDays(5);
    form.getValues().setVisitors(2);
    form.getValues().setBorderFactor(new BigDecimal("3.0"));
    form.getValues().setEntryDays(90);
    form.getValues().setMedicalShare(200);
    assertThat(save(county, form)).isGreaterThan(2);
  }

  @Test
  @Tag("FIL-006")
  void theDeliveredSetsAndThoseOfOthersStayAsTheyAre() {
    RuleSetForm delivered = RuleSetForm.of(row(county, "A"));
    delivered.getValues().setRuleName("x");
    delivered.setName("y");
    assertRefused(() -> save(county, delivered), RuleSetProblem.NOT_OWN);
    saved(city, "南昌市标准");
    RuleSetForm foreign = RuleSetForm.of(list(county).get(2));
    assertRefused(() -> save(county, foreign), RuleSetProblem.NOT_OWN);
    assertThat(list(bench.otherProvince)).hasSize(2);
    RuleSetForm again = copy(county, "A");
    again.setName("困难职工建档标准(2016)");
    again.getValues().setRuleName("x");
    Violations taken = catchThrowableOfType(Violations.class, () -> save(county, again));
    assertThat(taken.all()).extracting(Texts::of).containsExactly("已有同名的标准集。");
  }

  @Test
  @Tag("FIL-007")
  void aChangeIsAVersionFromItsDayOnAndAStaleOneIsRefused() {
    long id = saved(county, "东湖区标准");
    bench.at("2026-12-01T09:00:00");
    RuleSetForm form = RuleSetForm.of(list(county).get(2));
    RuleSetForm stale = RuleSetForm.of(list(county).get(2));
    form.getValues().setBorderFactor(new BigDecimal("2.0"));
    save(county, form);
    assertThat(factor(id, LocalDate.of(2026, 11, 30))).isEqualByComparingTo("1.5");
    assertThat(factor(id, LocalDate.of(2026, 12, 1))).isEqualByComparingTo("2.0");
    stale.setName("别的名称");
    RuleSetForm renamed = RuleSetForm.of(list(county).get(2));
    renamed.setName("东湖区标准二");
    save(county, renamed);
    assertThat(catchThrowableOfType(StaleException.class, () -> save(county, stale)).problem())
        .isEqualTo(RuleSetProblem.STALE);
  }

  @Test
  @Tag("FIL-008")
  void theYearOfTheAgeRuleMovesItsThreeDays() {
    RuleValues values = row(county, "A").values();
    assertThat(values.getMenBornFrom()).isEqualTo("1957-01-01");
    assertThat(values.getWomenWorkersBornFrom()).isEqualTo("1967-01-01");
    assertThat(values.getWomenCadresBornFrom()).isEqualTo("1962-01-01");
    values.setAgeYear(2017);
    assertThat(values.getMenBornFrom()).isEqualTo("1958-01-01");
    assertThat(values.getWomenWorkersBornFrom()).isEqualTo("1968-01-01");
    assertThat(values.getWomenCadresBornFrom()).isEqualTo("1963-01-01");
    assertThat(row(county, "B").values().getMenBornFrom()).isNull();
  }

  @Test
  @Tag("FIL-007")
  @Tag("FLD-006")
  @Tag("FLD-057")
  void archivesAreCheckedByTheFactorAndTheSeverityOfTheSetInForce() {
    standard("600.00");
    // 966.67 a head and month: above 900.00, below 1,200.00
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    assertThat(ArchiveBench.sentences(bench.report(bench.street, id)))
        .singleElement()
        .asString()
        .contains("家庭月人均收入966.67元超过低保边缘标准900.00元");
    long own = saved(county, "东湖区标准");
    choose(county, own, TODAY);
    RuleSetForm form = RuleSetForm.of(list(county).get(2));
    form.getValues().setBorderFactor(new BigDecimal("2.0"));
    save(county, form);
    assertThat(bench.report(bench.street, id).refused()).isEmpty();
  }

  @Test
  @Tag("FIL-007")
  @Tag("FLD-055")
  void aSetMayLowerAnErrorToADoubt() {
    standard("600.00");
    long own = saved(county, "东湖区标准");
    RuleSetForm form = RuleSetForm.of(list(county).get(2));
    form.getValues().setCategoryCheck(CheckMode.WARNING);
    save(county, form);
    choose(county, own, TODAY);
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    assertThat(bench.report(bench.street, id).refused()).isEmpty();
  }

  @Test
  @Tag("FLD-005")
  @Tag("FIL-005")
  void theNetFigureIsDeductedPerHeadWhereTheSetSaysSo() {
    choose(county, 2, TODAY);
    ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    form.setHardshipCategory(HardshipCategory.SUDDEN_HARDSHIP);
    form.getContent().setMainCause(HardshipCause.NATURAL_DISASTER);
    form.getContent().setRigidExpense(new BigDecimal("9000.00"));
    long id =
        bench.as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))).id();
    assertThat(
            bench
                .as(bench.street, ArchiveForms.class, f -> f.open(id))
                .getContent()
                .getNetMonthly())
        .as("(11,600 - 3,000) / 12")
        .isEqualByComparingTo("716.67");
  }

  @Test
  @Tag("ARC-080")
  void anExitIsMeasuredByTheStandardThatIsKeptAndTheSetInForce() {
    standard("510.00");
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    assertThat(asked(id, "27540.00")).containsExactly("目前家庭月人均收入765.00元,仍未超过低保边缘标准765.00元,确认脱困吗?");
    exit(id, "27540.18");
    assertThat(ArchiveBench.query("select life_state from archive where id = ?", id))
        .containsExactly("EXITED");
  }

  private List<String> asked(long id, String income) {
    return catchThrowableOfType(WarningsToConfirm.class, () -> exit(id, income)).warnings().stream()
        .map(Texts::of)
        .toList();
  }

  private void exit(long id, String income) {
    long way = bench.services.get(CodeValues.class).values("exit_way").get(0).getId();
    bench.as(
        bench.street,
        ArchiveClosing.class,
        c -> {
          c.exit(
              id,
              new Exiting(
                  way, TODAY, new BigDecimal(income), new BigDecimal("20000.00"), null, false));
          return null;
        });
  }

  private static void standard(String amount) {
    ArchiveBench.run(
        """
        insert into subsistence_standard (region_code, kind, amount, first_day, entered_at, entered_by,
          changed_at, changed_by)
        values ('360102', 'URBAN', %s, '2016-01-01', now(), 'test', now(), 'test')"""
            .formatted(amount));
  }

  private Caller administrator(Caller of) {
    return bench.unions.caller(of.unionId(), Permission.USER_ADMIN);
  }

  private long setOf(Caller caller, LocalDate day) {
    return bench.services.inTransaction(
        em -> bench.services.get(RuleLookup.class).setOf(caller.unionPath(), day));
  }

  private BigDecimal factor(long id, LocalDate day) {
    return bench.services.inTransaction(
        em ->
            bench.services.get(RuleLookup.class).versionOf(id, day).getValues().getBorderFactor());
  }

  private List<RuleSetRow> list(Caller caller) {
    return bench.as(caller, RuleSets.class, RuleSets::list);
  }

  private RuleSetRow row(Caller caller, String base) {
    return list(caller).stream()
        .filter(row -> row.set().getBase().equals(base))
        .findFirst()
        .orElseThrow();
  }

  private RuleSetForm copy(Caller caller, String base) {
    return RuleSetForm.copyOf(row(caller, base));
  }

  private long saved(Caller caller, String name) {
    RuleSetForm form = copy(caller, "A");
    form.setName(name);
    form.getValues().setRuleName("困难职工认定办法");
    return save(caller, form);
  }

  private long save(Caller caller, RuleSetForm form) {
    return bench.as(caller, RuleSets.class, r -> r.save(form));
  }

  private void choose(Caller caller, long id, LocalDate day) {
    bench.as(
        caller,
        RuleSets.class,
        r -> {
          r.choose(id, day);
          return null;
        });
  }

  private static void assertRefused(Runnable act, RuleSetProblem problem) {
    assertThat(catchThrowableOfType(BusinessException.class, act::run).problem())
        .isEqualTo(problem);
  }
}
