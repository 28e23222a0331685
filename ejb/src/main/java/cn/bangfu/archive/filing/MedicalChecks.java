package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_REPORT;
import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.MedicalNeed;
import cn.bangfu.archive.SevereIllness;
import cn.bangfu.kernel.CleanText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Medical costs, aid and severe illnesses (FLD-046 to FLD-049, FLD-053). */
final class MedicalChecks {

  private static final String TABLE = "FLD §3";
  private static final String NOT_INSURED = "NONE";

  /** Values of the medical insurance that are a basic one. */
  private static final Set<String> BASIC =
      Set.of(
          "URBAN_EMPLOYEE",
          "URBAN_RESIDENT",
          "RURAL_COOPERATIVE",
          "URBAN_RURAL_RESIDENT",
          "PUBLIC_FUNDED");

  private static final List<Check> OF_BLOCK =
      List.of(
          askedFor("needPerYear", ArchiveContent::getNeedPerYear),
          askedFor("ownPerYear", ArchiveContent::getOwnPerYear),
          askedFor("aidPerYear", ArchiveContent::getAidPerYear),
          askedFor("basicInsurance", ArchiveContent::getBasicInsurance),
          askedFor("aidKinds", ArchiveContent::getAidKinds),
          FormatChecks.money("needPerYear", FormatChecks.MONEY_MAX, ArchiveContent::getNeedPerYear),
          FormatChecks.money("ownPerYear", FormatChecks.MONEY_MAX, ArchiveContent::getOwnPerYear),
          FormatChecks.money("aidPerYear", FormatChecks.MONEY_MAX, ArchiveContent::getAidPerYear),
          Check.head(
              "FLD-046",
              BLOCKS_REPORT,
              "basicInsurance",
              ArchiveProblem.INSURANCE_MISMATCH,
              MedicalChecks::isInsuranceContradicted),
          Check.head(
              "FLD-048",
              BLOCKS_REPORT,
              "ownPerYear",
              ArchiveProblem.OWN_COST_ABOVE_NEED,
              (f, c) -> isAbove(c.getOwnPerYear(), c.getNeedPerYear())),
          Check.head(
              "FLD-048",
              WARNING,
              "aidPerYear",
              ArchiveProblem.COSTS_ABOVE_NEED,
              (f, c) ->
                  c.getOwnPerYear() != null
                      && c.getAidPerYear() != null
                      && isAbove(c.getOwnPerYear().add(c.getAidPerYear()), c.getNeedPerYear())),
          Check.head(
              "FLD-049",
              BLOCKS_SAVE,
              "aidKinds",
              ArchiveProblem.NO_AID_AND_OTHERS,
              (f, c) ->
                  c.getAidKinds().size() > 1 && c.getAidKinds().contains(MedicalAidKind.NONE)),
          Check.head(
              "FLD-049",
              BLOCKS_SAVE,
              "aidRemark",
              ArchiveProblem.AID_REMARK_MISSING,
              (f, c) ->
                  c.getAidKinds().contains(MedicalAidKind.OTHER_SOCIAL)
                      && c.getAidRemark() == null),
          Check.head(
                  TABLE,
                  BLOCKS_SAVE,
                  "aidRemark",
                  ArchiveProblem.TOO_LONG,
                  (f, c) -> CleanText.length(c.getAidRemark()) > MedicalNeed.AID_REMARK_MAX)
              .namingField(MedicalNeed.AID_REMARK_MAX));

  private static final List<Check> OF_ILLNESSES =
      List.of(
          Check.head(
              TABLE,
              BLOCKS_SAVE,
              "illnesses",
              ArchiveProblem.TOO_MANY_ILLNESSES,
              (f, c) -> c.getIllnesses().size() > MedicalNeed.MAX_ILLNESSES),
          ofEachRow("severeIllness", IllnessRecord::getSevereIllness),
          ofEachRow("hospital", IllnessRecord::getHospital),
          ofEachRow("hospitalGrade", IllnessRecord::getHospitalGrade),
          ofEachRow("diagnosedDate", IllnessRecord::getDiagnosedDate),
          Check.illness(
                  TABLE,
                  BLOCKS_SAVE,
                  "hospital",
                  ArchiveProblem.TOO_LONG,
                  (f, row) -> CleanText.length(row.getHospital()) > IllnessRecord.HOSPITAL_MAX)
              .namingField(IllnessRecord.HOSPITAL_MAX),
          Check.illness(
                  TABLE,
                  BLOCKS_SAVE,
                  "diagnosedDate",
                  ArchiveProblem.IN_FUTURE,
                  (f, row) ->
                      row.getDiagnosedDate() != null && row.getDiagnosedDate().isAfter(f.today()))
              .namingField(),
          Check.illness(
                  TABLE,
                  BLOCKS_SAVE,
                  "injuryGrade",
                  ArchiveProblem.OUT_OF_RANGE,
                  (f, row) ->
                      FormatChecks.outside(row.getInjuryGrade(), 1, IllnessRecord.INJURY_GRADE_MAX))
              .namingField(1, IllnessRecord.INJURY_GRADE_MAX),
          Check.illness(
              "FLD-053",
              WARNING,
              "injuryGrade",
              ArchiveProblem.INJURY_GRADE_MISSING,
              (f, row) ->
                  row.getSevereIllness() == SevereIllness.WORK_INJURY
                      && row.getInjuryGrade() == null),
          Check.illness(
              "FLD-053",
              WARNING,
              "anginaGrade",
              ArchiveProblem.ANGINA_GRADE_MISSING,
              (f, row) ->
                  row.getSevereIllness() == SevereIllness.ANGINA && row.getAnginaGrade() == null),
          rowMissing(HardshipCause.OWN_ILLNESS, true),
          rowMissing(HardshipCause.DEPENDENT_ILLNESS, false));

  static final List<Check> ALL =
      Stream.of(OF_BLOCK, OF_ILLNESSES).flatMap(Collection::stream).toList();

  private MedicalChecks() {}

  private static Check ofEachRow(String field, Function<IllnessRecord, ?> value) {
    return Check.illness(
            TABLE,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.MISSING,
            (f, row) -> RequiredChecks.isEmpty(value.apply(row)))
        .namingField();
  }

  private static Check askedFor(String field, Function<ArchiveContent, ?> value) {
    return Check.head(
            "FLD-047",
            BLOCKS_SAVE,
            field,
            ArchiveProblem.MISSING,
            (f, c) -> c.isIllnessACause() && RequiredChecks.isEmpty(value.apply(c)))
        .namingField();
  }

  private static Check rowMissing(HardshipCause cause, boolean ofHead) {
    return Check.head(
            "FLD-053",
            WARNING,
            "illnesses",
            ArchiveProblem.ILLNESS_ROW_MISSING,
            (f, c) ->
                c.allCauses().contains(cause)
                    && c.getIllnesses().stream()
                        .noneMatch(row -> (row.getMember() == null) == ofHead))
        .saying((f, s) -> List.of(cause));
  }

  private static boolean isInsuranceContradicted(FileToCheck file, ArchiveContent head) {
    if (head.getBasicInsurance() == null) {
      return false;
    }
    return head.getMedicalInsurance().stream()
        .anyMatch(
            id ->
                head.getBasicInsurance()
                    ? file.lookup().is(id, NOT_INSURED)
                    : BASIC.stream().anyMatch(basic -> file.lookup().is(id, basic)));
  }

  private static boolean isAbove(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }
}
