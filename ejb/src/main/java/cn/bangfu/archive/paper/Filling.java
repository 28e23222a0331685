package cn.bangfu.archive.paper;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * What is written into the form of one archive.
 *
 * @param row the fields of the catalogue; null for an empty form, and so is the content
 * @param kinds of files that the archive has
 * @param masked whether class-A data is masked
 * @param codes name of a value of a code table
 */
record Filling(
    ArchiveType type,
    String unionName,
    FieldRow row,
    ArchiveContent content,
    Set<AttachmentKind> kinds,
    boolean masked,
    LongFunction<String> codes,
    List<PaperNotice.Part> notice) {

  /** An empty form of the own union. */
  static Filling blank(ArchiveType type, String unionName, List<PaperNotice.Part> notice) {
    return new Filling(type, unionName, null, null, Set.of(), true, id -> "", notice);
  }

  boolean isBlank() {
    return row == null;
  }

  /** Text of a field of the catalogue; empty if nothing is stored, or the form is empty. */
  String of(String code) {
    if (row == null) {
      return "";
    }
    return ArchiveCatalog.find(code)
        .map(field -> shown(field.kind().column(), row.value(code)))
        .orElse("");
  }

  /** Text of any value, masked by its kind. */
  String shown(ColumnKind kind, Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream()
          .map(one -> shown(kind, one))
          .collect(Collectors.joining(Texts.get("archive.paper.comma")));
    }
    return value == null ? "" : kind.shown(value, masked);
  }

  /** Name of a value of a code table. */
  String code(Long id) {
    return id == null ? "" : codes.apply(id);
  }

  String codes(List<Long> ids) {
    return ids.stream()
        .map(this::code)
        .collect(Collectors.joining(Texts.get("archive.paper.comma")));
  }
}
