package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.audit.AuditFilter;
import cn.bangfu.audit.AuditSearch;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.staff.StaffFilter;
import cn.bangfu.staff.StaffList;
import cn.bangfu.staff.StaffSearch;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import cn.bangfu.unionorg.UnionMoving;
import cn.bangfu.unionorg.UnionTree;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The services as the server runs them (rights, transaction, audit), called in this process: what
 * the database and the rooms take, without page and network.
 */
final class ServiceRoutes {

  private static final double OF_SQL = 10;
  private static final double OPEN = 100;
  private static final double EXPAND = 30;
  private static final double FIND = 50;
  private static final double LIST = 150;
  private static final double BY_NAME = 200;
  private static final double AUDIT = 3000;
  private static final double MOVE = 1000;
  private static final int PAGE = 20;

  private static final String CHILDREN = "SQL: 200 of a union's children";
  private static final String UNION_NAMES = "SQL: unions with a part of a name";
  private static final String STAFF = "SQL: 20 accounts in order";
  private static final String STAFF_NAMES = "SQL: accounts with a part of a name";
  private static final String REMINDERS = "SQL: 20 reminders of a union";
  private static final String NEWEST = "SQL: 50 newest audit records";
  private static final String BRANCH = "SQL: the 301 rows of a branch rewritten";

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final Country country;
  private final Connection sql;
  private final Predicate<String> asked;
  private final List<Route> routes = new ArrayList<>();
  private final List<Route.Work> undone = new ArrayList<>();
  private final StringBuilder plans = new StringBuilder();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param sql a connection of the application's role, for the floors and the plans
   * @param asked whether a path of this name is measured; others are not tried at all
   */
  ServiceRoutes(Country country, Connection sql, Predicate<String> asked) {
    this.country = country;
    this.sql = sql;
    this.asked = asked;
  }

  boolean asksFor(String name) {
    return asked.test(name);
  }

  List<Route> all() throws SQLException {
    tree();
    staff();
    reminders();
    audit();
    Levels levels = new Levels(sql, unions);
    new ArchiveRoutes(this, services, levels, sql).add();
    new AssistanceRoutes(this, services, levels, sql).add();
    new IdleRoutes(this, services, levels, sql).add();
    new NightRoutes(this, services, unions, levels, sql).add();
    new FundRoutes(this, services, unions, levels, country).add();
    move();
    return routes;
  }

  /** A line below the table. */
  void note(String line) {
    notes.add(line);
  }

  List<String> notes() {
    return notes;
  }

  /** Done once after everything was measured: what a path has left behind. */
  void afterwards(Route.Work undo) {
    undone.add(undo);
  }

  /** The country is again what it was. */
  void undo() throws Exception {
    for (Route.Work one : undone) {
      one.run();
    }
  }

  /** PostgreSQL's plans of the statements that the routes send, with the pages that were read. */
  String plans() {
    return plans.toString();
  }

  private void tree() {
    UnionTree tree = services.get(UnionTree.class);
    Caller national = unions.caller(unions.national(), Permission.USER_ADMIN);
    final Caller county = unions.caller(country.county(), Permission.USER_ADMIN);
    int last = country.streetChildren() - 200;
    floor(
        CHILDREN,
        "select * from union_org where parent_id = ? and state <> 'DELETED'"
            + " order by sort_order, id limit 200 offset "
            + last,
        country.street());
    floor(UNION_NAMES, "select id from union_org where strpos(name, ?) > 0", "第4321企业");
    String hit = "第" + country.streetChildren() + "企业工会";
    route(
        "Tree: opened by the national union",
        CHILDREN,
        OPEN,
        national,
        () -> some(tree.children(tree.top().id(), 0, UnionTree.PAGE, true)));
    route(
        "Tree: last 200 of many children",
        CHILDREN,
        EXPAND,
        county,
        () -> some(tree.children(country.street(), last, UnionTree.PAGE, false)));
    route(
        "Tree: a rare name found",
        UNION_NAMES,
        FIND,
        national,
        () -> some(tree.search(hit).hits()));
    route(
        "Tree: a common name found",
        UNION_NAMES,
        FIND,
        national,
        () -> some(tree.search("社区工会").hits()));
    long id = services.as(national, () -> tree.search(hit).hits().get(0).id());
    route(
        "Tree: the way to a union among many",
        CHILDREN,
        FIND,
        national,
        () -> some(tree.pathTo(id, true)));
  }

