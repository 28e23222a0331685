package cn.bangfu.archive.paper;

import static cn.bangfu.sheet.form.FormBlock.heading;
import static cn.bangfu.sheet.form.FormBlock.high;
import static cn.bangfu.sheet.form.FormBlock.line;
import static cn.bangfu.sheet.form.FormBlock.newSheet;
import static cn.bangfu.sheet.form.FormBlock.row;
import static cn.bangfu.sheet.form.FormBlock.table;
import static cn.bangfu.sheet.form.FormBlock.title;
import static cn.bangfu.sheet.form.FormCell.label;
import static cn.bangfu.sheet.form.FormCell.value;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.CauseGroup;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.form.FormBlock;
import cn.bangfu.sheet.form.FormBlock.FormRow;
import cn.bangfu.sheet.form.FormCell;
import cn.bangfu.sheet.form.FormDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The registration form of a household (ARC-063, FIL-068), filled or empty. */
final class RegistrationForm {

  /** So many members stand on the first sheet; the others follow on the second. */
  static final int FIRST_MEMBERS = 6;

  private static final int COLUMNS = 24;
  private static final int MEMBER_COLUMNS = 48;
  private static final int PAIR = 3;
  private static final String KEY = "archive.paper.";

  private final Filling filling;

  private RegistrationForm(Filling filling) {
    this.filling = filling;
  }

  static FormDocument of(Filling filling, String name) {
    return new FormDocument(name, new RegistrationForm(filling).blocks());
  }

  private List<FormBlock> blocks() {
    List<FormBlock> blocks = new ArrayList<>();
    blocks.add(title(Texts.format(KEY + "registration.title", filling.unionName())));
    blocks.add(line(whose()));
    blocks.add(table(COLUMNS, head()));
    blocks.add(heading(Texts.get(KEY + "members")));
    blocks.add(table(MEMBER_COLUMNS, members(0, FIRST_MEMBERS)));
    blocks.add(table(COLUMNS, causes()));
    if (filling.isBlank() || filling.content().isIllnessACause()) {
      blocks.add(heading(Texts.get("archive.page.section.medical")));
      blocks.add(table(COLUMNS, MedicalParts.rows(filling, COLUMNS, PAIR)));
    }
    blocks.add(table(COLUMNS, bankAndPapers()));
    blocks.add(newSheet());
    List<Member> all = allMembers();
    if (all.size() > FIRST_MEMBERS) {
      blocks.add(heading(Texts.get(KEY + "members.more")));
      blocks.add(table(MEMBER_COLUMNS, members(FIRST_MEMBERS, all.size())));
    }
    if (!all.isEmpty() || filling.isBlank()) {
      blocks.add(heading(Texts.get(KEY + "members.other")));
      blocks.add(table(COLUMNS, otherOfMembers()));
    }
    blocks.add(table(COLUMNS, target()));
    blocks.add(table(COLUMNS, opinions()));
    if (!filling.notice().isEmpty()) {
      blocks.add(newSheet());
      blocks.add(heading(Texts.get(KEY + "notice")));
      filling
          .notice()
          .forEach(
              part ->
                  blocks.add(line(Texts.format(KEY + "notice.part", part.heading(), part.text()))));
      blocks.add(line(Texts.get(KEY + "notice.signed")));
    }
    return blocks;
  }

  private String whose() {
    boolean migrant = filling.type() == ArchiveType.MIGRANT_WORKER;
    return Texts.format(
        KEY + "registration.whose",
        Boxes.text(Texts.get(KEY + "urban"), !migrant),
        Boxes.text(Texts.get(KEY + "migrant"), migrant),
        blankOr(migrant ? filling.of("contractDate") : ""),
        blankOr(migrant ? filling.of("contractTerm") : ""));
  }

  private static String blankOr(String text) {
    return text.isEmpty() ? "        " : text;
  }

