package cn.bangfu.server.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The server's files, unpacked from the distribution once. */
final class PayaraFiles {

  private PayaraFiles() {}

  /** Unpacks to {@code home/payara6} unless this very file was already unpacked to its end. */
  static Path ensure(Path zip, Path home) throws IOException {
    Path target = home.resolve("payara6");
    Path note = target.resolve("unpacked");
    String version = Files.size(zip) + " bytes\n";
    if (Files.exists(note) && Files.readString(note).equals(version)) {
      return target;
    }
    PrivateFiles.delete(target);
    unpack(zip, home);
    Files.writeString(note, version);
    return target;
  }

  private static void unpack(Path zip, Path home) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path path = home.resolve(entry.getName()).normalize();
        if (!path.startsWith(home)) {
          throw new IOException("The archive " + zip + " leads out of its directory");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, path);
          }
          if (path.getParent().endsWith("bin")) {
            path.toFile().setExecutable(true);
          }
        }
      }
    }
  }
}
