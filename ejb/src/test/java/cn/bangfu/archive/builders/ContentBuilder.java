package cn.bangfu.archive.builders;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ContractTerm;
import cn.bangfu.archive.FloorAreaBand;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.Relation;
import cn.bangfu.archive.StaffKind;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A household that passes every check, in one line; what a test is about is then changed on the
 * content itself.
 *
 * <pre>{@code
 * ArchiveContent content = aHousehold().withMembers(2).build();
 * ArchiveContent stored = aHousehold(TestCodes.stored(connection)).named("张伟").build();
 * }</pre>
 *
 * <p>Members come in this order: wife (a worker), son (a student), mother, then more children.
 */
public final class ContentBuilder {

  /** The day on which the ages are right, unless another one is given. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final String[] NAMES = {"李秀英", "张小明", "王桂芳", "张小红", "张小军", "张小丽"};

  private final TestCodes codes;
  private LocalDate today = TODAY;
  private int members = 2;
  private String name = "张伟";
  private IdNo idNo;
  private ArchiveType type = ArchiveType.URBAN_WORKER;

  private ContentBuilder(TestCodes codes) {
    this.codes = codes;
  }

  /** With made-up code values, for tests without a database. */
  public static ContentBuilder aHousehold() {
    return new ContentBuilder(TestCodes.madeUp());
  }

  public static ContentBuilder aHousehold(TestCodes codes) {
    return new ContentBuilder(codes);
  }

  /** 0 to 20; two if not said otherwise. */
  public ContentBuilder withMembers(int count) {
    members = count;
    return this;
  }

  public ContentBuilder named(String nameOfHead) {
    name = nameOfHead;
    return this;
  }

  /** The head's number; a new one if not said otherwise. */
  public ContentBuilder withIdNo(IdNo number) {
    idNo = number;
    return this;
  }

  /** The content of an archive of a migrant worker, with contract and rural register. */
  public ContentBuilder ofMigrantWorker() {
    type = ArchiveType.MIGRANT_WORKER;
    return this;
  }

  /** The day on which the household is filed. */
  public ContentBuilder on(LocalDate day) {
    today = day;
    return this;
  }

  /** A header that goes with the content, filed by a grass-roots union on that day. */
  public ArchiveHeader header(String employeeNo) {
    return new ArchiveHeader(
        type,
        employeeNo,
        HardshipCategory.BORDERLINE,
        ArchiveLevel.NATIONAL,
        today,
        null,
        "李华",
        null);
  }

  /** The content, normalized and computed as a service would store it. */
  public ArchiveContent build() {
    ArchiveContent content = new ArchiveContent();
    head(content);
    household(content);
    for (int i = 0; i < members; i++) {
      member(content.addMember(), i);
    }
    content.normalize(type, HardshipCategory.BORDERLINE);
    content.compute();
    return content;
  }

  private void head(ArchiveContent head) {
    LocalDate birth = today.minusYears(48);
    person(head, name, birth, Gender.MALE);
    if (idNo != null) {
      head.setIdNo(idNo);
      head.fillFromIdNo(today);
    }
    head.setPoliticalStatus(codes.id("political_status", "群众"));
    head.setStaffKind(head.getGender() == Gender.FEMALE ? StaffKind.WORKER : null);
    head.setWorkStatus(codes.id("work_status", "ON_POST"));
    head.setHousingType(codes.id("housing_type", "租房"));
    head.setFloorArea(FloorAreaBand.FROM_20_TO_50);
    head.setMobile("13812345678");
    head.setWorkStartDate(head.getBirthDate().plusYears(20));
    work(head);
    head.setMaritalStatus(members == 0 ? MaritalStatus.SINGLE : MaritalStatus.MARRIED);
    boolean migrant = type == ArchiveType.MIGRANT_WORKER;
    head.setHukouType(migrant ? HukouType.RURAL : HukouType.URBAN);
    head.setHukouRegion("360102");
    head.setHomeAddress("东湖区阳明路1号2栋301室");
    head.setHomeRegion("360102");
    head.setEmployer("南昌市第一棉纺织厂");
    head.setEmployerRegion("360102");
    head.setSingleParent(false);
    if (migrant) {
      head.setContractDate(today.minusYears(2));
      head.setContractMonths(36);
      head.setContractTerm(ContractTerm.THREE_YEARS);
    }
  }

  private void household(ArchiveContent content) {
    content.setHeadIncome(new BigDecimal("2000.00"));
    content.setOtherAnnualIncome(new BigDecimal("1200.00"));
    content.setSelfHelp(true);
    content.setZeroEmployment(false);
    content.setMainCause(
        members < 2 ? HardshipCause.NATURAL_DISASTER : HardshipCause.CHILD_EDUCATION);
    content.setCauseText("子女上学费用较高,每年学费和生活费约12000元。");
    content.confirmIncomes(today);
    content.setInformedDate(today);
    content.setConsent(true);
  }

  private void member(Member member, int index) {
    Relation relation =
        switch (index) {
          case 0 -> Relation.WIFE;
          case 1 -> Relation.SON;
          case 2 -> Relation.MOTHER;
          default -> index % 2 == 1 ? Relation.DAUGHTER : Relation.SON;
        };
    LocalDate birth =
        switch (relation) {
          case WIFE -> today.minusYears(46);
          case MOTHER -> today.minusYears(72);
          default -> today.minusYears(14).minusDays(index);
        };
    String memberName = index < NAMES.length ? NAMES[index] : "张小" + (char) ('一' + index);
    person(member, memberName, birth, relation.gender().orElseThrow());
    member.setRelation(relation);
    member.setMonthlyIncome(new BigDecimal("0.00"));
    switch (relation) {
      case WIFE -> {
        member.setMemberIdentity(MemberIdentity.WORKER);
        member.setMonthlyIncome(new BigDecimal("800.00"));
        member.setMaritalStatus(MaritalStatus.MARRIED);
        member.setUnitOrSchool("南昌市第二百货商店");
        work(member);
      }
      case MOTHER -> {
        member.setMemberIdentity(MemberIdentity.UNEMPLOYED);
        member.setMaritalStatus(MaritalStatus.WIDOWED);
      }
      default -> {
        member.setMemberIdentity(MemberIdentity.STUDENT);
        member.setUnitOrSchool("南昌市第三中学");
        member.setEducation(codes.id("education", "初中"));
        member.setEnrollmentYear(today.getYear() - 2);
        member.setSchoolYears(3);
        member.setMaritalStatus(MaritalStatus.SINGLE);
        member.setSupported(true);
      }
    }
  }

  private void person(Person person, String name, LocalDate birth, Gender gender) {
    person.setName(name);
    person.setEthnicity(codes.id("ethnicity", "汉族"));
    person.setGender(gender);
    person.setBirthDate(birth);
    person.setIdNo(IdNos.next(birth, gender));
    person.setHealthStatus(HealthStatus.GOOD);
    person.setModelWorker(codes.id("model_worker", "NONE"));
    person.setHukouType(type == ArchiveType.MIGRANT_WORKER ? HukouType.RURAL : HukouType.URBAN);
    person.setMedicalInsurance(List.of(codes.id("medical_insurance", "URBAN_EMPLOYEE")));
  }

  private void work(Person person) {
    person.setIndustry(codes.id("industry", "纺织业"));
    person.setEmployerNature(codes.id("employer_nature", "国有企业"));
    person.setEmployerStatus(codes.id("employer_status", "正常"));
  }
}
