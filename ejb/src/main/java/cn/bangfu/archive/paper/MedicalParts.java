package cn.bangfu.archive.paper;

import static cn.bangfu.sheet.form.FormBlock.row;
import static cn.bangfu.sheet.form.FormCell.label;
import static cn.bangfu.sheet.form.FormCell.value;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.form.FormBlock.FormRow;
import cn.bangfu.sheet.form.FormCell;
import java.util.ArrayList;
import java.util.List;

/** What illness costs a household and who helps, with its severe illnesses (FIL-068). */
final class MedicalParts {

  private static final String NEED = "archive.MedicalNeed.";
  private static final String ILLNESS = "archive.IllnessRecord.";
  private static final int EMPTY_LINES = 2;

  private MedicalParts() {}

  static List<FormRow> rows(Filling filling, int columns, int head) {
    ArchiveContent content = filling.content();
    List<FormRow> rows = new ArrayList<>();
    rows.add(
        row(
            of(NEED + "needPerYear", head),
            value(filling.of("needPerYear"), head),
            of(NEED + "ownPerYear", head),
            value(filling.of("ownPerYear"), head),
            of(NEED + "aidPerYear", head),
            value(filling.of("aidPerYear"), head),
            of(NEED + "basicInsurance", head),
            value(
                Boxes.yesNo(content == null ? null : content.getBasicInsurance()),
                columns - 7 * head)));
    rows.add(
        row(
            of(NEED + "aidKinds", head),
            value(
                Boxes.of(MedicalAidKind.class, content == null ? List.of() : content.getAidKinds()),
                columns - head)));
    rows.add(
        row(
            of(NEED + "aidRemark", head),
            value(content == null ? "" : content.getAidRemark(), columns - head)));
    rows.add(
        row(
            of(ILLNESS + "member", head),
            of(ILLNESS + "severeIllness", 6),
            of(ILLNESS + "injuryGrade", 2),
            of(ILLNESS + "anginaGrade", 2),
            of(ILLNESS + "hospital", 5),
            of(ILLNESS + "hospitalGrade", 3),
            of(ILLNESS + "diagnosedDate", columns - head - 18)));
    List<IllnessRecord> illnesses = content == null ? List.of() : content.getIllnesses();
    illnesses.forEach(
        one ->
            rows.add(
                line(
                    columns,
                    head,
                    one.nameOfPerson(),
                    Texts.show(one.getSevereIllness()),
                    Texts.show(one.getInjuryGrade()),
                    Texts.show(one.getAnginaGrade()),
                    one.getHospital(),
                    Texts.show(one.getHospitalGrade()),
                    Texts.show(one.getDiagnosedDate()))));
    for (int i = illnesses.size(); filling.isBlank() && i < EMPTY_LINES; i++) {
      rows.add(line(columns, head, "", "", "", "", "", "", ""));
    }
    return rows;
  }

  private static FormRow line(
      int columns,
      int head,
      String person,
      String illness,
      String injury,
      String angina,
      String hospital,
      String grade,
      String day) {
    return row(
        value(person, head),
        value(illness, 6),
        value(injury, 2),
        value(angina, 2),
        value(hospital, 5),
        value(grade, 3),
        value(day, columns - head - 18));
  }

  private static FormCell of(String key, int span) {
    return label(Texts.get(key), span);
  }
}
