package cn.bangfu.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script of the server refuses to speak to another machine's database in the clear. */
class EncryptedDatabaseTest {

  private static final String REFUSED = "would leave the connection to the database";

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "db.example.org, disable, true",
    "db.example.org, prefer, true",
    "10.1.2.3, allow, true",
    "db.example.org, , false",
    "db.example.org, verify-full, false",
    "10.1.2.3, verify-ca, false",
    "localhost, , false",
    "127.0.0.1, disable, false"
  })
  @Tag("USR-122")
  void aConnectionToAnotherMachineIsEncrypted(String host, String mode, boolean refused)
      throws IOException, InterruptedException {
    assertThat(output(host, mode).contains(REFUSED)).isEqualTo(refused);
  }

  /** What the script says when it is asked for the state of a server that is not there. */
  private String output(String host, String mode) throws IOException, InterruptedException {
    Path secrets = Files.writeString(dir.resolve("secrets"), "AS_ADMIN_PASSWORD=x\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    String settings =
        "PAYARA=/nowhere\nSECRETS=%s\nHTTP_PORT=1\nHTTPS_PORT=2\nADMIN_PORT=3\nDB_HOST=%s\n"
            .formatted(secrets, host);
    Path file =
        Files.writeString(
            dir.resolve("settings"), mode == null ? settings : settings + "DB_SSLMODE=" + mode);
    Process script =
        new ProcessBuilder("bash", script().toString(), "-c", file.toString(), "status")
            .redirectErrorStream(true)
            .start();
    String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    script.waitFor();
    return said;
  }

  private static Path script() {
    Path here = Path.of("bin/bangfu");
    return Files.exists(here) ? here : Path.of("server-config").resolve(here);
  }
}
