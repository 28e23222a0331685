package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * People of different unions at work at the same moment, on the same threads and connections:
 * nobody ever gets a row of another. {@code -Dbangfu.scope.seconds=60} runs it at full length.
 */
@Tag("USR-079")
@Tag("USR-087")
class ConcurrentScopeWalkIT {

  private static final int THREADS = 50;
  private static final int SECONDS = Integer.getInteger("bangfu.scope.seconds", 10);
  private static final List<String> ACCOUNTS =
      List.of("bj_xicheng_clerk", "nc_baihuazhou_clerk", "nc_donghu_clerk", "cd_jinjiang_clerk");

  @RegisterExtension final Browser browser = new Browser();

  /** Somebody's session, and what must never be in an answer to him. */
  private record Worker(String account, String cookies, List<Long> foreign, List<String> names) {}

  @Test
  void underLoadOfManyUnionsNobodyGetsARowOfAnother() throws Exception {
    List<Worker> workers = new ArrayList<>();
    for (String account : ACCOUNTS) {
      workers.add(worker(account));
    }
    Queue<String> leaks = new ConcurrentLinkedQueue<>();
    AtomicInteger answers = new AtomicInteger();
    AtomicInteger rows = new AtomicInteger();
    HttpClient client = HttpClient.newHttpClient();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    for (int i = 0; i < THREADS; i++) {
      pool.submit(
          () -> {
            while (System.nanoTime() < end && leaks.isEmpty()) {
              Worker worker = workers.get(ThreadLocalRandom.current().nextInt(workers.size()));
              try {
                list(client, worker, leaks, rows);
                foreign(client, worker, leaks);
                answers.addAndGet(2);
              } catch (Exception failed) {
                leaks.add(worker.account() + ": " + failed);
              }
            }
          });
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(SECONDS + 120L, TimeUnit.SECONDS)).isTrue();
    assertThat(leaks).isEmpty();
    assertThat(answers.get()).isGreaterThan(THREADS);
    assertThat(rows.get()).as("rows of the own unions").isPositive();
  }

  private static void list(
      HttpClient client, Worker worker, Queue<String> leaks, AtomicInteger rows) throws Exception {
    HttpResponse<String> answer = get(client, worker, "archive/list.xhtml");
    if (answer.statusCode() != 200) {
      leaks.add(worker.account() + " list: " + answer.statusCode());
    }
    // the head of the page names its user, who may be called like somebody elsewhere
    String list = answer.body().substring(Math.max(0, answer.body().indexOf("bf-list")));
    for (String name : worker.names()) {
      if (list.contains(">" + name + "<")) {
        leaks.add(worker.account() + " got the row of " + name);
      }
    }
    rows.addAndGet(answer.body().split("data-rk=", -1).length - 1);
  }

  private static void foreign(HttpClient client, Worker worker, Queue<String> leaks)
      throws Exception {
    long id = worker.foreign().get(ThreadLocalRandom.current().nextInt(worker.foreign().size()));
    HttpResponse<String> answer = get(client, worker, "archive/view.xhtml?id=" + id);
    if (answer.statusCode() != 403) {
      leaks.add(worker.account() + " opened " + id + ": " + answer.statusCode());
    }
  }

  private static HttpResponse<String> get(HttpClient client, Worker worker, String path)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(Server.url(path)))
            .header("Cookie", worker.cookies())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private Worker worker(String account) throws SQLException {
    Desk desk = new Desk(browser.anotherUser());
    desk.logIn(account);
    desk.open("archive/list.xhtml");
    String cookies =
        desk.page().context().cookies().stream()
            .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    List<Long> foreign = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> own = new TreeSet<>();
    try (Connection owner = Server.owner();
        PreparedStatement all =
            owner.prepareStatement(
                """
                select a.id, a.head_name, a.filing_union_path like o.path || '%' from archive a
                cross join app_user u join union_org o on o.id = u.union_id where u.login_name = ?""")) {
      all.setString(1, account);
      ResultSet rows = all.executeQuery();
      while (rows.next()) {
        if (rows.getBoolean(3)) {
          own.add(rows.getString(2));
        } else {
          foreign.add(rows.getLong(1));
          names.add(rows.getString(2));
        }
      }
    }
    names.removeAll(own);
    assertThat(names).isNotEmpty();
    return new Worker(account, cookies, foreign, List.copyOf(names));
  }
}