  private void staff() {
    StaffSearch search = services.get(StaffSearch.class);
    Caller national = unions.caller(unions.national(), Permission.USER_ADMIN);
    final Caller county = unions.caller(country.county(), Permission.USER_ADMIN);
    floor(
        STAFF,
        "select u.*, o.name from app_user u join union_org o on o.id = u.union_id where u.id > ?"
            + " order by u.union_id, u.display_layer, u.layer_order, u.id limit 20",
        0L);
    floor(STAFF_NAMES, "select id from app_user where strpos(name, ?) > 0", "伟平");
    list("Staff query: whole country", STAFF, LIST, national, search, staff(null, null));
    list(
        "Staff query: name, whole country",
        STAFF_NAMES,
        BY_NAME,
        national,
        search,
        staff("张娜平", null));
    list(
        "Staff query: log-in name, whole country",
        STAFF_NAMES,
        BY_NAME,
        national,
        search,
        staff(null, country.clerk(77)));
    list("Staff query: a county", STAFF, LIST, county, search, staff(null, null));
    StaffList people = services.get(StaffList.class);
    route("People of a union", STAFF, LIST, county, () -> some(people.ofUnion(country.county())));
  }

  private static StaffFilter staff(String name, String loginName) {
    return new StaffFilter(null, true, name, loginName, null, null, null, null, null, null);
  }

  private void list(
      String name,
      String floor,
      double cap,
      Caller caller,
      StaffSearch search,
      StaffFilter filter) {
    route(
        name,
        floor,
        cap,
        caller,
        () -> {
          some(search.page(filter, 0, PAGE));
          search.count(filter);
        });
  }

  private void reminders() {
    Reminders reminders = services.get(Reminders.class);
    Caller county = unions.caller(country.county(), Permission.ARCHIVE, Permission.REMINDER);
    floor(
        REMINDERS,
        "select * from reminder where receiver_union_id = ? order by reminded_at desc, id desc"
            + " limit 20",
        country.county());
    for (ReminderBox box : List.of(ReminderBox.OPEN, ReminderBox.ALL)) {
      ReminderFilter filter = ReminderFilter.all(box);
      route(
          "Reminders: " + box.name().toLowerCase(Locale.ROOT) + " ones of a union with many",
          REMINDERS,
          LIST,
          county,
          () -> {
            some(reminders.page(filter, 0, PAGE));
            reminders.count(filter);
          });
    }
    route("Reminders: the number in the header", REMINDERS, LIST, county, reminders::openCount);
  }

  private void audit() {
    Caller national = unions.platform(Role.AUDIT_ADMIN);
    LocalDate to = LocalDate.now().minusDays(1);
    floor(
        NEWEST,
        "select * from audit_record where at < cast(? as timestamptz) order by at desc, id desc"
            + " limit 50",
        to + " 23:59:59+08");
    audit("no condition", national, null, null, null, null, null);
    audit("log-in name", national, country.clerk(5), null, null, null, null);
    audit("log-in name that nobody has", national, "nobody", null, null, null, null);
    audit("a union with those below", national, null, country.county(), null, null, null);
    audit("an event that never was", national, null, null, "NONE", null, null);
    audit("a rare event", national, null, null, "ARCHIVE_EXPORT", null, null);
    audit("number of an object", national, null, null, null, "4711", null);
    audit("address that never came", national, null, null, null, null, "192.168.1.1");
  }

