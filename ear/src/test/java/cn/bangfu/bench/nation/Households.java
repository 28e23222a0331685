package cn.bangfu.bench.nation;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ContractTerm;
import cn.bangfu.archive.Disability;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.FloorAreaBand;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.Relation;
import cn.bangfu.archive.StaffKind;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.kernel.Gender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Households as they are filed. Shares follow what is publicly known of workers in hardship as far
 * as anything is: illness is by far the first cause, then lost work and children at school; a
 * household has three people, one head in three is a woman, one in eight a migrant worker. What is
 * drawn passes every check that keeps an archive from being reported: incomes fit the minimum
 * standard of the place, categories the causes (FLD-055 to FLD-059). So many in a hundred lack the
 * street of their address and stand among the problem archives.
 */
final class Households {

  /** So many of a hundred have an incomplete file. */
  static final double PROBLEMS = 1;

  private static final List<HardshipCause> CAUSES = List.of(HardshipCause.values());
  private static final int[] CAUSE_SHARES = {25, 19, 5, 4, 4, 6, 14, 2, 3, 12, 1, 1, 4};
  private static final List<HardshipCategory> CATEGORIES =
      List.of(
          HardshipCategory.SUBSISTENCE_ALLOWANCE,
          HardshipCategory.ELIGIBLE_UNCOVERED,
          HardshipCategory.BORDERLINE,
          HardshipCategory.SUDDEN_HARDSHIP);
  private static final String[] TRADES = {
    "棉纺织厂", "机械厂", "百货公司", "建筑公司", "汽车运输公司", "化工厂", "食品厂", "环卫所", "印刷厂", "水泥厂"
  };
  private static final String[] INDUSTRIES = {
    "纺织业",
    "通用设备制造业",
    "零售业",
    "房屋建筑业",
    "道路运输业",
    "化学原料和化学制品制造业",
    "食品制造业",
    "公共设施管理业",
    "印刷和记录媒介复制业",
    "非金属矿物制品业"
  };
  private static final List<String> DISEASES =
      List.of("恶性肿瘤", "心血管病", "脑血管病", "终末期肾病", "糖尿病", "高血压病", "肝病", "一般疾病");
  private static final List<String> ROADS = List.of("人民路", "建设路", "解放路", "中山路", "和平路", "新华街");

  private final TestCodes codes;

  Households(TestCodes codes) {
    this.codes = codes;
  }

  /** The next household of an area, as it is filed on that day. */
  Household next(Lot lot, LocalDate filed, Area area, IdNumbers numbers) {
    String place = area.place();
    ArchiveType type = lot.percent(12) ? ArchiveType.MIGRANT_WORKER : ArchiveType.URBAN_WORKER;
    HardshipCause cause = CAUSES.get(lot.share(CAUSE_SHARES));
    ArchiveContent content = new ArchiveContent();
    String surname = Names.surname(lot);
    Gender gender = lot.percent(34) ? Gender.FEMALE : Gender.MALE;
    LocalDate birth = filed.minusYears(lot.between(27, 58)).minusDays(lot.below(365));
    person(content, lot, Names.full(lot, surname, gender), birth, gender, type, numbers);
    int shape =
        cause == HardshipCause.CHILD_EDUCATION
            ? 2 + lot.below(3)
            : lot.share(8, 13, 40, 12, 12, 6, 9);
    boolean single = shape == 0;
    boolean alone = shape == 5;
    head(content, lot, filed, area.region(), place, cause);
    content.setMaritalStatus(
        single ? MaritalStatus.SINGLE : alone ? MaritalStatus.DIVORCED : MaritalStatus.MARRIED);
    content.setSingleParent(alone);
    members(content, lot, filed, shape, surname, type, numbers, place);
    cause(content, lot, cause);
    HardshipCategory category = category(lot, content.getMainCause());
    money(content, lot, category, area.standard().intValue());
    content.confirmIncomes(filed);
    contract(content, lot, filed, type);
    bank(content, lot);
    content.setInformedDate(filed);
    content.setConsent(true);
    content.normalize(type, category);
    content.compute();
    if (lot.percent(PROBLEMS)) {
      content.setHomeAddress(null);
    }
    return new Household(type, category, content);
  }

