package cn.bangfu.sheet;

import java.io.Serializable;
import java.util.List;

/**
 * What a page takes (USR-139).
 *
 * @param maxMegabytes largest file
 */
public record UploadRules(List<FileKind> kinds, int maxMegabytes) implements Serializable {

  /** Rows to be imported. */
  public static final UploadRules IMPORT =
      new UploadRules(List.of(FileKind.XLSX, FileKind.CSV), 20);

  private static final long MEGABYTE = 1024L * 1024;

  long maxBytes() {
    return maxMegabytes * MEGABYTE;
  }

  List<String> endings() {
    return kinds.stream().flatMap(kind -> kind.endings().stream()).toList();
  }
}
