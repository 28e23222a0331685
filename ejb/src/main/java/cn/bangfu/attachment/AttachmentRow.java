package cn.bangfu.attachment;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.crypto.Tampered;
import cn.bangfu.sheet.FileKind;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.EnumSet;

/**
 * A file as the card shows it (ARC-149).
 *
 * @param kind what it proves; null where files are of no kind
 * @param name its title; null if it was destroyed with its record
 * @param removedAt null while it is there
 */
public record AttachmentRow(
    long id,
    int version,
    Enum<?> kind,
    String name,
    String fileName,
    String remark,
    FileKind fileKind,
    int size,
    String by,
    OffsetDateTime at,
    OffsetDateTime removedAt,
    String removedBy)
    implements Serializable {

  private static final int KILOBYTE = 1024;

  /** The row of a file. */
  public static AttachmentRow of(Attachment a) {
    return new AttachmentRow(
        a.getId(),
        a.getVersion(),
        a.getKind(),
        shown(a.getName()),
        shown(a.getFileName()),
        shown(a.getRemark()),
        a.getFileKind(),
        a.getFileSize(),
        a.getEnteredBy(),
        a.getEnteredAt(),
        a.getRemovedAt(),
        a.getRemovedBy());
  }

  private static String shown(String value) {
    return Tampered.is(value) ? Texts.get("kernel.tampered") : value;
  }

  /** True for what browsers show: pictures and PDF (ARC-151). */
  public boolean isShown() {
    return isPicture() || fileKind == FileKind.PDF;
  }

  public boolean isPicture() {
    return EnumSet.of(FileKind.JPEG, FileKind.PNG).contains(fileKind);
  }

  public boolean isRemoved() {
    return removedAt != null;
  }

  /** The size in whole kilobytes, at least one. */
  public int getKilobytes() {
    return (size + KILOBYTE - 1) / KILOBYTE;
  }
}
