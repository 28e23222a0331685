package cn.bangfu.archive.paper;

import static cn.bangfu.sheet.form.FormBlock.row;
import static cn.bangfu.sheet.form.FormCell.label;
import static cn.bangfu.sheet.form.FormCell.value;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.form.FormBlock.FormRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the forms say about targets of the fight against hardship: groups, measures, plans. */
final class TargetParts {

  private static final String KEY = "archive.paper.target";

  private TargetParts() {}

  static List<FormRow> rows(Filling filling, int columns, int head) {
    return List.of(
        row(value(Texts.get(KEY), columns)),
        row(
            label(Texts.get(KEY + ".groups.head"), head),
            value(open(KEY + ".groups"), columns - head)),
        row(
            label(Texts.get(KEY + ".measures.head"), head),
            value(open(KEY + ".measures"), columns - head)),
        row(
            label(Texts.get(KEY + ".plans.head"), head),
            value(open(KEY + ".plans"), columns - head)));
  }

  /** The choices of a list, none ticked. */
  static String open(String key) {
    return names(key).stream()
        .map(name -> Boxes.text(name, false))
        .collect(Collectors.joining("  "));
  }

  /** The choices of a list as its text names them. */
  static List<String> names(String key) {
    return Arrays.stream(Texts.get(key).split(";")).map(String::strip).toList();
  }
}
