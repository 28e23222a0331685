package cn.bangfu.server.demo;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.CauseGroup;
import cn.bangfu.archive.ContractTerm;
import cn.bangfu.archive.FloorAreaBand;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.StaffKind;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.crypto.KeyRing;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/** Stores what is written in an archive: head, household and members. */
final class DemoContent {

  private static final int CONTRACT_MONTHS = 36;
  private static final int CONTRACT_AGE_YEARS = 2;
  private static final int WORK_BEGINS_AT = 20;
  private static final BigDecimal OWN_COST = new BigDecimal("6000.00");
  private static final BigDecimal AID = new BigDecimal("2000.00");

  private final Connection owner;
  private final KeyRing keys;
  private final DemoCodes codes;
  private final DemoRegions regions;
  private final Random random;
  private final Properties words = DemoFile.words();
  private int serial;

  DemoContent(Connection owner, KeyRing keys, Random random) throws SQLException {
    this.owner = owner;
    this.keys = keys;
    this.random = random;
    codes = new DemoCodes(owner);
    regions = new DemoRegions(owner);
  }

  /** Stores the content of an archive; returns the ids of the members in their order. */
  List<Long> insert(
      long archive, DemoKind kind, List<DemoPerson> household, String region, LocalDate filed)
      throws SQLException {
    insertHead(archive, kind, household, region, filed);
    List<Long> members = new ArrayList<>();
    for (int i = 1; i < household.size(); i++) {
      members.add(insertMember(archive, i - 1, household.get(i), kind, filed));
    }
    return members;
  }

  private void insertHead(
      long archive, DemoKind kind, List<DemoPerson> household, String region, LocalDate filed)
      throws SQLException {
    DemoPerson head = household.get(0);
    boolean migrant = kind.type() == ArchiveType.MIGRANT_WORKER;
    boolean card = serial % 2 == 0;
    boolean ill = kind.cause.group() == CauseGroup.ILLNESS;
    BigDecimal own =
        kind.rigidExpense() == null ? OWN_COST : BigDecimal.valueOf(kind.rigidExpense());
    DemoFigures figures = DemoFigures.of(household, kind.rigidExpense());
    String mobile = "199%08d".formatted(++serial);
    String cardNo = "62220000%08d".formatted(serial);
    LocalDate contract = filed.minusYears(CONTRACT_AGE_YEARS);
    Sql.run(
        owner,
        """
        insert into archive_content (archive_id, name, ethnicity_id, gender, political_status_id, id_no,
          id_no_digest, birth_date, staff_kind, health_status, disease_category_id, disability_kind,
          disability_degree, work_status_id, model_worker_id, housing_type_id, floor_area, mobile,
          mobile_digest, work_start_date, industry_id, marital_status, hukou_type, hukou_region_code,
          home_address, home_region_code, employer, employer_region_code, employer_nature_id,
          employer_status_id, single_parent, medical_insurance, contract_date, contract_months,
          contract_term, unit_start_date, head_income, other_annual_income, annual_income, family_size,
          monthly_per_capita, annual_per_capita, rigid_expense, net_monthly, income_confirmed_date,
          self_help, zero_employment, main_cause, other_causes, cause_text, bank, bank_branch,
          bank_card_no, bank_card_no_digest, bank_card_holder, informed_date, consent, need_per_year,
          own_per_year, aid_per_year, basic_insurance, aid_kinds)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?)
        """,
        archive,
        head.name,
        codes.code("ethnicity", "01"),
        head.gender,
        codes.place("political_status", 1 + serial % 3),
        keys.seal(head.idNo.value()),
        keys.digest(head.idNo.normalized()),
        head.birthDate,
        head.gender == Gender.FEMALE ? StaffKind.WORKER : null,
        head.health,
        disease(head),
        head.disability == null ? null : head.disability.kind(),
        head.disability == null ? null : head.disability.degree(),
        codes.constant("work_status", kind.workStatus),
        codes.constant("model_worker", "NONE"),
        codes.place("housing_type", 1 + serial % 7),
        FloorAreaBand.values()[serial % FloorAreaBand.values().length],
        keys.seal(mobile),
        keys.digest(mobile),
        head.birthDate.plusYears(WORK_BEGINS_AT),
        codes.code("industry", "34"),
        head.maritalStatus,
        migrant ? HukouType.RURAL : HukouType.URBAN,
        region,
        regions.address(region, random),
        region,
        words.getProperty("employer"),
        region,
        codes.place("employer_nature", 2),
        codes.place("employer_status", 4),
        kind == DemoKind.SINGLE_MOTHER,
        List.of(
            codes.constant("medical_insurance", migrant ? "RURAL_COOPERATIVE" : "URBAN_EMPLOYEE")),
        migrant ? contract : null,
        migrant ? CONTRACT_MONTHS : null,
        migrant ? ContractTerm.of(CONTRACT_MONTHS) : null,
        migrant ? contract : null,
        head.monthlyIncome,
        0,
        figures.annualIncome(),
        household.size(),
        figures.monthlyPerCapita(),
        figures.annualPerCapita(),
        kind.rigidExpense(),
        figures.netMonthly(),
        filed,
        kind == DemoKind.STUDENT,
        kind == DemoKind.ILL_ALONE,
        kind.cause,
        List.of(),
        words.getProperty("cause." + kind),
        card ? words.getProperty("bank") : null,
        card ? words.getProperty("bank.branch") : null,
        card ? keys.seal(cardNo) : null,
        card ? keys.digest(cardNo) : null,
        card ? head.name : null,
        filed,
        true,
        ill ? own.add(AID) : null,
        ill ? own : null,
        ill ? AID : null,
        ill ? true : null,
        ill ? List.of(MedicalAidKind.GOVERNMENT) : List.of());
  }

