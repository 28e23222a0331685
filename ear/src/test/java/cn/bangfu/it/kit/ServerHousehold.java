package cn.bangfu.it.kit;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.FloorAreaBand;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.codetable.CodeTables;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A man who lives alone, valid in every field; for tests inside the server. */
public final class ServerHousehold {

  private static final LocalDate BIRTH = LocalDate.of(1975, 3, 8);

  private ServerHousehold() {}

  /**
   * @param place makes the identity number one that nobody else has
   */
  public static void fill(ArchiveForm form, CodeTables codes, ArchiveLevel standard, int place) {
    form.setHardshipCategory(HardshipCategory.BORDERLINE);
    form.setFilingStandard(standard);
    ArchiveContent head = form.getContent();
    head.setName("张伟");
    head.setIdNo(number(place));
    head.setGender(Gender.MALE);
    head.setBirthDate(BIRTH);
    head.setMobile("13800001234");
    head.setPoliticalStatus(first(codes, "political_status"));
    head.setMaritalStatus(MaritalStatus.SINGLE);
    head.setHealthStatus(HealthStatus.GOOD);
    head.setMedicalInsurance(
        List.of(codes.byConstant("medical_insurance", "URBAN_EMPLOYEE").getId()));
    head.setHukouType(HukouType.URBAN);
    head.setHukouRegion("360102");
    head.setHomeRegion("360102");
    head.setHomeAddress("东湖区阳明路1号2栋301室");
    head.setHousingType(first(codes, "housing_type"));
    head.setFloorArea(FloorAreaBand.FROM_20_TO_50);
    head.setWorkStatus(codes.byConstant("work_status", "ON_POST").getId());
    head.setWorkStartDate(BIRTH.plusYears(20));
    head.setSingleParent(false);
    head.setEmployer("南昌市第一棉纺织厂");
    head.setEmployerRegion("360102");
    head.setEmployerNature(first(codes, "employer_nature"));
    head.setEmployerStatus(first(codes, "employer_status"));
    Long section = first(codes, "industry");
    head.setIndustry(codes.valuesBelow("industry", section).get(0).getId());
    head.setHeadIncome(new BigDecimal("800.00"));
    head.setOtherAnnualIncome(new BigDecimal("0.00"));
    head.setSelfHelp(true);
    head.setZeroEmployment(false);
    head.setMainCause(HardshipCause.NATURAL_DISASTER);
    head.setCauseText("房屋被洪水损坏,修缮费用约30000元。");
  }

  private static Long first(CodeTables codes, String table) {
    return codes.values(table).stream().findFirst().map(CodeValue::getId).orElseThrow();
  }

  private static IdNo number(int place) {
    String body = "36010219750308" + String.format("%03d", 2 * place + 1);
    for (char digit : "0123456789X".toCharArray()) {
      IdNo number = new IdNo(body + digit);
      if (number.isValid(BIRTH)) {
        return number;
      }
    }
    throw new IllegalStateException(body);
  }
}
