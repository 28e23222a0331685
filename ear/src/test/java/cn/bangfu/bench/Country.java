package cn.bangfu.bench;

import cn.bangfu.bench.nation.LedgerUnion;
import cn.bangfu.bench.nation.Nation;
import cn.bangfu.server.run.Database;
import cn.bangfu.staff.PasswordHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A country around the demonstration, made set by set: unions, people, reminders and five months of
 * audit trail; its archives are those of {@link Nation}. Everything of it is marked, nothing of it
 * is drawn by lot.
 */
final class Country {

  static final String PASSWORD = "Quick-Brown-4711";

  /** So many days of audit records lie before today. */
  static final int AUDIT_DAYS = 153;

  private static final String MARK = "bench";
  private static final int UNIONS = 60_000;
  private static final int CHILDREN = 5_000;
  private static final int USERS = 100_000;
  private static final int REMINDERS = 500_000;
  private static final int AUDIT = 5_000_000;
  private static final int BRANCH = 300;
  private static final int LEDGER = 100_000;
  private static final int LEAST = 2;
  private static final int PROVINCES = 4;
  private static final int CITIES = 10;
  private static final int COUNTIES = 15;

  private final Settings settings;
  private final Database database;

  private long province;
  private long county;
  private long street;
  private long city;
  private long otherCity;
  private long branch;
  private boolean branchIsAway;
  private String countyAdmin;
  private int newestLogin;
  private int oldestLogin;
  private long firstArchive;
  private long ledger;
  private int ledgerEntries;

