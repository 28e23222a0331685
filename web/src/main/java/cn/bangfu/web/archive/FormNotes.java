package cn.bangfu.web.archive;

import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * The explanations of all fields as one text, in the order of the form (FLD-078). They are those
 * that stand beside the fields; nothing is written twice.
 */
@Named
@RequestScoped
public class FormNotes {

  /** One field with its explanation. */
  public record Note(String label, String text) {}

  /** The fields of one section. */
  public record Section(String heading, List<Note> notes) {}

  private record Part(String heading, String room, List<String> fields) {}

  private static final String HELP = ".help";

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "archive.page.section.header",
              "archive.Archive.",
              List.of(
                  "archiveType",
                  "employeeNo",
                  "hardshipCategory",
                  "filingStandard",
                  "filingDate",
                  "declaringUnit")),
          new Part(
              "archive.page.section.head",
              "archive.Person.",
              List.of(
                  "idNo",
                  "birthDate",
                  "gender",
                  "ethnicity",
                  "politicalStatus",
                  "healthStatus",
                  "diseaseCategory",
                  "disabilityKind",
                  "modelWorker",
                  "maritalStatus",
                  "medicalInsurance",
                  "hukouType",
                  "mobile",
                  "otherContact",
                  "employerNature",
                  "employerStatus",
                  "industry",
                  "contractDate",
                  "contractTerm")),
          new Part(
              "archive.page.section.work",
              "archive.Head.",
              List.of(
                  "staffKind",
                  "workStatus",
                  "workStartDate",
                  "housingType",
                  "floorArea",
                  "hukouRegion",
                  "homeAddress",
                  "homeRegion",
                  "employer",
                  "employerRegion",
                  "singleParent",
                  "contractMonths",
                  "unitStartDate")),
          new Part(
              "archive.page.section.income",
              "archive.ArchiveContent.",
              List.of(
                  "headIncome",
                  "otherAnnualIncome",
                  "annualIncome",
                  "familySize",
                  "monthlyPerCapita",
                  "annualPerCapita",
                  "rigidExpense",
                  "netMonthly",
                  "selfHelp",
                  "zeroEmployment")),
          new Part(
              "archive.page.section.members",
              "archive.Member.",
              List.of(
                  "relation",
                  "memberIdentity",
                  "monthlyIncome",
                  "unitOrSchool",
                  "enlistedDate",
                  "education",
                  "enrollmentYear",
                  "schoolYears",
                  "supported")),
          new Part(
              "archive.page.section.causes",
              "archive.ArchiveContent.",
              List.of("mainCause", "otherCauses", "causeText")),
          new Part(
              "archive.page.section.medical",
              "archive.MedicalNeed.",
              List.of(
                  "needPerYear",
                  "ownPerYear",
                  "aidPerYear",
                  "basicInsurance",
                  "aidKinds",
                  "aidRemark",
                  "illnesses")),
          new Part(
              "archive.page.section.bank",
              "archive.ArchiveContent.",
              List.of("bank", "bankBranch", "bankCardNo", "bankCardHolder")),
          new Part(
              "archive.page.section.card",
              "archive.TargetCard.",
              List.of(
                  "exitTarget",
                  "determinedDate",
                  "familySituation",
                  "familySituationText",
                  "keyGroup",
                  "exitMeasures",
                  "actionPlans",
                  "helperUnit",
                  "helperName",
                  "helperPhone",
                  "liaisonName",
                  "deadline")),
          new Part(
              "archive.page.section.consent",
              "archive.ArchiveContent.",
              List.of("informedDate", "consent", "guardianConsent")));

  /** The sections of the form. */
  public List<Section> getSections() {
    List<Section> sections = new ArrayList<>();
    for (Part part : PARTS) {
      List<Note> notes = new ArrayList<>();
      for (String field : part.fields()) {
        String key = part.room() + field;
        notes.add(new Note(Texts.get(key), Texts.get(key + HELP)));
      }
      sections.add(new Section(part.heading(), notes));
    }
    return sections;
  }
}
