package cn.bangfu.bench;

import cn.bangfu.server.run.RunningSystem;
import cn.bangfu.staff.PasswordHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The pages of the running server, asked for as a browser does; client and server share the
 * machine.
 */
final class PageRoutes {

  private static final String STATIC = "HTTP: a small file";
  private static final String FACES = "HTTP: a bare list of Faces, opened";
  private static final String TURNED = "HTTP: a bare list of Faces, next page";
  private static final String HASH = "One password hash";
  private static final double OF_FACES = 3;
  private static final double OF_FILE = 4;
  private static final double OF_ITSELF = 1.5;
  private static final double LIST = 150;
  private static final double TREE = 2000;
  private static final double EXPAND = 1000;
  private static final double HOME = 300;
  private static final double LOG_IN = 1000;
  private static final double OPEN = 200;

  /** FND-078. */
  private static final double LEDGER = 2000;

  private static final String ARCHIVES_LISTED = "archive/list.xhtml?state=ALL";
  private static final int ARCHIVES = 1_000;
  private static final int LISTS_A_SECOND = 30;
  private static final int LOG_INS_A_SECOND = 20;
  private static final int ROWS = 20;
  private static final int PAGES = 50;

  private final RunningSystem system;
  private final String bareList;
  private final Country country;
  private final StatementLog log;
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final AtomicInteger logIns = new AtomicInteger();
  private WebClient reader;

  /**
   * @param bareList address of the list that pages are held against
   */
  PageRoutes(RunningSystem system, String bareList, Country country, StatementLog log) {
    this.system = system;
    this.bareList = bareList;
    this.country = country;
    this.log = log;
  }

  List<Route> all() throws IOException, InterruptedException {
    String demonstration = system.accounts().orElseThrow().password();
    WebClient nobody = client();
    WebClient admin = client().logIn("quanzong_admin", demonstration);
    WebClient clerk = client().logIn("quanzong_clerk", demonstration);
    WebClient county = client().logIn(country.countyAdmin(), Country.PASSWORD);
    String hash = PasswordHash.of(Country.PASSWORD);
    routes.add(Route.floor(HASH, () -> PasswordHash.matches(Country.PASSWORD, hash)));
    routes.add(Route.floor(STATIC, () -> nobody.open("/index.html")));
    bareList();

    page("Home page", HOME, clerk, "home.xhtml");
    page("Tree page, national union", TREE, admin, "unionorg/tree.xhtml");
    tree(county);
    page("Staff query page, whole country", LIST, admin, "staff/query.xhtml");
    page("Reminder page, union with many", LIST, county, "reminder/list.xhtml");
    archives(clerk);
    money(clerk);
    logIn();
    return routes;
  }

  /** What Faces takes for a list by itself. */
  private void bareList() {
    WebClient client = new WebClient(bareList);
    routes.add(Route.floor(FACES, () -> client.open("list.xhtml")));
    WebClient.Page[] opened = new WebClient.Page[1];
    AtomicInteger turned = new AtomicInteger();
    routes.add(
        Route.floor(TURNED, () -> turn(opened[0], "form:rows", turned))
            .after(() -> opened[0] = client.open("list.xhtml")));
  }

  /** The next twenty rows of a list. */
  private static void turn(WebClient.Page page, String list, AtomicInteger turned)
      throws IOException, InterruptedException {
    int first = turned.incrementAndGet() % PAGES * ROWS;
    String answer =
        page.ajax(
            "form",
            list,
            list,
            list,
            Map.of(
                list,
                list,
                list + "_pagination",
                "true",
                list + "_first",
                String.valueOf(first),
                list + "_rows",
                String.valueOf(ROWS),
                list + "_skipChildren",
                "true",
                list + "_encodeFeature",
                "true"));
    if (!answer.contains("<td")) {
      throw new IOException("a page without rows");
    }
  }

  /** Characters of each page. */
  Map<String, Integer> sizes() {
    return sizes;
  }

  private WebClient client() {
    return new WebClient(system.baseUrl());
  }

  private void page(String name, double cap, WebClient client, String path)
      throws IOException, InterruptedException {
    Route.Work open = () -> sizes.put(name, client.open(path).text().length());
    routes.add(
        Route.of(name, FACES, OF_FACES, cap, open).counted(() -> log.statementsOf(open, () -> {})));
  }

