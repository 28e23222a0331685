package cn.bangfu.audit;

import cn.bangfu.kernel.Today;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What of a record is sealed: all its columns, in the order of {@link #COLUMNS} (USR-104). */
final class SealedContent {

  /** Number, time in microseconds, then everything else; a new column comes last. */
  static final String COLUMNS =
      """
      r.id, cast(extract(epoch from r.at) * 1000000 as bigint), r.user_id, r.login_name, r.user_name,
        r.union_id, r.union_name, r.union_path, r.role, r.ip, r.session_key, r.certificate,
        r.category, r.event, r.object_kind, r.object_id, r.object_union_id, r.succeeded, r.reason,
        r.code, r.changes, r.row_count, r.purpose, r.act_id
      """;

  static final int WIDTH = 24;

  private SealedContent() {}

  /** Each value with its length before it, so that nothing can move from one column to the next. */
  static byte[] of(Object[] row, int from) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int i = from; i < from + WIDTH; i++) {
        if (row[i] == null) {
          out.writeInt(-1);
        } else {
          byte[] value = row[i].toString().getBytes(StandardCharsets.UTF_8);
          out.writeInt(value.length);
          out.write(value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** First day of the month, in Asia/Shanghai, of a time in microseconds. */
  static LocalDate month(long micros) {
    return Instant.EPOCH
        .plus(micros, ChronoUnit.MICROS)
        .atZone(Today.ZONE)
        .toLocalDate()
        .withDayOfMonth(1);
  }
}
