package cn.bangfu.server.demo;

import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.kernel.crypto.KeyRing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Properties;
import javax.imageio.ImageIO;

/** Attaches the papers that a category asks for: pictures of empty forms. */
final class DemoPapers {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;
  private static final int MARGIN = 24;

  private final Connection owner;
  private final KeyRing keys;
  private final Properties words = DemoFile.words();
  private final byte[] picture = picture();

  DemoPapers(Connection owner, KeyRing keys) {
    this.owner = owner;
    this.keys = keys;
  }

  /** The certificate of who lives on minimum allowance (FLD-055). */
  void attachCertificate(long archive, OffsetDateTime at, String by) throws SQLException {
    FileKey key = FileKey.make();
    String name = words.getProperty("certificate");
    long file =
        Sql.id(
            owner,
            """
            insert into attachment (holder, archive_id, kind, name, file_name, file_kind, file_size,
              part_count, data_key, entered_at, entered_by, changed_at, changed_by)
            values ('ARCHIVE', ?, ?, ?, ?, 'PNG', ?, 1, ?, ?, ?, ?, ?) returning id
            """,
            archive,
            AttachmentKind.ALLOWANCE_CERTIFICATE,
            keys.seal(name),
            keys.seal(name + ".png"),
            picture.length,
            keys.seal(key.text()),
            at,
            by,
            at,
            by);
    Sql.run(
        owner, "insert into attachment_part values (?, 0, ?)", file, key.seal(0, true, picture));
  }

  private static byte[] picture() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.GRAY);
    pen.drawRect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
    for (int y = 2 * MARGIN; y < HEIGHT - MARGIN; y += MARGIN) {
      pen.drawLine(MARGIN, y, WIDTH - MARGIN, y);
    }
    pen.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