  /**
   * A page of its own for each sample: a branch that was opened once reads nothing the next time.
   */
  private void tree(WebClient client) {
    WebClient.Page[] opened = new WebClient.Page[1];
    Route.Work open = () -> opened[0] = client.open("unionorg/tree.xhtml");
    Route.Work expand =
        () ->
            sizes.put(
                "Tree page, a branch of many opened",
                opened[0]
                    .ajax(
                        "tree",
                        "tree:unions",
                        "tree:unions",
                        "tree:unions",
                        Map.of("tree:unions_expandNode", "0_0"))
                    .length());
    routes.add(
        Route.of("Tree page, a branch of many opened", FACES, OF_FACES, EXPAND, expand)
            .after(open)
            .counted(() -> log.statementsOf(expand, open)));
    Route.Work find =
        () -> {
          String answer =
              opened[0].ajax(
                  "tree",
                  "tree:unionsFind",
                  "tree:unionsFind tree:unionsText",
                  "tree:unionsHits",
                  Map.of("tree:unionsText", "第2企业", "tree:unionsFind", "tree:unionsFind"));
          if (!answer.contains("第2企业工会")) {
            throw new IOException("not found");
          }
        };
    routes.add(
        Route.of("Tree page, a union found", FACES, OF_FACES, TREE, find)
            .after(open)
            .counted(() -> log.statementsOf(find, open)));
  }

  private void archives(WebClient client) throws IOException, InterruptedException {
    reader = client;
    list("Archive list", "form:archives", LIST, client, ARCHIVES_LISTED);
    routes.add(
        Route.of(
                "Archive list, opened " + LISTS_A_SECOND + " times a second",
                FACES,
                OF_FACES,
                LIST,
                () -> client.open(ARCHIVES_LISTED))
            .atRate(LISTS_A_SECOND));
    Random lot = new Random(11);
    long first = country.firstArchive();
    Route.Work view =
        () -> {
          String page =
              client.open("archive/view.xhtml?id=" + (first + lot.nextInt(ARCHIVES))).text();
          sizes.put("Archive opened", page.length());
        };
    routes.add(
        Route.of("Archive page, opened", FACES, OF_FILE, OPEN, view)
            .counted(() -> log.statementsOf(view, () -> {})));
  }

  /** A list opened, and its next page. */
  private void list(String name, String list, double cap, WebClient client, String path)
      throws IOException, InterruptedException {
    page(name + ", opened", cap, client, path);
    WebClient.Page[] opened = new WebClient.Page[1];
    Route.Work open = () -> opened[0] = client.open(path);
    AtomicInteger turned = new AtomicInteger();
    Route.Work turn = () -> turn(opened[0], list, turned);
    routes.add(
        Route.of(name + ", next page", TURNED, OF_FACES, cap, turn)
            .after(open)
            .counted(() -> log.statementsOf(turn, open)));
  }

  /** The help of the whole country, and the ledger of one union below. */
  private void money(WebClient client) throws IOException, InterruptedException {
    String path = "assistance/list.xhtml";
    String below = "form:subordinates";
    // the list remembers for the session what was ticked
    client
        .open(path)
        .ajax(
            "form",
            below,
            below,
            "form",
            Map.of(
                below + "_input",
                "on",
                "jakarta.faces.behavior.event",
                "change",
                "jakarta.faces.partial.event",
                "change"));
    list("Assistance list, whole country", "form:records", LIST, client, path);
    list(
        "Funds: ledger page of a union with many lines",
        "form:lines",
        LEDGER,
        client,
        "fund/ledger.xhtml?union=" + country.ledger());
  }

  /** What people wait for while the work of a night is done: half as long again at most. */
  Route during(Route night) {
    return Route.of(
        "Archive list during: " + night.name(),
        "Archive list, opened",
        OF_ITSELF,
        LIST * 2,
        () -> reader.open(ARCHIVES_LISTED));
  }

  /** Each log-in is another person's; somebody else reads a list meanwhile. */
  private void logIn() throws IOException, InterruptedException {
    WebClient other = client().logIn(country.clerk(0), Country.PASSWORD);
    WebClient.Page form = client().open("login.xhtml");
    Route.Work logIn =
        () -> client().logIn(form, country.clerk(logIns.incrementAndGet()), Country.PASSWORD);
    routes.add(
        Route.of("Log-in, one after the other", HASH, OF_FACES, LOG_IN, logIn)
            .counted(() -> log.statementsOf(logIn, () -> {})));
    routes.add(
        Route.of("Log-in, " + LOG_INS_A_SECOND + " a second", HASH, OF_FACES, LOG_IN, logIn)
            .atRate(LOG_INS_A_SECOND)
            .beside(
                Route.of(
                    "Archive list during " + LOG_INS_A_SECOND + " log-ins a second",
                    FACES,
                    OF_FACES,
                    LIST * 2,
                    () -> other.open("archive/list.xhtml"))));
  }
}
