package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HukouType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderChecksTest {

  private final CheckedFile file = CheckedFile.ofWorker(2);

  @Test
  @Tag("FLD-026")
  void theTypeAgreesWithTheHouseholdRegister() {
    file.content.setHukouType(HukouType.RURAL);
    assertThat(file.found("FLD-026"))
        .containsExactly("archiveType|E|户口类型为“农村居民”,档案类型应为“困难农民工档案”,是否修改档案类型?");
    file.type = ArchiveType.MIGRANT_WORKER;
    assertThat(file.found("FLD-026")).isEmpty();
    file.content.setHukouType(HukouType.URBAN);
    assertThat(file.found("FLD-026"))
        .containsExactly("archiveType|E|户口类型为“城镇居民”,档案类型应为“城镇困难职工档案”,是否修改档案类型?");
  }

  @Test
  @Tag("FLD-062")
  void aCategoryMustBeChosen() {
    file.category = null;
    assertThat(file.found("FLD-062")).containsExactly("hardshipCategory|E|困难类别未填写。");
  }

  @Test
  @Tag("FLD-070")
  void aStandardMustBeChosen() {
    file.standard = null;
    assertThat(file.found("FLD-070")).containsExactly("filingStandard|E|建档标准未填写。");
  }

  @ParameterizedTest
  @CsvSource({
    "GRASSROOTS, GRASSROOTS, true",
    "GRASSROOTS, NATIONAL, true",
    "COUNTY, GRASSROOTS, false",
    "COUNTY, COUNTY, true",
    "PROVINCIAL, PREFECTURAL, false",
    "PROVINCIAL, NATIONAL, true"
  })
  @Tag("FLD-070")
  @Tag("ARC-118")
  void theStandardIsNotBelowTheFilingUnion(
      ArchiveLevel union, ArchiveLevel standard, boolean allowed) {
    file.unionLevel = union;
    file.standard = standard;
    assertThat(file.found("FLD-070").isEmpty()).isEqualTo(allowed);
  }

  @Test
  @Tag("FLD-070")
  void theRefusedStandardIsNamed() {
    file.unionLevel = ArchiveLevel.COUNTY;
    file.standard = ArchiveLevel.GRASSROOTS;
    assertThat(file.found("FLD-070")).containsExactly("filingStandard|E|建档标准不能低于本单位的工会层级“区县级”。");
  }

  @ParameterizedTest
  @CsvSource({"1989-12-31, false", "1990-01-01, true", "2026-11-22, true", "2026-11-23, false"})
  @Tag("FLD-071")
  void theFilingDateLiesBetween1990AndToday(LocalDate day, boolean allowed) {
    file.filingDate = day;
    assertThat(file.found("FLD-071"))
        .isEqualTo(allowed ? List.of() : List.of("filingDate|E|建档日期应在1990-01-01至2026-11-22之间。"));
  }

  @ParameterizedTest
  @CsvSource({
    "dewai07, true",
    "A-1, true",
    "12345678901234567890, true",
    "123456789012345678901, false",
    "编号1, false",
    "a b, false"
  })
  @Tag("ARC-026")
  void anEmployeeNumberHasLettersDigitsAndHyphens(String number, boolean allowed) {
    file.employeeNo = number;
    assertThat(file.found("ARC-026").isEmpty()).isEqualTo(allowed);
  }

  @Test
  void theFilersNameHasAtMost50Characters() {
    file.filer = "李".repeat(51);
    assertThat(file.found("ARC-024")).containsExactly("filer|E|建档人不能超过50个字。");
  }
}
