package cn.bangfu.server.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The passwords of one installation, drawn by lot at its first start and kept in a file only its
 * owner may read (the same file that production's script reads). There is no default for any.
 */
final class Secrets {
  static final List<String> NAMES =
      List.of(
          "AS_ADMIN_PASSWORD",
          "AS_ADMIN_MASTERPASSWORD",
          "DB_OWNER_PASSWORD",
          "DB_APP_PASSWORD",
          "KEYSTORE_PASSWORD",
          "FRONT_SECRET",
          "DB_BACKUP_PASSWORD",
          "BACKUP_PASSWORD");

  private final Path file;
  private final Map<String, String> values;

  private Secrets(Path file, Map<String, String> values) {
    this.file = file;
    this.values = values;
  }

  static Secrets of(Path file) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          values.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    }
    Secrets secrets = new Secrets(file, values);
    for (String name : NAMES) {
      values.computeIfAbsent(name, missing -> random());
    }
    secrets.save();
    return secrets;
  }

  String get(String name) {
    return values.get(name);
  }

  /** A password that came from outside takes the place of the one drawn. */
  void set(String name, String value) throws IOException {
    if (!value.equals(values.put(name, value))) {
      save();
    }
  }

  Path file() {
    return file;
  }

  private void save() throws IOException {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    PrivateFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