  private void audit(
      String what,
      Caller caller,
      String loginName,
      Long union,
      String event,
      String object,
      String ip) {
    AuditSearch search = services.get(AuditSearch.class);
    LocalDate to = LocalDate.now().minusDays(1);
    AuditFilter filter =
        new AuditFilter(
            to.minusDays(30),
            to,
            loginName,
            null,
            union,
            null,
            event,
            null,
            object,
            null,
            ip,
            null);
    route("Audit, 31 days: " + what, NEWEST, AUDIT, caller, () -> search.page(filter, null));
  }

  /** To and fro between two cities. */
  private void move() {
    UnionMoving moving = services.get(UnionMoving.class);
    Caller national = unions.caller(unions.national(), Permission.USER_ADMIN);
    routes.add(Route.floor(BRANCH, this::rewriteBranch));
    AtomicBoolean away = new AtomicBoolean(country.branchIsAway());
    route(
        "Tree: a branch of 300 unions moved",
        BRANCH,
        MOVE,
        national,
        () -> {
          long target = away.get() ? country.city() : country.otherCity();
          moving.paste(moving.cut(country.branch()), target);
          away.set(!away.get());
        });
  }

  /** The rows that a move changes at least, with their history, and the commit. */
  private void rewriteBranch() throws SQLException {
    try (Connection own = connect();
        Statement statement = own.createStatement()) {
      own.setAutoCommit(false);
      statement.execute("select begin_act(now(), 'BENCHMARK', null, null, 'benchmark')");
      statement.execute(
          "update union_org set path = path, changed_at = now() where path like"
              + " (select path from union_org where id = "
              + country.branch()
              + ") || '%'");
      own.commit();
    }
  }

  /** A connection of the application's role beside the one for floors and plans. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(TestDatabase.get().url(), TestDatabase.APP, "");
  }

  void add(Route route) {
    routes.add(route);
  }

  /** A floor whose query is another one each time. */
  void floor(String name, Supplier<String> query) {
    floorOf(
        name,
        () -> {
          try (Statement statement = sql.createStatement();
              var rows = statement.executeQuery(query.get())) {
            while (rows.next()) {
              rows.getObject(1);
            }
          }
        });
  }

  void floorOf(String name, Route.Work work) {
    routes.add(Route.floor(name, work));
  }

  void floor(String name, String query, Object value) {
    routes.add(
        Route.floor(
            name,
            () -> {
              try (var statement = sql.prepareStatement(query)) {
                statement.setObject(1, value);
                try (var rows = statement.executeQuery()) {
                  while (rows.next()) {
                    rows.getObject(1);
                  }
                }
              }
            }));
  }

  void route(String name, String floor, double cap, Caller caller, Runnable work) {
    if (!asked.test(name)) {
      return;
    }
    Route.Work call = () -> services.as(caller, work);
    List<String> sent;
    try {
      sent =
          StatementCount.of(
              () -> {
                call.run();
                return null;
              });
    } catch (Exception failed) {
      throw new IllegalStateException(name, failed);
    }
    plans.append("== ").append(name).append('\n');
    for (String statement : sent) {
      String line = statement.strip().replaceAll("\\s+", " ");
      plans.append("-- ").append(line).append('\n');
      if (line.regionMatches(true, 0, "select", 0, 6) && !line.contains("begin_act(")) {
        plans.append(plan(statement));
      }
    }
    routes.add(Route.of(name, floor, OF_SQL, cap, call).counted(sent::size));
  }

  private String plan(String statement) {
    try {
      return Plan.measured(sql, statement);
    } catch (SQLException unexplained) {
      return unexplained.getMessage() + "\n";
    }
  }

  static void some(List<?> rows) {
    if (rows.isEmpty()) {
      throw new IllegalStateException("nothing was found");
    }
  }
}
