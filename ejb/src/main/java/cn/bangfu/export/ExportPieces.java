package cn.bangfu.export;

import cn.bangfu.kernel.crypto.FileKey;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What is written of an export while it is not finished: packed and sealed piece by piece. */
@Dependent
class ExportPieces {

  /** One file of the export: pieces of one content up to the limit of rows. */
  record Piled(ExportContent content, int fileNo, int rows) {}

  @PersistenceContext EntityManager em;

  /** Keeps the rows of a step, which stand or fall with its transaction. */
  void add(
      ExportApplication application, ExportContent content, int fileNo, int rows, String text) {
    int place = application.nextPiece();
    em.createNativeQuery("insert into export_piece values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, application.getId())
        .setParameter(2, place)
        .setParameter(3, content.name())
        .setParameter(4, fileNo)
        .setParameter(5, rows)
        .setParameter(6, application.key().seal(place, false, packed(text)))
        .executeUpdate();
  }

  /** The files that the pieces make, in order. */
  List<Piled> files(long application) {
    List<?> rows =
        em.createNativeQuery(
                """
                select content, file_no, sum(row_count) from export_piece
                where application_id = ?1 group by content, file_no order by content, file_no
                """)
            .setParameter(1, application)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Piled(
                    ExportContent.valueOf((String) row[0]),
                    ((Number) row[1]).intValue(),
                    ((Number) row[2]).intValue()))
        .toList();
  }

  /** Places of the pieces of one file, in order. */
  List<Integer> of(long application, ExportContent content, int fileNo) {
    List<?> places =
        em.createNativeQuery(
                """
                select piece_no from export_piece
                where application_id = ?1 and content = ?2 and file_no = ?3 order by piece_no
                """)
            .setParameter(1, application)
            .setParameter(2, content.name())
            .setParameter(3, fileNo)
            .getResultList();
    return places.stream().map(place -> ((Number) place).intValue()).toList();
  }

  /** What is in a piece. */
  byte[] open(long application, FileKey key, int place) {
    byte[] sealed =
        (byte[])
            em.createNativeQuery(
                    "select sealed from export_piece where application_id = ?1 and piece_no = ?2")
                .setParameter(1, application)
                .setParameter(2, place)
                .getSingleResult();
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(key.open(place, false, sealed)))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is left of an unfinished export. */
  void remove(long application) {
    em.createNativeQuery("delete from export_piece where application_id = ?1")
        .setParameter(1, application)
        .executeUpdate();
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
