package cn.bangfu.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files that pages take or give, known by ending and content (USR-139). */
public enum FileKind {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  CSV("text/csv", "csv"),
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png");

  private final String contentType;
  private final List<String> endings;

  FileKind(String contentType, String... endings) {
    this.contentType = contentType;
    this.endings = List.of(endings);
  }

  public String contentType() {
    return contentType;
  }

  /** Endings of a name, without dot; the first is the usual one. */
  public List<String> endings() {
    return endings;
  }

  /** True for the formats that are ZIP archives. */
  public boolean isZip() {
    return this == XLSX || this == DOCX;
  }

  /** Name of a file of this kind, cleaned. */
  public String named(String name) {
    return FileNames.clean(name + "." + endings.get(0));
  }

  static Optional<FileKind> ofEnding(String ending) {
    return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
  }
}
