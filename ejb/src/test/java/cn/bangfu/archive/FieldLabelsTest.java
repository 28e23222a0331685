package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Texts;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldLabelsTest {

  /** Fields of the program, not of the form. */
  private static final Set<String> INTERNAL =
      Set.of(
          "version",
          "idNoDigest",
          "mobileDigest",
          "bankCardNoDigest",
          "archiveId",
          "content",
          "deduction",
          "formerHead",
          "id",
          "position");

  private static final List<Class<?>> FORM =
      List.of(
          Person.class,
          Head.class,
          MedicalNeed.class,
          TargetCard.class,
          ArchiveContent.class,
          Member.class,
          IllnessRecord.class);

  @ParameterizedTest
  @CsvSource({
    "employeeNo, archive.Archive.employeeNo, 职工编号",
    "content.idNo, archive.Person.idNo, 身份证号",
    "content.members[2].idNo, archive.Person.idNo, 身份证号",
    "content.employer, archive.Head.employer, 工作单位",
    "content.headIncome, archive.ArchiveContent.headIncome, 本人月平均收入",
    "content.disabilityCategory, archive.Person.disabilityCategory, 残疾类别",
    "content.members[19].relation, archive.Member.relation, 关系",
    "content.needPerYear, archive.MedicalNeed.needPerYear, 每年所需医药费(元)",
    "content.exitTarget, archive.TargetCard.exitTarget, 是否解困脱困对象",
    "content.illnesses[2].hospital, archive.IllnessRecord.hospital, 诊断医院",
    "content.members, archive.ArchiveContent.members, 家庭成员"
  })
  void aPathLeadsToTheOneLabelOfItsField(String path, String key, String label) {
    assertThat(FieldLabels.key(path)).isEqualTo(key);
    assertThat(FieldLabels.text(path)).isEqualTo(label);
  }

  @Test
  @Tag("FLD-078")
  void everyFieldHasALabelAndNoLabelIsWithoutField() {
    Set<String> fields = new TreeSet<>();
    for (Class<?> type : FORM) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !field.getName().startsWith("_persistence")
            && !INTERNAL.contains(field.getName())) {
          fields.add("archive." + type.getSimpleName() + "." + field.getName());
        }
      }
    }
    fields.add("archive.Person.disabilityCategory");
    fields.add("archive.Member.graduationYear");
    Set<String> labels = new TreeSet<>();
    for (String key : Texts.keys()) {
      if (key.matches(
          "archive\\.(Person|Head|MedicalNeed|TargetCard|ArchiveContent|Member|IllnessRecord)\\.[^.]+(\\.help)?")) {
        labels.add(key.replaceFirst("\\.help$", ""));
      }
    }
    assertThat(labels).isEqualTo(fields);
  }
}
