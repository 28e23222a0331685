package cn.bangfu.center;

import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions as people read them: above a result, in the audit record of an export. */
final class CenterWords {

  private CenterWords() {}

  static String of(CenterFilter filter, CodeValues codes) {
    List<String> words = new ArrayList<>();
    word(words, "unionorg.Union.id", filter.unionId());
    word(words, "center.query.subordinates", yesNo(filter.includeSubordinates()));
    word(words, "unionorg.Union.name", filter.name());
    word(words, "unionorg.Union.regionCode", filter.regionCode());
    word(words, "center.CenterProfile.level", filter.level());
    word(words, "center.CenterProfile.cityClass", code(filter.cityClassId(), codes));
    word(words, "center.CenterProfile.nature", code(filter.natureId(), codes));
    word(words, "center.query.staffFrom", filter.staffFrom());
    word(words, "center.query.staffTo", filter.staffTo());
    word(words, "center.query.areaFrom", filter.areaFrom());
    word(words, "center.query.areaTo", filter.areaTo());
    word(
        words,
        "center.CenterProfile.coordination",
        filter.coordination() == null ? null : yesNo(filter.coordination()));
    word(
        words,
        "center.CenterProfile.services",
        filter.services().stream()
            .map(id -> code(id, codes))
            .collect(Collectors.joining(Texts.get("shell.comma"))));
    word(words, "center.query.establishedFrom", filter.establishedFrom());
    word(words, "center.query.establishedTo", filter.establishedTo());
    return String.join(Texts.get("shell.comma"), words);
  }

  private static void word(List<String> words, String label, Object value) {
    if (value != null && !value.toString().isBlank()) {
      words.add(Texts.format("center.query.word", Texts.get(label), value));
    }
  }

  private static String yesNo(boolean value) {
    return Texts.get(value ? "shell.yes" : "shell.no");
  }

  private static String code(Long id, CodeValues codes) {
    return id == null ? null : codes.find(id).map(CodeValue::getValueName).orElse(null);
  }
}