  /** An earlier state of the same household: what was earned before the last edit. */
  static void earnLess(ArchiveContent content) {
    content.setHeadIncome(
        content
            .getHeadIncome()
            .multiply(new BigDecimal("0.9"))
            .setScale(2, java.math.RoundingMode.HALF_UP));
    content.compute();
  }

  private void head(
      ArchiveContent head,
      Lot lot,
      LocalDate filed,
      String region,
      String place,
      HardshipCause cause) {
    head.setPoliticalStatus(codes.id("political_status", lot.percent(9) ? "中共党员" : "群众"));
    head.setStaffKind(head.getGender() == Gender.FEMALE ? StaffKind.WORKER : null);
    boolean jobless =
        cause == HardshipCause.LAID_OFF
            || cause == HardshipCause.ABLE_BUT_JOBLESS
            || lot.percent(30);
    head.setWorkStatus(codes.id("work_status", jobless ? "LAID_OFF" : "ON_POST"));
    head.setHousingType(codes.id("housing_type", lot.of(List.of("租房", "商品房", "自建房", "承租单位公房"))));
    head.setFloorArea(FloorAreaBand.values()[lot.share(6, 44, 36, 14)]);
    head.setMobile("1" + lot.between(3, 9) + "%09d".formatted(lot.below(1_000_000_000)));
    head.setWorkStartDate(earlier(head.getBirthDate().plusYears(lot.between(17, 24)), filed));
    int trade = lot.below(TRADES.length);
    work(head, lot, trade);
    head.setHukouRegion(region);
    head.setHomeRegion(region);
    head.setEmployerRegion(region);
    head.setHomeAddress(
        place
            + lot.of(ROADS)
            + lot.between(1, 400)
            + "号"
            + lot.between(1, 30)
            + "栋"
            + lot.between(101, 1806)
            + "室");
    head.setEmployer(place + "第" + lot.between(1, 9) + TRADES[trade]);
    head.setZeroEmployment(false);
    head.setSelfHelp(lot.percent(35));
  }

  private void members(
      ArchiveContent content,
      Lot lot,
      LocalDate filed,
      int shape,
      String surname,
      ArchiveType type,
      IdNumbers numbers,
      String place) {
    if (shape != 0 && shape != 5) {
      boolean man = content.getGender() == Gender.MALE;
      Member spouse = content.addMember();
      LocalDate birth = content.getBirthDate().plusDays(lot.between(-1500, 1500));
      Gender gender = man ? Gender.FEMALE : Gender.MALE;
      spouse.setRelation(man ? Relation.WIFE : Relation.HUSBAND);
      person(
          spouse, lot, Names.full(lot, Names.surname(lot), gender), birth, gender, type, numbers);
      spouse.setMaritalStatus(MaritalStatus.MARRIED);
      worker(spouse, lot, place);
    }
    int children = shape == 4 ? 2 : shape >= 2 ? 1 : 0;
    for (int i = 0; i < children; i++) {
      child(content, lot, filed, surname, type, numbers, place);
    }
    if (shape == 3 || shape == 6) {
      parent(content, lot, filed, Relation.MOTHER, surname, type, numbers);
    }
    if (shape == 6) {
      parent(content, lot, filed, Relation.FATHER, surname, type, numbers);
    }
  }

  private void child(
      ArchiveContent content,
      Lot lot,
      LocalDate filed,
      String surname,
      ArchiveType type,
      IdNumbers numbers,
      String place) {
    int oldest = Math.max(7, Math.min(22, content.ageOn(filed) - 19));
    int age = lot.between(6, oldest);
    Gender gender = lot.percent(53) ? Gender.MALE : Gender.FEMALE;
    Member child = content.addMember();
    child.setRelation(gender == Gender.MALE ? Relation.SON : Relation.DAUGHTER);
    LocalDate birth = filed.minusYears(age).minusDays(lot.below(300));
    person(child, lot, Names.full(lot, surname, gender), birth, gender, type, numbers);
    child.setMaritalStatus(MaritalStatus.SINGLE);
    child.setMemberIdentity(MemberIdentity.STUDENT);
    child.setUnitOrSchool(
        place + (age < 12 ? "实验小学" : age < 15 ? "第一中学" : age < 18 ? "高级中学" : "职业技术学院"));
    child.setEducation(
        codes.id("education", age < 12 ? "小学" : age < 15 ? "初中" : age < 18 ? "高中" : "大专"));
    child.setEnrollmentYear(filed.getYear() - lot.below(Math.min(3, age - 4)));
    child.setSchoolYears(age < 12 ? 6 : 3);
    child.setSupported(true);
  }

