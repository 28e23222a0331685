package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.standard.DeductionBase;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples E-FLD-2 and E-FLD-5. */
class IncomeRulesTest {

  @Test
  @Tag("FLD-001")
  @Tag("FLD-002")
  @Tag("FLD-003")
  @Tag("FLD-004")
  @Tag("ARC-028")
  void headWifeAndStudent() {
    ArchiveContent content = ContentBuilder.aHousehold().withMembers(2).build();
    content.setHeadIncome(new BigDecimal("2000.00"));
    content.getMembers().get(0).setMonthlyIncome(new BigDecimal("800.00"));
    content.getMembers().get(1).setMonthlyIncome(new BigDecimal("0.00"));
    content.setOtherAnnualIncome(new BigDecimal("1200.00"));
    content.compute();
    assertThat(content.getAnnualIncome()).isEqualTo("34800.00");
    assertThat(content.getFamilySize()).isEqualTo(3);
    assertThat(content.getMonthlyPerCapita()).isEqualTo("966.67");
    assertThat(content.getAnnualPerCapita()).isEqualTo("11600.00");
    assertThat(content.getNetMonthly()).isNull();
  }

  @Test
  @Tag("FLD-001")
  @Tag("FLD-003")
  void headAlone() {
    ArchiveContent content = ContentBuilder.aHousehold().withMembers(0).build();
    content.setHeadIncome(new BigDecimal("1000.00"));
    content.setOtherAnnualIncome(new BigDecimal("100.00"));
    content.compute();
    assertThat(content.getAnnualIncome()).isEqualTo("12100.00");
    assertThat(content.getMonthlyPerCapita()).isEqualTo("1008.33");
  }

  @Test
  @Tag("FLD-003")
  void theFigureIsRoundedHalfUpAtTheEndOnly() {
    assertThat(IncomeRules.monthlyPerCapita(new BigDecimal("27540.18"), 3)).isEqualTo("765.01");
  }

  @ParameterizedTest
  @CsvSource({
    // annual per head 18,000.00: one person, then three
    "18000.00, 1, 9000.00, FULL, 750.00",
    "54000.00, 3, 9000.00, FULL, 750.00",
    "54000.00, 3, 9000.00, PER_CAPITA, 1250.00",
    "54000.00, 3, 20000.00, FULL, -166.67",
    // 10,000.00 a year for three is 3,333.33… a head; the unrounded figure counts
    "10000.00, 3, 3333.27, FULL, 0.01"
  })
  @Tag("FLD-005")
  void rigidExpenseIsDeducted(
      BigDecimal annual, int size, BigDecimal rigid, DeductionBase deduction, String net) {
    assertThat(IncomeRules.netMonthly(annual, size, rigid, deduction)).isEqualTo(net);
  }

  @ParameterizedTest
  @CsvSource({"510.00, 765.00", "480.00, 720.00", "333.33, 500.00"})
  @Tag("FLD-006")
  void theBorderStandardIsOneAndAHalfTimesTheStandard(BigDecimal standard, String border) {
    assertThat(IncomeRules.borderStandard(standard, new BigDecimal("1.5"))).isEqualTo(border);
  }

  @Test
  @Tag("FLD-007")
  void figuresAreEmptyWhileAnIncomeIsMissing() {
    ArchiveContent content = ContentBuilder.aHousehold().withMembers(2).build();
    content.getMembers().get(1).setMonthlyIncome(null);
    content.compute();
    assertThat(content.getAnnualIncome()).isNull();
    assertThat(content.getMonthlyPerCapita()).isNull();
    assertThat(content.getFamilySize()).isEqualTo(3);
  }

  @Test
  @Tag("FLD-002")
  void whoHasMovedOutIsNoMemberAnyMore() {
    ArchiveContent content = ContentBuilder.aHousehold().withMembers(3).build();
    content.compute();
    assertThat(content.getFamilySize()).isEqualTo(4);
    content.getMembers().get(2).moveOut();
    content.compute();
    assertThat(content.getFamilySize()).isEqualTo(3);
    assertThat(content.getMonthlyPerCapita())
        .isEqualTo(IncomeRules.monthlyPerCapita(content.getAnnualIncome(), 3));
  }

  @Test
  @Tag("FLD-005")
  void theNetFigureExistsForSuddenHardshipOnly() {
    ArchiveContent content = ContentBuilder.aHousehold().withMembers(2).build();
    content.setRigidExpense(new BigDecimal("9000.00"));
    content.normalize(ArchiveType.URBAN_WORKER, HardshipCategory.SUDDEN_HARDSHIP);
    content.compute();
    assertThat(content.getNetMonthly()).isEqualTo("216.67");
    content.normalize(ArchiveType.URBAN_WORKER, HardshipCategory.BORDERLINE);
    content.compute();
    assertThat(content.getRigidExpense()).isNull();
    assertThat(content.getNetMonthly()).isNull();
  }
}
