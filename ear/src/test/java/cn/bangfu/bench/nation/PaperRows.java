package cn.bangfu.bench.nation;

import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import cn.bangfu.sheet.FileKind;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;

/**
 * The papers of households. All of an area are the same smallest picture under the same key: what
 * is measured is how many there are, and the disk is for other rows.
 */
final class PaperRows {

  private static final String COLUMNS =
      "id, holder, archive_id, kind, file_name, file_kind, file_size, part_count, data_key, entered_at, entered_by,"
          + " changed_at, changed_by, version";
  private static final String TABLE = "attachment";

  /** One white point as PNG. */
  private static final byte[] PICTURE =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef924"
                  + "0000000a4944415478da6368000000820081da45083b0000000049454e44ae426082");

  private final String name;
  private final String key;
  private final String part;

  PaperRows() {
    FileKey made = FileKey.make();
    SealedTextConverter seal = new SealedTextConverter();
    name = CopyRows.text(seal.convertToDatabaseColumn("1.png"));
    key = CopyRows.text(seal.convertToDatabaseColumn(made.text()));
    part = CopyRows.text(made.seal(0, true, PICTURE));
  }

  /** One line for each of its tables, by the table with its columns; an archive has one paper. */
  Map<String, String> rows(
      long archive, AttachmentKind kind, String clerk, OffsetDateTime at, long act) {
    String row =
        String.join(
            "\t",
            String.valueOf(archive),
            "ARCHIVE",
            String.valueOf(archive),
            kind.name(),
            name,
            FileKind.PNG.name(),
            String.valueOf(PICTURE.length),
            "1",
            key,
            at.toString(),
            clerk,
            at.toString(),
            clerk,
            "0");
    return Map.of(
        TABLE + " (" + COLUMNS + ")",
        row,
        TABLE + "_history (" + COLUMNS + ", valid_from, valid_to, act_id)",
        row + "\t" + at + "\tinfinity\t" + act,
        TABLE + "_part (attachment_id, part_no, sealed)",
        archive + "\t0\t" + part);
  }
}
