package cn.bangfu.archive.catalog;

import static cn.bangfu.archive.catalog.CatalogField.archive;
import static cn.bangfu.archive.catalog.CatalogField.content;
import static cn.bangfu.archive.catalog.CatalogField.member;
import static cn.bangfu.archive.catalog.CatalogField.of;
import static cn.bangfu.archive.catalog.FieldBlock.ARCHIVE;
import static cn.bangfu.archive.catalog.FieldBlock.ATTACHMENT;
import static cn.bangfu.archive.catalog.FieldBlock.CONTENT;
import static cn.bangfu.archive.catalog.FieldBlock.DEREGISTRATION;
import static cn.bangfu.archive.catalog.FieldBlock.EXIT;
import static cn.bangfu.archive.catalog.FieldBlock.ILLNESS;
import static cn.bangfu.archive.catalog.FieldBlock.MEMBER;
import static cn.bangfu.archive.catalog.FieldBlock.PROBLEM;
import static cn.bangfu.archive.catalog.FieldBlock.RETURN;
import static cn.bangfu.archive.catalog.FieldGroup.ATTACHMENTS;
import static cn.bangfu.archive.catalog.FieldGroup.BANK;
import static cn.bangfu.archive.catalog.FieldGroup.CAUSE;
import static cn.bangfu.archive.catalog.FieldGroup.CLOSING;
import static cn.bangfu.archive.catalog.FieldGroup.HEAD;
import static cn.bangfu.archive.catalog.FieldGroup.HEADER;
import static cn.bangfu.archive.catalog.FieldGroup.INCOME;
import static cn.bangfu.archive.catalog.FieldGroup.MEDICAL;
import static cn.bangfu.archive.catalog.FieldGroup.MEMBERS;
import static cn.bangfu.archive.catalog.FieldGroup.TARGET_CARD;
import static cn.bangfu.archive.catalog.FieldGroup.WORK;
import static cn.bangfu.archive.catalog.FieldType.code;
import static cn.bangfu.archive.catalog.FieldType.codes;
import static cn.bangfu.archive.catalog.FieldType.constant;
import static cn.bangfu.archive.catalog.FieldType.constants;

import cn.bangfu.archive.ActionPlan;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ContractTerm;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.ExitMeasure;
import cn.bangfu.archive.FloorAreaBand;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.KeyGroup;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Relation;
import cn.bangfu.archive.SevereIllness;
import cn.bangfu.archive.StaffKind;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.closing.ClosingWay;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.kernel.Gender;
import cn.bangfu.reporting.ReportState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every field that lists, queries, print, export and statistics can name, in the order in which
 * they are offered. The marks: L column, D default column, Q simple condition, A condition of the
 * query, S condition of statistics, G dimension of statistics.
 */
public final class ArchiveCatalog {

  private static final FieldType TEXT = FieldType.of(FieldKind.TEXT);
  private static final FieldType NUMBER = FieldType.of(FieldKind.NUMBER);
  private static final FieldType MONEY = FieldType.of(FieldKind.MONEY);
  private static final FieldType DATE = FieldType.of(FieldKind.DATE);
  private static final FieldType MOMENT = FieldType.of(FieldKind.MOMENT);
  private static final FieldType YES_NO = FieldType.of(FieldKind.YES_NO);
  private static final FieldType REGION = FieldType.of(FieldKind.REGION);
  private static final FieldType UNION = FieldType.of(FieldKind.UNION);
  private static final FieldType AGE = FieldType.of(FieldKind.AGE);
  private static final FieldType ID_NO = FieldType.of(FieldKind.ID_NO);
  private static final FieldType PHONE = FieldType.of(FieldKind.PHONE);
  private static final FieldType CARD = FieldType.of(FieldKind.BANK_CARD);