  private void parent(
      ArchiveContent content,
      Lot lot,
      LocalDate filed,
      Relation relation,
      String surname,
      ArchiveType type,
      IdNumbers numbers) {
    Gender gender = relation.gender().orElseThrow();
    Member parent = content.addMember();
    parent.setRelation(relation);
    LocalDate birth =
        content.getBirthDate().minusYears(lot.between(21, 30)).minusDays(lot.below(300));
    String own = gender == Gender.MALE ? surname : Names.surname(lot);
    person(parent, lot, Names.full(lot, own, gender), birth, gender, type, numbers);
    parent.setMaritalStatus(lot.percent(60) ? MaritalStatus.MARRIED : MaritalStatus.WIDOWED);
    parent.setMemberIdentity(MemberIdentity.UNEMPLOYED);
    parent.setSupported(true);
  }

  private void worker(Member member, Lot lot, String place) {
    boolean jobless = lot.percent(45);
    member.setMemberIdentity(jobless ? MemberIdentity.UNEMPLOYED : MemberIdentity.WORKER);
    if (!jobless) {
      int trade = lot.below(TRADES.length);
      member.setUnitOrSchool(place + TRADES[trade]);
      work(member, lot, trade);
    }
  }

  private void work(Person person, Lot lot, int trade) {
    person.setIndustry(codes.id("industry", INDUSTRIES[trade]));
    person.setEmployerNature(codes.id("employer_nature", lot.percent(58) ? "国有企业" : "集体企业"));
    person.setEmployerStatus(codes.id("employer_status", lot.percent(40) ? "正常" : "亏损企业"));
  }

  private void person(
      Person person,
      Lot lot,
      String name,
      LocalDate birth,
      Gender gender,
      ArchiveType type,
      IdNumbers numbers) {
    person.setName(name);
    person.setEthnicity(
        codes.id("ethnicity", lot.percent(92) ? "汉族" : lot.percent(50) ? "回族" : "壮族"));
    person.setGender(gender);
    person.setBirthDate(birth);
    person.setIdNo(numbers.next(birth, gender));
    person.setHealthStatus(HealthStatus.GOOD);
    person.setModelWorker(codes.id("model_worker", "NONE"));
    person.setHukouType(type == ArchiveType.MIGRANT_WORKER ? HukouType.RURAL : HukouType.URBAN);
    person.setMedicalInsurance(
        List.of(codes.id("medical_insurance", lot.percent(70) ? "城镇居民医保" : "新农合")));
  }

  private void cause(ArchiveContent content, Lot lot, HardshipCause drawn) {
    HardshipCause cause = drawn;
    boolean family = !content.getMembers().isEmpty();
    if (!family
        && (cause == HardshipCause.DEPENDENT_ILLNESS || cause == HardshipCause.FAMILY_DISABILITY)) {
      cause = HardshipCause.OWN_ILLNESS;
    }
    switch (cause) {
      case OWN_ILLNESS -> ill(content, lot);
      case DEPENDENT_ILLNESS -> ill(lot.of(content.getMembers()), lot);
      case OWN_DISABILITY -> disabled(content, lot);
      case FAMILY_DISABILITY -> disabled(lot.of(content.getMembers()), lot);
      default -> {}
    }
    content.setMainCause(cause);
    List<HardshipCause> others = new ArrayList<>();
    if (cause != HardshipCause.UNABLE_TO_WORK && lot.percent(20)) {
      others.add(HardshipCause.UNABLE_TO_WORK);
    }
    content.setOtherCauses(others);
    if (content.isIllnessACause()) {
      costs(content, lot);
    }
    content.setCauseText("年度主要支出约" + lot.between(8, 60) + "00元。");
  }