  private long insertMember(
      long archive, int position, DemoPerson member, DemoKind kind, LocalDate filed)
      throws SQLException {
    boolean employed = member.employed();
    return Sql.id(
        owner,
        """
        insert into archive_member (archive_id, position, relation, name, ethnicity_id, gender, id_no,
          id_no_digest, birth_date, health_status, disease_category_id, disability_kind,
          disability_degree, monthly_income, member_identity, medical_insurance, model_worker_id,
          marital_status, hukou_type, unit_or_school, employer_nature_id, employer_status_id,
          industry_id, education_id, enrollment_year, school_years, supported)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        returning id
        """,
        archive,
        position,
        member.relation,
        member.name,
        codes.code("ethnicity", "01"),
        member.gender,
        keys.seal(member.idNo.value()),
        keys.digest(member.idNo.normalized()),
        member.birthDate,
        member.health,
        disease(member),
        member.disability == null ? null : member.disability.kind(),
        member.disability == null ? null : member.disability.degree(),
        member.monthlyIncome,
        member.identity,
        List.of(
            codes.constant(
                "medical_insurance",
                kind.type() == ArchiveType.MIGRANT_WORKER
                    ? "RURAL_COOPERATIVE"
                    : "URBAN_RURAL_RESIDENT")),
        codes.constant("model_worker", "NONE"),
        member.maritalStatus == null ? MaritalStatus.SINGLE : member.maritalStatus,
        kind.type() == ArchiveType.MIGRANT_WORKER ? HukouType.RURAL : HukouType.URBAN,
        member.unitOrSchool,
        employed ? codes.place("employer_nature", 4) : null,
        employed ? codes.place("employer_status", 4) : null,
        employed ? codes.code("industry", "52") : null,
        member.education == 0 ? null : codes.place("education", member.education),
        member.enrollmentYear,
        member.schoolYears,
        member.supported);
  }

  private Long disease(DemoPerson person) {
    return person.disease == 0 ? null : codes.place("disease_category", person.disease);
  }
}