  private static final List<CatalogField> OF_HEADER =
      List.of(
          archive("employeeNo", TEXT, "LDQAS"),
          of("name", "archive.Person.name", HEADER, ARCHIVE, TEXT)
              .reading("headName")
              .marked("LDQAS"),
          content(HEADER, "idNo", ID_NO, "LQAS"),
          archive("archiveType", constant(ArchiveType.class), "LASG"),
          archive("hardshipCategory", constant(HardshipCategory.class), "LQASG"),
          archive("filingStandard", constant(ArchiveLevel.class), "LASG"),
          archive("archiveLevel", constant(ArchiveLevel.class), "LASG"),
          archive("archiveClass", constant(ArchiveClass.class), "LASG"),
          archive("lifeState", constant(LifeState.class), "LASG"),
          of(
                  "reportState",
                  "archive.catalog.reportState",
                  HEADER,
                  ARCHIVE,
                  new FieldType(FieldKind.REPORT_STATE, ReportState.class, null))
              .reading("holderDepth", "sentBack", "lifeState")
              .marked("LDASG"),
          of("holderUnion", "archive.Archive.holderUnion", HEADER, ARCHIVE, UNION)
              .reading("holderUnionId")
              .marked("LASG"),
          of("filingUnion", "archive.Archive.filingUnion", HEADER, ARCHIVE, UNION)
              .reading("filingUnionId")
              .marked("LSG"),
          archive("filingDate", DATE, "LDASG"),
          archive("enteredAt", MOMENT, "LAS"),
          archive("changedAt", MOMENT, "LA"),
          archive("lastAssistDate", DATE, "LAS"),
          archive("formerTemporary", YES_NO, "LA"),
          of(
                  "problemKinds",
                  "archive.catalog.problemKinds",
                  HEADER,
                  PROBLEM,
                  constant(ProblemKind.class))
              .reading("kind")
              .marked("LA"),
          archive("returnDue", DATE, "LA"),
          archive("cancelDue", DATE, "LA"),
          of(
                  "changedAfterReport",
                  "archive.ArchiveStateFilter.CHANGED_AFTER_REPORT",
                  HEADER,
                  ARCHIVE,
                  FieldType.of(FieldKind.UNSEEN_CHANGE))
              .reading("id")
              .marked("LA"));

  private static final List<CatalogField> OF_HEAD =
      List.of(
          content(HEAD, "gender", constant(Gender.class), "LDASG"),
          content(HEAD, "birthDate", DATE, "LDAS"),
          of("age", "archive.page.age", HEAD, CONTENT, AGE).reading("birthDate").marked("LASG"),
          content(HEAD, "ethnicity", code("ethnicity"), "LASG"),
          content(HEAD, "politicalStatus", code("political_status"), "LASG"),
          content(HEAD, "staffKind", constant(StaffKind.class), "LAS"),
          content(HEAD, "healthStatus", constant(HealthStatus.class), "LASG"),
          content(HEAD, "diseaseCategory", code("disease_category"), "LASG"),
          of(
                  "disabilityCategory",
                  "archive.Person.disabilityCategory",
                  HEAD,
                  CONTENT,
                  FieldType.of(FieldKind.DISABILITY))
              .reading("disabilityKind", "disabilityDegree")
              .marked("L"),
          content(HEAD, "disabilityKind", constant(DisabilityKind.class), "ASG"),
          content(HEAD, "disabilityDegree", constant(DisabilityDegree.class), "AS"),
          content(HEAD, "maritalStatus", constant(MaritalStatus.class), "LASG"),
          content(HEAD, "hukouType", constant(HukouType.class), "LASG"),
          content(HEAD, "hukouRegion", REGION, "LASG"),
          content(HEAD, "homeRegion", REGION, "LAS"),
          content(HEAD, "homeAddress", TEXT, "LDA"),
          content(HEAD, "housingType", code("housing_type"), "LASG"),
          content(HEAD, "floorArea", constant(FloorAreaBand.class), "LASG"),
          content(HEAD, "mobile", PHONE, "LA"),
          content(HEAD, "otherContact", PHONE, "L"),
          content(HEAD, "postcode", TEXT, "LA"),
          content(HEAD, "singleParent", YES_NO, "LASG"),
          content(HEAD, "medicalInsurance", codes("medical_insurance"), "LASG"));

  private static final List<CatalogField> OF_WORK =
      List.of(
          content(WORK, "employer", TEXT, "LDQAS"),
          content(WORK, "employerRegion", REGION, "LAS"),
          content(WORK, "employerNature", code("employer_nature"), "LASG"),
          content(WORK, "employerStatus", code("employer_status"), "LASG"),
          content(WORK, "industry", code("industry"), "LASG"),
          content(WORK, "workStatus", code("work_status"), "LASG"),
          content(WORK, "modelWorker", code("model_worker"), "LASG"),
          content(WORK, "workStartDate", DATE, "LA"),
          content(WORK, "contractDate", DATE, "LAS"),
          content(WORK, "contractTerm", constant(ContractTerm.class), "LASG"));