  private void costs(ArchiveContent content, Lot lot) {
    int own = lot.between(20, 200) * 100;
    int aid = lot.between(0, 50) * 100;
    content.setOwnPerYear(yuan(own));
    content.setAidPerYear(yuan(aid));
    content.setNeedPerYear(yuan(own + aid));
    content.setBasicInsurance(
        !content.getMedicalInsurance().contains(codes.id("medical_insurance", "NONE")));
    content.setAidKinds(List.of(aid == 0 ? MedicalAidKind.NONE : MedicalAidKind.GOVERNMENT));
  }

  private void ill(Person person, Lot lot) {
    person.setHealthStatus(HealthStatus.ILL);
    person.setDiseaseCategory(codes.id("disease_category", lot.of(DISEASES)));
  }

  private static void disabled(Person person, Lot lot) {
    person.setHealthStatus(HealthStatus.DISABLED);
    person.setDisabilityCategory(
        new Disability(
            lot.of(List.of(DisabilityKind.values())), lot.of(List.of(DisabilityDegree.values()))));
  }

  /**
   * What is earned, so much as the category allows: below the minimum standard, between it and one
   * and a half of it, or more where an expense takes it away again.
   */
  private static void money(
      ArchiveContent content, Lot lot, HardshipCategory category, int standard) {
    int size = 1 + content.getMembers().size();
    int border = standard * 3 / 2;
    int perHead =
        switch (category) {
          case SUBSISTENCE_ALLOWANCE, ELIGIBLE_UNCOVERED ->
              lot.between(standard * 3 / 10, standard - 1);
          case BORDERLINE -> lot.between(standard, border);
          case SUDDEN_HARDSHIP -> {
            int expense =
                content.isIllnessACause()
                    ? content.getOwnPerYear().intValue()
                    : lot.between(20, 200) * 100;
            content.setRigidExpense(yuan(expense));
            yield lot.between(standard, border + expense / 12 / size);
          }
        };
    int monthly = perHead * size;
    int other = lot.percent(80) ? 0 : lot.below(monthly / 4);
    content.setOtherAnnualIncome(yuan(other * 12L));
    monthly -= other;
    for (Member member : content.getMembers()) {
      boolean earns = member.getMemberIdentity() == MemberIdentity.WORKER;
      int own = earns ? monthly * lot.between(30, 60) / 100 : 0;
      member.setMonthlyIncome(yuan(own));
      monthly -= own;
    }
    content.setHeadIncome(yuan(monthly));
  }

  private static void contract(ArchiveContent content, Lot lot, LocalDate filed, ArchiveType type) {
    if (type == ArchiveType.MIGRANT_WORKER) {
      int months = lot.of(List.of(24, 36, 36, 60));
      content.setContractDate(filed.minusDays(lot.between(400, 600)));
      content.setContractMonths(months);
      content.setContractTerm(ContractTerm.of(months));
    }
  }

  private static void bank(ArchiveContent content, Lot lot) {
    if (lot.percent(30)) {
      content.setBank(lot.of(List.of("中国农业银行", "中国工商银行", "中国建设银行", "中国邮政储蓄银行")));
      content.setBankBranch("城关支行");
      content.setBankCardNo(
          "62284%014d".formatted(Math.abs((long) lot.below(Integer.MAX_VALUE) * 46_000)));
    }
  }

  /** Of those that the main cause allows. */
  private static HardshipCategory category(Lot lot, HardshipCause cause) {
    return CATEGORIES.get(
        switch (cause) {
          case OWN_ILLNESS, DEPENDENT_ILLNESS, NATURAL_DISASTER, MAJOR_ACCIDENT ->
              lot.share(20, 15, 45, 20);
          case CHILD_EDUCATION -> lot.share(25, 15, 60);
          default -> lot.share(45, 55);
        });
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static BigDecimal yuan(long amount) {
    return BigDecimal.valueOf(amount).setScale(2);
  }
}
