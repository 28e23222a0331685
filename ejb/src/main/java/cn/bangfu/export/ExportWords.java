package cn.bangfu.export;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What is asked for, in words: for those who decide, and in the list of files. */
final class ExportWords {

  private ExportWords() {}

  /** The conditions that narrow. */
  static String conditions(ExportConditions asked) {
    List<String> words = new ArrayList<>();
    add(words, "export.archiveTypes", asked.archiveTypes());
    add(words, "export.lifeStates", asked.lifeStates());
    add(words, "export.levels", asked.levels());
    add(words, "export.classes", asked.classes());
    add(words, "export.categories", asked.categories());
    if (asked.filedFrom() != null) {
      words.add(word("export.filedFrom", asked.filedFrom()));
    }
    if (asked.filedTo() != null) {
      words.add(word("export.filedTo", asked.filedTo()));
    }
    words.add(word("export.unreported", new Label("archive.yesNo." + asked.unreported())));
    return String.join(";", words);
  }

  /** The contents; whether columns are chosen. */
  static String contents(Collection<ExportContent> contents, boolean someFields) {
    String names = Texts.show(inOrder(contents));
    return someFields ? Texts.format("export.fields.chosen", names) : names;
  }

  private static void add(List<String> words, String label, Collection<? extends Enum<?>> chosen) {
    if (!chosen.isEmpty()) {
      words.add(Texts.format("export.word", new Label(label), Texts.show(inOrder(chosen))));
    }
  }

  private static String word(String label, Object value) {
    return Texts.format("export.word", new Label(label), value);
  }

  private static List<? extends Enum<?>> inOrder(Collection<? extends Enum<?>> constants) {
    return constants.stream().sorted(Comparator.comparing(Enum::ordinal)).toList();
  }
}