  private static final List<CatalogField> OF_HOUSEHOLD =
      List.of(
          content(INCOME, "headIncome", MONEY, "LAS"),
          content(INCOME, "otherAnnualIncome", MONEY, "LAS"),
          content(INCOME, "annualIncome", MONEY, "LAS"),
          content(INCOME, "familySize", NUMBER, "LASG"),
          content(INCOME, "monthlyPerCapita", MONEY, "LASG"),
          content(INCOME, "annualPerCapita", MONEY, "LAS"),
          content(INCOME, "rigidExpense", MONEY, "LAS"),
          content(INCOME, "selfHelp", YES_NO, "LASG"),
          content(INCOME, "zeroEmployment", YES_NO, "LASG"),
          content(CAUSE, "mainCause", constant(HardshipCause.class), "LDASG"),
          content(CAUSE, "otherCauses", constants(HardshipCause.class), "LASG"),
          content(MEDICAL, "needPerYear", MONEY, "LAS"),
          content(MEDICAL, "ownPerYear", MONEY, "LAS"),
          content(MEDICAL, "aidPerYear", MONEY, "LAS"),
          content(MEDICAL, "basicInsurance", YES_NO, "LASG"),
          content(MEDICAL, "aidKinds", constants(MedicalAidKind.class), "LASG"),
          of(
                  "severeIllness",
                  "archive.IllnessRecord.severeIllness",
                  MEDICAL,
                  ILLNESS,
                  constant(SevereIllness.class))
              .reading("severeIllness")
              .marked("LASG"),
          content(BANK, "bank", TEXT, "LA"),
          content(BANK, "bankBranch", TEXT, "LA"),
          content(BANK, "bankCardNo", CARD, "LA"),
          of(
                  "hasBankCard",
                  "archive.catalog.hasBankCard",
                  BANK,
                  CONTENT,
                  FieldType.of(FieldKind.PRESENCE))
              .reading("bankCardNoDigest")
              .marked("A"),
          of(
                  "attachmentCount",
                  "archive.catalog.attachmentCount",
                  ATTACHMENTS,
                  ATTACHMENT,
                  FieldType.of(FieldKind.COUNT))
              .reading("removedAt")
              .marked("L"),
          of(
                  "attachmentKind",
                  "archive.catalog.attachmentKind",
                  ATTACHMENTS,
                  ATTACHMENT,
                  constant(AttachmentKind.class))
              .reading("kind")
              .marked("A"),
          of(
                  "attachmentLacking",
                  "archive.catalog.attachmentLacking",
                  ATTACHMENTS,
                  ARCHIVE,
                  new FieldType(FieldKind.LACKING, AttachmentKind.class, null))
              .reading("id")
              .marked("A"),
          content(TARGET_CARD, "exitTarget", YES_NO, "LASG"),
          content(TARGET_CARD, "determinedDate", DATE, "LAS"),
          content(TARGET_CARD, "familySituation", codes("family_situation"), "LASG"),
          content(TARGET_CARD, "keyGroup", constant(KeyGroup.class), "LASG"),
          content(TARGET_CARD, "exitMeasures", constants(ExitMeasure.class), "LASG"),
          content(TARGET_CARD, "actionPlans", constants(ActionPlan.class), "LASG"),
          content(TARGET_CARD, "helperUnit", TEXT, "LA"),
          content(TARGET_CARD, "helperName", TEXT, "LA"),
          content(TARGET_CARD, "deadline", DATE, "LA"));

