package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Browsers that go away in the middle of a download or an upload: nothing of it stays open, and
 * nothing of it stays on the disk.
 */
class AbortedTransferWalkIT {

  private static final int DOWNLOADS = 100;
  private static final int UPLOADS = 20;
  private static final int AT_ONCE = 10;
  private static final int SIZE = 6 * 1024 * 1024;
  private static final int MOST_READ = 3 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Connections of the application that are in the middle of something. */
  private static final String OPEN_TRANSACTIONS =
      """
      select count(*)::text from pg_stat_activity
       where usename = current_user and pid <> pg_backend_pid() and state like 'idle in transaction%'
         and state_change < now() - interval '2 seconds'
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-151")
  @Tag("USR-139")
  @Tag("USR-142")
  void aHundredDownloadsAndTwentyUploadsThatAreBrokenOffLeaveNothing() throws Exception {
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_bayi_clerk");
    byte[] content = picture();
    String number = attach(clerk, content);
    String attachment = "attachment?id=" + number;
    String cookies = cookies(clerk);
    List<Path> before = leftOvers();
    String files = Server.one("select count(*)::text from attachment");

    each(DOWNLOADS, () -> breakOffDownload(attachment, cookies));
    each(UPLOADS, () -> breakOffUpload("otherassistance/edit.xhtml", cookies));

    until("0", AbortedTransferWalkIT::openTransactions);
    until("0", () -> Integer.toString(connections()));
    until(
        "[]",
        () -> {
          List<Path> left = added(before);
          // what nobody has written for ten minutes is cleared away every quarter of a minute
          left.forEach(AbortedTransferWalkIT::age);
          return left.toString();
        });
    assertThat(Server.one("select count(*)::text from attachment")).isEqualTo(files);
    APIResponse whole = clerk.page().request().get(Server.url(attachment));
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(content);
    clerk.open("archive/list.xhtml");
    assertThat(clerk.text()).doesNotContain("系统出现问题");
  }

  private static void each(int times, java.util.concurrent.Callable<Void> work) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<Void>> ends = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      ends.add(people.submit(work));
    }
    for (Future<Void> end : ends) {
      end.get();
    }
    people.shutdown();
  }

  /** Reads some of the answer and hangs up as a closed window does. */
  private static Void breakOffDownload(String path, String cookies) throws IOException {
    URI address = URI.create(Server.url(path));
    try (Socket socket = socket(address)) {
      String request = head("GET", address, cookies) + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      byte[] some = new byte[8192];
      int wanted = new Random().nextInt(MOST_READ);
      int read = in.read(some);
      assertThat(new String(some, 0, 12, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
      while (read < wanted) {
        read += in.read(some);
      }
      socket.setSoLinger(true, 0);
    }
    return null;
  }

  /** Sends the half of a form with a file. */
  private static Void breakOffUpload(String path, String cookies) throws IOException {
    URI address = URI.create(Server.url(path));
    try (Socket socket = socket(address)) {
      String part =
          "--cut\r\nContent-Disposition: form-data; name=\"attachmentForm:files\";"
              + " filename=\"cut.png\"\r\nContent-Type: image/png\r\n\r\n";
      String request =
          head("POST", address, cookies)
              + "Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: "
              + SIZE
              + "\r\n\r\n"
              + part;
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[SIZE / 2]);
      out.flush();
      socket.setSoLinger(true, 0);
    } catch (IOException refused) {
      // the server may have hung up first
      assertThat(refused).isNotNull();
    }
    return null;
  }

  private static Socket socket(URI address) throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  private static String head(String method, URI address, String cookies) {
    return "%s %s HTTP/1.1\r\nHost: %s:%d\r\nCookie: %s\r\n"
        .formatted(
            method,
            address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery()),
            address.getHost(),
            address.getPort(),
            cookies);
  }

  /** Asked as the application: what its connections do is shown to nobody else. */
  private static String openTransactions() throws SQLException {
    try (Connection app = Server.app();
        Statement sql = app.createStatement();
        ResultSet row = sql.executeQuery(OPEN_TRANSACTIONS)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Connections of the server to somebody who is no longer there. */
  private static int connections() throws IOException {
    String port = ":%04X".formatted(URI.create(Server.url("")).getPort());
    int found = 0;
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] columns = line.strip().split("\\s+");
        // 08: closed by the other side and not by the server
        if (columns[1].endsWith(port) && columns[3].equals("08")) {
          found++;
        }
      }
    }
    return found;
  }

  private static void age(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
    } catch (NoSuchFileException cleared) {
      // between our look and now
      assertThat(file).doesNotExist();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private static List<Path> added(List<Path> before) throws IOException {
    List<Path> now = new ArrayList<>(leftOvers());
    now.removeAll(before);
    return now;
  }

  /** Files of uploads: what a page copies, and what the container and its pages keep of parts. */
  private static List<Path> leftOvers() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder :
        List.of(
            Path.of(System.getProperty("java.io.tmpdir")),
            Server.system().serverLog().getParent().getParent())) {
      try (Stream<Path> files = Files.find(folder, 8, (path, facts) -> isOfUpload(path))) {
        found.addAll(files.collect(Collectors.toList()));
      } catch (UncheckedIOException gone) {
        // somebody else's file went while we looked
        found.addAll(leftOvers());
      }
    }
    return found;
  }

  private static boolean isOfUpload(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith("bangfu-upload-") || name.matches("upload_.*\\.tmp");
  }

  private interface Look {
    String look() throws SQLException, IOException;
  }

  private static void until(String wanted, Look what)
      throws SQLException, IOException, InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    String now = what.look();
    while (!now.equals(wanted) && System.nanoTime() < limit) {
      Thread.sleep(500);
      now = what.look();
    }
    assertThat(now).isEqualTo(wanted);
  }

  private static byte[] picture() {
    byte[] bytes = new byte[SIZE];
    new Random(1).nextBytes(bytes);
    byte[] head = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    System.arraycopy(head, 0, bytes, 0, head.length);
    bytes[SIZE - 1] = 1; // no accident may make it end like an archive
    return bytes;
  }

  /** Adds a file to an archive of the street; its number. */
  private static String attach(Desk clerk, byte[] content) throws SQLException {
    String archive =
        Server.one(
            """
            select max(a.id)::text from archive a
              join app_user p on p.union_id = a.filing_union_id and p.login_name = 'nc_bayi_clerk'
             where a.life_state = 'ACTIVE'""");
    clerk.open("archive/edit.xhtml?id=" + archive);
    clerk.press("form:addAttachment");
    clerk.dialog("attachmentDialog");
    clerk.choose("attachmentForm:kind", "身份材料");
    clerk
        .page()
        .locator("#attachmentForm input[type=file]")
        .setInputFiles(new FilePayload("大图.png", "image/png", content));
    clerk.press("attachmentForm:save");
    clerk.page().getByText("已添加1个附件。").first().waitFor();
    return Server.one("select max(id)::text from attachment where file_size = " + SIZE);
  }

  private static String cookies(Desk desk) {
    return desk.page().context().cookies().stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }
}