  private List<FormRow> head() {
    Set<HardshipCategory> category =
        filling.isBlank() || filling.row().value("hardshipCategory") == null
            ? Set.of()
            : Set.of((HardshipCategory) filling.row().value("hardshipCategory"));
    return List.of(
        row(
            field("employeeNo"),
            answer("employeeNo", PAIR),
            field("hardshipCategory"),
            value(Boxes.of(HardshipCategory.class, category), COLUMNS - 3 * PAIR)),
        pairs("name", "ethnicity", "gender", "politicalStatus"),
        row(
            field("idNo"),
            answer("idNo", 3 * PAIR),
            field("birthDate"),
            answer("birthDate", PAIR),
            field("healthStatus"),
            answer("healthStatus", PAIR)),
        pairs("diseaseCategory", "disabilityCategory", "workStatus", "modelWorker"),
        pairs("housingType", "floorArea", "maritalStatus", "hukouType"),
        pairs("mobile", "otherContact", "postcode", "workStartDate"),
        row(
            field("industry"),
            answer("industry", 3 * PAIR),
            field("medicalInsurance"),
            answer("medicalInsurance", 3 * PAIR)),
        row(field("homeAddress"), answer("homeAddress", COLUMNS - PAIR)),
        row(
            field("employer"),
            answer("employer", 3 * PAIR),
            field("employerNature"),
            answer("employerNature", PAIR),
            field("employerStatus"),
            answer("employerStatus", PAIR)),
        row(
            field("hukouRegion"),
            answer("hukouRegion", 3 * PAIR),
            field("singleParent"),
            answer("singleParent", PAIR),
            field("filingStandard"),
            answer("filingStandard", PAIR)),
        pairs("headIncome", "otherAnnualIncome", "annualIncome", "familySize"),
        pairs("monthlyPerCapita", "rigidExpense", "selfHelp", "zeroEmployment"));
  }

  private FormRow pairs(String... codes) {
    List<FormCell> cells = new ArrayList<>();
    for (String code : codes) {
      cells.add(field(code));
      cells.add(answer(code, PAIR));
    }
    return new FormRow(cells, 1);
  }

  private static FormCell field(String code) {
    return label(ArchiveCatalog.find(code).orElseThrow().title(), PAIR);
  }

  private FormCell answer(String code, int span) {
    return value(filling.of(code), span);
  }

  private List<Member> allMembers() {
    return filling.content() == null
        ? List.of()
        : filling.content().getMembers().stream().filter(member -> !member.isMovedOut()).toList();
  }

  /** Members from one place to before another; an empty line for each that is not there. */
  private List<FormRow> members(int from, int to) {
    List<FormRow> rows = new ArrayList<>();
    rows.add(
        row(
            of("archive.Person.name", 4),
            of("archive.Member.relation", 4),
            of("archive.Person.gender", 2),
            of("archive.Person.politicalStatus", 4),
            of("archive.Person.idNo", 9),
            of("archive.Person.birthDate", 5),
            of("archive.Person.healthStatus", 3),
            of("archive.Member.monthlyIncome", 4),
            of("archive.Member.memberIdentity", 3),
            of("archive.Person.medicalInsurance", 5),
            of("archive.Member.unitOrSchool", 5)));
    List<Member> all = allMembers();
    for (int i = from; i < to; i++) {
      Member m = i < all.size() ? all.get(i) : null;
      rows.add(
          m == null
              ? emptyRow(4, 4, 2, 4, 9, 5, 3, 4, 3, 5, 5)
              : row(
                  value(m.getName(), 4),
                  value(Texts.show(m.getRelation()), 4),
                  value(Texts.show(m.getGender()), 2),
                  value(filling.code(m.getPoliticalStatus()), 4),
                  value(filling.shown(ColumnKind.ID_NO, m.getIdNo()), 9),
                  value(Texts.show(m.getBirthDate()), 5),
                  value(Texts.show(m.getHealthStatus()), 3),
                  value(Texts.show(m.getMonthlyIncome()), 4),
                  value(Texts.show(m.getMemberIdentity()), 3),
                  value(filling.codes(m.getMedicalInsurance()), 5),
                  value(m.getUnitOrSchool(), 5)));
    }
    return rows;
  }

