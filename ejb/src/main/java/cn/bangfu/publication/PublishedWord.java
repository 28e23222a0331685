package cn.bangfu.publication;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.FormFiles;
import cn.bangfu.sheet.form.FormBlock;
import cn.bangfu.sheet.form.FormDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A published text as a Word file, as its print shows it (INF-017). */
final class PublishedWord {

  private static final int NAME_MAX = 80;
  private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";
  private static final String GAP = "    ";

  private PublishedWord() {}

  /**
   * @param number of the issue; null if the kind of text has none
   */
  static Exported.File of(
      String title, String publisher, String number, LocalDate day, String content) {
    List<FormBlock> blocks = new ArrayList<>();
    blocks.add(FormBlock.title(title));
    blocks.add(
        FormBlock.centred(
            Stream.of(publisher, number, Texts.show(day))
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(GAP))));
    content.lines().map(FormBlock::line).forEach(blocks::add);
    return FormFiles.word(new FormDocument(name(title), blocks), null);
  }

  private static String name(String title) {
    String name = title.replaceAll(NOT_IN_NAMES, "_");
    return CleanText.length(name) <= NAME_MAX
        ? name
        : name.substring(0, name.offsetByCodePoints(0, NAME_MAX));
  }
}