  private static final List<CatalogField> OF_CLOSINGS =
      List.of(
          of(
                  "deregistrationReason",
                  "archive.Deregistration.reasonId",
                  CLOSING,
                  DEREGISTRATION,
                  code("deregistration_reason"))
              .reading("reasonId")
              .marked("LASG"),
          of("deregisteredDate", "archive.Deregistration.date", CLOSING, DEREGISTRATION, DATE)
              .reading("deregisteredDate")
              .marked("LAS"),
          of(
                  "deregistrationWay",
                  "archive.Deregistration.way",
                  CLOSING,
                  DEREGISTRATION,
                  constant(ClosingWay.class))
              .reading("way")
              .marked("LASG"),
          of("exitWay", "archive.Exit.wayId", CLOSING, EXIT, code("exit_way"))
              .reading("wayId")
              .marked("LASG"),
          of("exitedDate", "archive.Exit.date", CLOSING, EXIT, DATE)
              .reading("exitedDate")
              .marked("LAS"),
          of("exitIncome", "archive.Exit.annualIncome", CLOSING, EXIT, MONEY)
              .reading("annualIncome")
              .marked("LAS"),
          of("exitExpense", "archive.Exit.annualExpense", CLOSING, EXIT, MONEY)
              .reading("annualExpense")
              .marked("LAS"),
          of(
                  "returnCause",
                  "archive.ArchiveReturn.cause",
                  CLOSING,
                  RETURN,
                  constant(HardshipCause.class))
              .reading("cause")
              .marked("LASG"),
          of("returnedDate", "archive.ArchiveReturn.returnedDate", CLOSING, RETURN, DATE)
              .reading("returnedDate")
              .marked("LAS"));

  private static final List<CatalogField> OF_MEMBERS =
      List.of(
          of(
                  "members",
                  "archive.ArchiveContent.members",
                  MEMBERS,
                  MEMBER,
                  FieldType.of(FieldKind.MEMBERS))
              .reading("relation", "name", "birthDate", "memberIdentity", "movedOut")
              .marked("L"),
          member("name", TEXT),
          member("idNo", ID_NO),
          member("relation", constant(Relation.class)),
          member("gender", constant(Gender.class)),
          of("member.age", "archive.page.age", MEMBERS, MEMBER, AGE)
              .reading("birthDate")
              .marked("AS"),
          member("ethnicity", code("ethnicity")),
          member("politicalStatus", code("political_status")),
          member("healthStatus", constant(HealthStatus.class)),
          member("diseaseCategory", code("disease_category")),
          member("disabilityKind", constant(DisabilityKind.class)),
          member("disabilityDegree", constant(DisabilityDegree.class)),
          member("monthlyIncome", MONEY),
          member("memberIdentity", constant(MemberIdentity.class)),
          member("medicalInsurance", codes("medical_insurance")),
          member("modelWorker", code("model_worker")),
          member("maritalStatus", constant(MaritalStatus.class)),
          member("hukouType", constant(HukouType.class)),
          member("unitOrSchool", TEXT),
          member("employerNature", code("employer_nature")),
          member("employerStatus", code("employer_status")),
          member("industry", code("industry")),
          member("education", code("education")),
          member("enrollmentYear", NUMBER),
          member("schoolYears", NUMBER),
          of(
                  "member.graduationYear",
                  "archive.Member.graduationYear",
                  MEMBERS,
                  MEMBER,
                  FieldType.of(FieldKind.SUM))
              .reading("enrollmentYear", "schoolYears")
              .marked("AS"),
          ofMember("birthDate", DATE),
          ofMember("contractDate", DATE),
          ofMember("contractTerm", constant(ContractTerm.class)),
          ofMember("enlistedDate", DATE),
          ofMember("mobile", PHONE),
          ofMember("otherContact", PHONE),
          ofMember("supported", YES_NO),
          of("member.movedOut", "archive.head.reason.movedOut", MEMBERS, MEMBER, YES_NO)
              .reading("movedOut")
              .marked(""),
          ofMember("remark", TEXT));

  private static final List<CatalogField> ALL =
      Stream.of(OF_HEADER, OF_HEAD, OF_WORK, OF_HOUSEHOLD, OF_CLOSINGS, OF_MEMBERS)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, CatalogField> BY_CODE =
      ALL.stream().collect(Collectors.toMap(CatalogField::code, Function.identity()));

  private ArchiveCatalog() {}

  /** A field of members that only files of exports show. */
  private static CatalogField ofMember(String attribute, FieldType type) {
    return member(attribute, type).marked("");
  }

  /** All fields. */
  public static List<CatalogField> all() {
    return ALL;
  }

  /** The fields with one use, in their order. */
  public static List<CatalogField> all(FieldUse use) {
    return ALL.stream().filter(field -> field.is(use)).toList();
  }

  /** The field with this code, if there is one: saved choices may name one that is gone. */
  public static Optional<CatalogField> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