  Country(Settings settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  /**
   * Makes what is missing and tells how much there is. What lies beside the archives is made in one
   * transaction, the archives as {@link Nation} says.
   */
  String load(Nation.Connections superuser, Consumer<String> tell)
      throws SQLException, InterruptedException {
    try (Connection owner = database.owner();
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      if (one(sql, "select to_regclass('bench_fact')") == null) {
        sql.execute(
            "select begin_act(timestamptz '2007-12-01 00:00+08', 'BENCHMARK', null, null, 'benchmark')");
        unions(sql);
        sql.execute("select begin_act(now(), 'BENCHMARK', null, null, 'benchmark')");
        people(sql);
        reminders(sql);
        branch(sql);
        remember(sql);
        owner.commit();
        audit(owner, sql);
        owner.commit();
      }
      recall(sql);
      // the nights are measured, the server must not have one of its own
      sql.execute("select begin_act(now(), 'BENCHMARK', null, null, 'benchmark')");
      sql.execute("update job_schedule set paused = true, reason = 'benchmark' where not paused");
      owner.commit();
      new Nation(superuser, MARK, settings.share(settings.households(), 2_000), tell).fill();
      ledger(sql, tell);
      sql.execute("analyze");
      firstArchive = number(sql, "select id from bench_first");
      owner.commit();
      return facts(sql);
    }
  }

  /** Made last, as it was not part of countries that were filled earlier. */
  private void ledger(Statement sql, Consumer<String> tell) throws SQLException {
    if (one(sql, "select max(value) from bench_fact where name = 'ledger'") == null) {
      tell.accept("a long ledger");
      sql.execute("select begin_act(now(), 'BENCHMARK', null, null, 'benchmark')");
      fact(sql, "ledger", LedgerUnion.make(sql, city, settings.share(LEDGER, 2_000)));
      sql.getConnection().commit();
    }
    ledger = fact(sql, "ledger");
    ledgerEntries =
        (int)
            number(
                sql,
                "select (select count(*) from fund_income where union_id = %1$d) + (select count(*) from fund_allocation where from_union_id = %1$d)"
                    .formatted(ledger));
  }

  private void remember(Statement sql) throws SQLException {
    sql.execute("create table bench_fact (name text primary key, value text not null)");
    fact(sql, "province", province);
    fact(sql, "county", county);
    fact(sql, "street", street);
    fact(sql, "city", city);
    fact(sql, "otherCity", otherCity);
    fact(sql, "branch", branch);
    fact(sql, "countyAdmin", countyAdmin);
    fact(sql, "newestLogin", newestLogin);
    fact(sql, "oldestLogin", oldestLogin);
  }

  private static void fact(Statement sql, String name, Object value) throws SQLException {
    sql.execute("insert into bench_fact values ('%s', '%s')".formatted(name, value));
  }

  private void recall(Statement sql) throws SQLException {
    province = fact(sql, "province");
    county = fact(sql, "county");
    street = fact(sql, "street");
    city = fact(sql, "city");
    otherCity = fact(sql, "otherCity");
    branch = fact(sql, "branch");
    branchIsAway = number(sql, "select parent_id from union_org where id = " + branch) == otherCity;
    countyAdmin = one(sql, "select value from bench_fact where name = 'countyAdmin'");
    newestLogin = (int) fact(sql, "newestLogin");
    oldestLogin = (int) fact(sql, "oldestLogin");
  }

  private static long fact(Statement sql, String name) throws SQLException {
    return number(sql, "select value from bench_fact where name = '" + name + "'");
  }

  private void unions(Statement sql) throws SQLException {
    below(sql, "u.parent_id is null", PROVINCES, "PROVINCIAL", "省总工会", "110000");
    below(sql, marked("PROVINCIAL"), CITIES, "PREFECTURAL", "市总工会", "110101");
    below(sql, marked("PREFECTURAL"), settings.share(COUNTIES, 2), "COUNTY", "县总工会", "110101");
    province = number(sql, "select min(id) from union_org u where " + marked("PROVINCIAL"));
    county = number(sql, "select min(id) from union_org u where " + marked("COUNTY"));
    below(sql, "u.id = " + county, 1, "GRASSROOTS", "街道总工会", "110101");
    street = number(sql, "select max(id) from union_org");
    below(sql, "u.id = " + street, settings.share(CHILDREN, 400), "GRASSROOTS", "企业工会", "110101");
    int missing = settings.share(UNIONS, 0) - (int) number(sql, "select count(*) from union_org");
    String lowest =
        "u.union_level in ('COUNTY', 'PREFECTURAL') and u.remark is distinct from '"
            + MARK
            + "' and not exists (select from union_org c where c.parent_id = u.id and c.union_level = 'COUNTY')";
    int areas = (int) number(sql, "select count(*) from union_org u where " + lowest);
    below(sql, lowest, Math.max(LEAST, missing / areas), "GRASSROOTS", "社区工会", null);
  }

  private static String marked(String level) {
    return "u.remark = '" + MARK + "' and u.union_level = '" + level + "'";
  }

  /**
   * So many children of each of these unions.
   *
   * @param region division of the children, or null for that of their superior
   */
  private static void below(
      Statement sql, String parents, int each, String level, String name, String region)
      throws SQLException {
    sql.execute(
        """
        insert into union_org (id, name, parent_id, path, depth, union_level, region_code, sort_order,
          confirm_state, remark, entered_at, entered_by, changed_at, changed_by)
        select n.id, '第' || n.i || '%4$s', n.parent, n.path || n.id || '/', n.depth + 1, '%3$s',
          coalesce(nullif('%5$s', 'null'), n.region_code), n.i,
          'CONFIRMED', '%6$s', now(), '%6$s', now(), '%6$s'
        from (select nextval('union_org_seq') as id, u.id as parent, u.path, u.depth, u.region_code, i
              from union_org u, generate_series(1, %2$d) i where %1$s) n
        """
            .formatted(parents, each, level, name, region, MARK));
  }

  /** The first of a union administers it; all may do what clerks do. */
  private void people(Statement sql) throws SQLException {
    sql.execute(
        """
        create temporary table place as
          select id, path, row_number() over (order by id) - 1 as no from union_org where remark = '%s'
        """
            .formatted(MARK));
    sql.execute("analyze place");
    sql.execute(
        """
        insert into app_user (union_id, name, login_name, password_hash, phone, position, state,
          must_verify, union_verified, must_change_password, password_changed_at, user_admin,
          display_layer, layer_order, remark, entered_at, entered_by, changed_at, changed_by)
        select p.id, substr('张王李赵刘陈杨黄周吴', 1 + i %% 10, 1) || substr('伟芳娜敏静丽强磊军洋', 1 + (i / 10) %% 10, 1)
            || substr('一明华国建东海平安宁', 1 + (i / 100) %% 10, 1),
          'bench' || i, '%1$s', '010-8' || lpad(i::text, 7, '0'), '干事', 'NORMAL',
          false, true, false, now(), i < c.unions, 1 + i %% 3, i / c.unions, '%2$s', now(), '%2$s', now(), '%2$s'
        from (select count(*)::int as unions from place) c, generate_series(0, %3$d - 1) i
          join place p on p.no = i %% (select count(*)::int from place)
        """
            .formatted(PasswordHash.of(PASSWORD), MARK, settings.share(USERS, 0)));
    // a check of each permission looks its account up, by the plan that the statistics suggest
    sql.execute("analyze app_user");
    // the history is small when the statement is planned: it would be read as a whole for each row
    sql.execute("set local enable_seqscan = off");
    sql.execute(
        """
        insert into user_permission (user_id, permission, level, granted_at, granted_by)
        select u.id, p.permission, 'HANDLE', now(), '%1$s'
        from app_user u, unnest(array['USER_ADMIN', 'ARCHIVE', 'REMINDER']) p (permission)
        where u.remark = '%1$s' and (p.permission <> 'USER_ADMIN' or u.user_admin)
        """
            .formatted(MARK));
    sql.execute("set local enable_seqscan = on");
    sql.execute(
        """
        insert into user_login (user_id, last_login_at, last_login_ip)
        select id, now() - id %% 90 * interval '1 day', '10.0.0.1' from app_user
        where remark = '%s' and id %% 3 <> 0
        """
            .formatted(MARK));
    countyAdmin =
        one(
            sql,
            "select login_name from app_user where user_admin and state = 'NORMAL' and union_id = "
                + county);
    newestLogin = settings.share(USERS, 0) - 1;
    oldestLogin = Math.min((int) number(sql, "select count(*) from place"), newestLogin / 2);
  }

  /** One in a hundred is for one county, which so has a long list. */
  private void reminders(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into reminder (reminded_at, sender_union_id, sender_union_name, sender_name,
          receiver_union_id, receiver_union_name, subject, content, category, state, handled_by, handled_at)
        select now() - i * interval '1 minute', %2$d, '上级', '张三',
          case when i %% 100 = 0 then %3$d else p.id end, '下级',
          '职工档案上报数据', '请审核', (array['ARCHIVE', 'FILING', 'ASSISTANCE', 'SYSTEM'])[1 + i %% 4],
          case when i %% 5 = 0 then 'OPEN' else 'HANDLED' end, case when i %% 5 <> 0 then '李四' end,
          case when i %% 5 <> 0 then now() end
        from generate_series(1, %1$d) i
          join place p on p.no = i %% (select count(*)::int from place)
        """
            .formatted(settings.share(REMINDERS, 0), province, county));
  }

  /**
   * A county whose unions have neither people nor records, so that the move of the tree is seen.
   */
  private void branch(Statement sql) throws SQLException {
    city = number(sql, "select min(id) from union_org u where " + marked("PREFECTURAL"));
    otherCity =
        number(
            sql,
            "select min(id) from union_org u where u.id > "
                + city
                + " and "
                + marked("PREFECTURAL"));
    below(sql, "u.id = " + city, 1, "COUNTY", "迁县总工会", "110101");
    branch = number(sql, "select max(id) from union_org");
    below(sql, "u.id = " + branch, BRANCH, "GRASSROOTS", "迁社区工会", "110101");
  }

  /**
   * Months are filled by two connections. The line of the sealer is held meanwhile and then set
   * behind all records, or the server would spend the measurement with sealing them.
   */
  private void audit(Connection owner, Statement sql) throws SQLException, InterruptedException {
    sql.execute(
        """
        create table bench_actor as
        select u.id, u.login_name, u.name, u.union_id, o.name as union_name, o.path,
          row_number() over (order by u.id) - 1 as no
        from app_user u join union_org o on o.id = u.union_id where u.remark = '%s'
        """
            .formatted(MARK));
    LocalDate today = LocalDate.now();
    YearMonth first = YearMonth.from(today.minusDays(AUDIT_DAYS));
    for (YearMonth month = first;
        !month.isAfter(YearMonth.from(today));
        month = month.plusMonths(1)) {
      openMonth(sql, month);
    }
    owner.commit();
    sql.execute("analyze bench_actor");
    sql.execute("select * from audit_seal_mark for update");
    fill(today);
    sql.execute(
        """
        update audit_seal_mark set low = m.id, next_low = m.id from (select max(id) as id from audit_record) m
        """);
    sql.execute("drop table bench_actor");
    owner.commit();
  }

  private static void openMonth(Statement sql, YearMonth month) throws SQLException {
    String part = "audit_record_" + month.toString().replace("-", "");
    if (one(sql, "select to_regclass('" + part + "')") == null) {
      sql.execute(
          """
          create table %s partition of audit_record
            for values from ('%s-01 00:00+08') to ('%s-01 00:00+08')
          """
              .formatted(part, month, month.plusMonths(1)));
    }
  }

  private void fill(LocalDate today) throws SQLException, InterruptedException {
    int all = settings.share(AUDIT, 0);
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<?>> parts = new ArrayList<>();
    for (int day = AUDIT_DAYS; day > 0; day--) {
      long from = (long) all * (AUDIT_DAYS - day) / AUDIT_DAYS;
      long to = (long) all * (AUDIT_DAYS - day + 1) / AUDIT_DAYS;
      LocalDate date = today.minusDays(day);
      parts.add(
          two.submit(
              () -> {
                day(date, from, to);
                return null;
              }));
    }
    two.shutdown();
    try {
      for (Future<?> part : parts) {
        part.get();
      }
    } catch (ExecutionException failed) {
      throw new SQLException(failed.getCause());
    } finally {
      two.shutdownNow();
    }
  }

  private void day(LocalDate date, long from, long to) throws SQLException {
    try (Connection own = database.owner();
        Statement setting = own.createStatement();
        PreparedStatement sql =
            own.prepareStatement(
                """
                insert into audit_record (at, user_id, login_name, user_name, union_id, union_name, union_path,
                  role, ip, session_key, category, event, object_kind, object_id, succeeded, row_count)
                select cast(? as timestamptz) + (i - ?) * interval '24 hours' / ?,
                  a.id, a.login_name, a.name, a.union_id, a.union_name, a.path, 'USER',
                  '10.' || i % 40 || '.' || a.no % 250 || '.1', md5(i::text),
                  (array['LOG_IN', 'ARCHIVE', 'ARCHIVE', 'ACCOUNT'])[1 + i % 4],
                  case when i % 20000 = 7 then 'ARCHIVE_EXPORT'
                    else (array['LOG_IN', 'ARCHIVE_VIEW', 'ARCHIVE_EDIT', 'USER_EDIT'])[1 + i % 4] end,
                  (array['user', 'ARCHIVE', 'ARCHIVE', 'user'])[1 + i % 4], (i * 7919 % 200000)::text,
                  i % 50 <> 0, case when i % 4 = 1 then 1 end
                from generate_series(cast(? as bigint), cast(? as bigint) - 1) i
                  join bench_actor a on a.no = i * 7919 % (select count(*) from bench_actor)
                """)) {
      setting.execute("set synchronous_commit = off");
      sql.setString(1, date + " 00:00+08");
      sql.setLong(2, from);
      sql.setLong(3, to - from);
      sql.setLong(4, from);
      sql.setLong(5, to);
      sql.executeUpdate();
    }
  }

  private static String facts(Statement sql) throws SQLException {
    StringBuilder facts = new StringBuilder();
    for (String table :
        List.of(
            "union_org",
            "app_user",
            "reminder",
            "archive",
            "archive_member",
            "archive_history",
            "assistance",
            "assistance_line",
            "audit_record")) {
      facts
          .append(facts.isEmpty() ? "" : ", ")
          .append(table)
          .append(' ')
          .append(String.format("%,d", number(sql, "select count(*) from " + table)));
    }
    return facts + ", " + one(sql, "select pg_size_pretty(pg_database_size(current_database()))");
  }

  private static String one(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static long number(Statement sql, String query) throws SQLException {
    return Long.parseLong(one(sql, query));
  }

  /** A province with ten cities. */
  long province() {
    return province;
  }

  /** A county with a street and many reminders. */
  long county() {
    return county;
  }

  /** A street with 5,000 unions directly below it. */
  long street() {
    return street;
  }

  /** A county with 300 unions below it, at first in {@link #city}. */
  long branch() {
    return branch;
  }

  /** True if an earlier run has left it in the other city. */
  boolean branchIsAway() {
    return branchIsAway;
  }

  long city() {
    return city;
  }

  long otherCity() {
    return otherCity;
  }

  int streetChildren() {
    return settings.share(CHILDREN, 400);
  }

  /** Log-in name of the user administrator of that county. */
  String countyAdmin() {
    return countyAdmin;
  }

  /** A county with a very long ledger. */
  long ledger() {
    return ledger;
  }

  /** How many entries it has, without the help. */
  int ledgerEntries() {
    return ledgerEntries;
  }

  /** Number of the first archive of the nation; the others follow. */
  long firstArchive() {
    return firstArchive;
  }

  /** Somebody who has never logged in; another one for each number. */
  String clerk(int number) {
    return "bench" + (oldestLogin + number % (newestLogin - oldestLogin));
  }
}