  private List<FormRow> otherOfMembers() {
    List<FormRow> rows = new ArrayList<>();
    rows.add(
        row(
            of("archive.Person.name", 2),
            of("archive.Person.ethnicity", 1),
            of("archive.Person.diseaseCategory", 2),
            of("archive.Person.disabilityCategory", 2),
            of("archive.Person.modelWorker", 2),
            of("archive.Person.maritalStatus", 1),
            of("archive.Person.hukouType", 2),
            of("archive.Person.employerNature", 2),
            of("archive.Person.employerStatus", 2),
            of("archive.Person.industry", 2),
            of("archive.Member.education", 2),
            of("archive.Member.enrollmentYear", 1),
            of("archive.Member.schoolYears", 1),
            of("archive.Person.mobile", 2)));
    allMembers()
        .forEach(
            m ->
                rows.add(
                    row(
                        value(m.getName(), 2),
                        value(filling.code(m.getEthnicity()), 1),
                        value(filling.code(m.getDiseaseCategory()), 2),
                        value(disability(m), 2),
                        value(filling.code(m.getModelWorker()), 2),
                        value(Texts.show(m.getMaritalStatus()), 1),
                        value(Texts.show(m.getHukouType()), 2),
                        value(filling.code(m.getEmployerNature()), 2),
                        value(filling.code(m.getEmployerStatus()), 2),
                        value(filling.code(m.getIndustry()), 2),
                        value(filling.code(m.getEducation()), 2),
                        value(Texts.show(m.getEnrollmentYear()), 1),
                        value(Texts.show(m.getSchoolYears()), 1),
                        value(filling.shown(ColumnKind.PHONE, m.getMobile()), 2))));
    if (filling.isBlank()) {
      for (int i = 0; i < FIRST_MEMBERS; i++) {
        rows.add(emptyRow(2, 1, 2, 2, 2, 1, 2, 2, 2, 2, 2, 1, 1, 2));
      }
    }
    return rows;
  }

  private static String disability(Member m) {
    return Texts.show(m.getDisabilityKind()) + Texts.show(m.getDisabilityDegree());
  }

  private List<FormRow> causes() {
    HardshipCause main = filling.content() == null ? null : filling.content().getMainCause();
    String illness = causes(cause -> cause.group() == CauseGroup.ILLNESS, main);
    String others = causes(cause -> cause.group() != CauseGroup.ILLNESS, main);
    return List.of(
        row(
            of("archive.ArchiveContent.mainCause", PAIR),
            value(Texts.format(KEY + "causes", illness, others), COLUMNS - PAIR)),
        high(
            3,
            of("archive.ArchiveContent.causeText", PAIR),
            value(
                filling.content() == null ? "" : filling.content().getCauseText(), COLUMNS - PAIR)),
        high(2, value(Texts.get(KEY + "commitment"), COLUMNS)),
        row(
            of("archive.ArchiveContent.otherCauses", PAIR),
            value(filling.of("otherCauses"), COLUMNS - PAIR)));
  }

  private List<FormRow> bankAndPapers() {
    return List.of(
        row(
            field("bank"),
            answer("bank", 4),
            field("bankBranch"),
            answer("bankBranch", 6),
            field("bankCardNo"),
            answer("bankCardNo", 5)),
        row(
            label(Texts.get("attachment.card"), PAIR),
            value(Boxes.of(AttachmentKind.class, filling.kinds()), COLUMNS - PAIR)),
        row(
            of("archive.ArchiveContent.attachmentRemark", PAIR),
            value(
                filling.content() == null ? "" : filling.content().getAttachmentRemark(),
                COLUMNS - PAIR)));
  }

  private static String causes(
      java.util.function.Predicate<HardshipCause> which, HardshipCause main) {
    return Arrays.stream(HardshipCause.values())
        .filter(which)
        .map(cause -> Boxes.one(cause, cause == main))
        .collect(Collectors.joining("  "));
  }

  /** Whether the household is a target of the fight against hardship, with its measures. */
  private List<FormRow> target() {
    return TargetParts.rows(filling, COLUMNS, PAIR);
  }

  private static List<FormRow> opinions() {
    return List.of(opinion("visitors", 5), opinion("declaring", 5), opinion("approving", 4));
  }

  private static FormRow opinion(String whose, int lines) {
    return high(
        lines,
        label(Texts.get(KEY + "opinion." + whose + ".head"), PAIR),
        value(Texts.get(KEY + "opinion." + whose), COLUMNS - PAIR));
  }

  private static FormCell of(String key, int span) {
    return label(Texts.get(key), span);
  }

  private static FormRow emptyRow(int... spans) {
    return new FormRow(Arrays.stream(spans).mapToObj(span -> value("", span)).toList(), 1);
  }
}
