package cn.bangfu.audit;

import cn.bangfu.kernel.crypto.KeyRing;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file with records of the trail: parts of some thousand rows, each packed and sealed, each with
 * its length before it, and a zero at the end (USR-105). A row is text by text; a missing value has
 * the length -1.
 */
final class SealedFile {

  private static final int PART_MAX = 64 * 1024 * 1024;

  private SealedFile() {}

  /** Gets one part after the other. */
  @FunctionalInterface
  interface Parts {
    /** The next rows, none at the end. */
    List<String[]> next();
  }

  /** Takes one part after the other. */
  @FunctionalInterface
  interface Reader {
    void rows(List<String[]> rows);
  }

  /** Writes a file that only its owner may read, all or nothing; returns its checksum. */
  static String write(Path file, Parts parts) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream raw = Files.newOutputStream(unfinished);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw))) {
      for (List<String[]> rows = parts.next(); !rows.isEmpty(); rows = parts.next()) {
        byte[] sealed = KeyRing.current().seal(pack(rows));
        out.writeInt(sealed.length);
        out.write(sealed);
      }
      out.writeInt(0);
    }
    Files.move(
        unfinished,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return checksum(file);
  }

  static void read(Path file, Reader reader) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int length = in.readInt(); length != 0; length = in.readInt()) {
        if (length < 0 || length > PART_MAX) {
          throw new IOException("Not an archive file of the audit trail: " + file);
        }
        reader.rows(unpack(KeyRing.current().openBytes(in.readNBytes(length))));
      }
    }
  }

  static String checksum(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] pack(List<String[]> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(rows.size());
      for (String[] row : rows) {
        out.writeInt(row.length);
        for (String value : row) {
          byte[] text = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
          out.writeInt(text == null ? -1 : text.length);
          if (text != null) {
            out.write(text);
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static List<String[]> unpack(byte[] packed) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      List<String[]> rows = new ArrayList<>();
      for (int many = in.readInt(); many > 0; many--) {
        String[] row = new String[in.readInt()];
        for (int i = 0; i < row.length; i++) {
          int length = in.readInt();
          row[i] = length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
