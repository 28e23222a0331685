package cn.bangfu.archive.paper;

import static cn.bangfu.sheet.form.FormBlock.row;
import static cn.bangfu.sheet.form.FormCell.label;
import static cn.bangfu.sheet.form.FormCell.value;

import cn.bangfu.archive.ActionPlan;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ExitMeasure;
import cn.bangfu.archive.KeyGroup;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.form.FormBlock.FormRow;
import java.util.Arrays;
import java.util.List;

/** What the forms say about targets of the fight against hardship: groups, measures, plans. */
final class TargetParts {

  private static final String KEY = "archive.paper.target";

  private TargetParts() {}

  static List<FormRow> rows(Filling filling, int columns, int head) {
    ArchiveContent content = filling.content();
    String determined =
        content == null || content.getDeterminedDate() == null
            ? Texts.get(KEY + ".noDay")
            : Texts.show(content.getDeterminedDate());
    String target =
        Texts.format(
            KEY, Boxes.yesNo(content == null ? null : content.getExitTarget()), determined);
    return List.of(
        row(value(target, columns)),
        line("groups", groups(content), columns, head),
        line("measures", measures(content), columns, head),
        line("plans", plans(content), columns, head));
  }

  private static FormRow line(String what, String text, int columns, int head) {
    return row(label(Texts.get(KEY + "." + what + ".head"), head), value(text, columns - head));
  }

  private static String groups(ArchiveContent content) {
    boolean stored = content != null && content.getKeyGroup() != null;
    return Boxes.of(KeyGroup.class, stored ? List.of(content.getKeyGroup()) : List.of())
        + remark(content == null ? null : content.getKeyGroupRemark());
  }

  /** The measures, the stored ones ticked; none for an empty form. */
  static String measures(ArchiveContent content) {
    return Boxes.of(ExitMeasure.class, content == null ? List.of() : content.getExitMeasures())
        + remark(content == null ? null : content.getExitMeasuresRemark());
  }

  static String plans(ArchiveContent content) {
    return Boxes.of(ActionPlan.class, content == null ? List.of() : content.getActionPlans())
        + remark(content == null ? null : content.getActionPlansRemark());
  }

  private static String remark(String text) {
    return text == null ? "" : Texts.format(KEY + ".remark", text);
  }

  /** The lines of a list as its text names them. */
  static List<String> names(String key) {
    return Arrays.stream(Texts.get(key).split(";")).map(String::strip).toList();
  }

  /** The labels of an enum in its order. */
  static List<String> labels(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Texts::label).toList();
  }
}
