package cn.bangfu.archive.paper;

import cn.bangfu.archive.CauseGroup;
import cn.bangfu.archive.ContractTerm;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.FloorAreaBand;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Relation;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.form.FormBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the form is filled in: what may be chosen, as the lists are today, and the rules. */
final class FillingGuide {

  private static final String KEY = "archive.paper.guide";

  private final Function<String, List<String>> codes;
  private final List<FormBlock> blocks = new ArrayList<>();
  private int no;

  /**
   * @param codes the values of a code table that may be chosen, by their names
   */
  FillingGuide(Function<String, List<String>> codes) {
    this.codes = codes;
  }

  List<FormBlock> blocks() {
    blocks.clear();
    no = 0;
    blocks.add(FormBlock.title(Texts.get(KEY)));
    say(Texts.get(KEY + ".number"));
    choices("hardshipCategory", names(HardshipCategory.class));
    choices("politicalStatus", codes.apply("political_status"));
    say(Texts.get(KEY + ".idNo"));
    choices("healthStatus", names(HealthStatus.class));
    choices("diseaseCategory", codes.apply("disease_category"));
    say(
        Texts.format(
            KEY + ".disability",
            joined(names(DisabilityKind.class)),
            joined(names(DisabilityDegree.class))));
    choices("workStatus", codes.apply("work_status"));
    choices("modelWorker", codes.apply("model_worker"));
    choices("housingType", codes.apply("housing_type"));
    choices("floorArea", names(FloorAreaBand.class));
    say(Texts.get(KEY + ".contact"));
    choices("maritalStatus", names(MaritalStatus.class));
    choices("hukouType", names(HukouType.class));
    choices("employerNature", codes.apply("employer_nature"));
    choices("employerStatus", codes.apply("employer_status"));
    choices("medicalInsurance", codes.apply("medical_insurance"));
    choices("contractTerm", names(ContractTerm.class));
    named("archive.Member.relation", names(Relation.class));
    named("archive.Member.memberIdentity", names(MemberIdentity.class));
    named("archive.Member.education", codes.apply("education"));
    say(Texts.get(KEY + ".income"));
    choices("mainCause", names(HardshipCause.class));
    say(
        Texts.format(
            KEY + ".causeGroups",
            joined(
                Arrays.stream(HardshipCause.values())
                    .filter(cause -> cause.group() == CauseGroup.ILLNESS)
                    .map(Texts::label)
                    .toList())));
    named("archive.ArchiveAttachment.kind", names(AttachmentKind.class));
    say(Texts.get(KEY + ".target"));
    say(Texts.get(KEY + ".visit"));
    say(Texts.get(KEY + ".opinions"));
    return List.copyOf(blocks);
  }

  private void choices(String field, List<String> values) {
    named(ArchiveCatalog.find(field).orElseThrow().label(), values);
  }

  private void named(String label, List<String> values) {
    say(Texts.format(KEY + ".choices", Texts.get(label), joined(values)));
  }

  private void say(String sentence) {
    blocks.add(FormBlock.line(Texts.format(KEY + ".item", ++no, sentence)));
  }

  private static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Texts::label).toList();
  }

  private static String joined(List<String> values) {
    return values.stream().collect(Collectors.joining(Texts.get("archive.paper.comma")));
  }
}
