package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.assistance.AssistanceColumns;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceQuestion;
import cn.bangfu.assistance.AssistanceSearch;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.testkit.Services;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lists, queries and single records over all the help a nation has given. */
final class AssistanceRoutes {

  private static final double LIST = 150;
  private static final double WORST = 300;
  private static final double FOUND = 200;
  private static final double OPEN = 200;

  /** AST-103. */
  private static final double QUERY_OF_UNION = 2000;

  private static final double QUERY_OF_PROVINCE = 5000;
  private static final int PAGE = 20;
  private static final int NUMBERS = 50;

  private static final String NEWEST = "SQL: 20 newest records of help with lines";
  private static final String OF_UNION = "SQL: 20 records of help of a union with lines";
  private static final String NAMES = "SQL: help for archives with a part of a name";
  private static final String ID_NO = "SQL: help for an identity number";
  private static final String MUCH = "SQL: 20 records of a province with a line of 2,500 or more";
  private static final String ONE = "SQL: one record of help with lines, archive and steps";

  private static final String ROWS =
      """
      select * from (select a.* from assistance a%s order by a.assist_date desc, a.id desc limit 20) p
        join archive h on h.id = p.archive_id
        left join assistance_line l on l.assistance_id = p.id
      """;

  private final ServiceRoutes book;
  private final Services services;
  private final Levels levels;
  private final Connection sql;
  private final List<Caller> callers;
  private final Caller national;
  private final Caller province;
  private final Caller county;
  private final Caller union;

  AssistanceRoutes(ServiceRoutes book, Services services, Levels levels, Connection sql)
      throws SQLException {
    this.book = book;
    this.services = services;
    this.levels = levels;
    this.sql = sql;
    callers = levels.all(Permission.ASSISTANCE, Permission.ARCHIVE);
    national = callers.get(0);
    province = callers.get(1);
    county = callers.get(3);
    union = callers.get(4);
  }

  void add() throws SQLException {
    lists();
    queries();
    one();
    new HelpActs(book, services, levels, sql, union, province).add();
    new ReportingRoutes(book, services, sql, province.unionId(), national.unionId()).help();
  }

  private static AssistanceFilter filter(
      boolean below, String name, String idNo, AssistanceQuestion question) {
    return new AssistanceFilter(
        null,
        below,
        AssistanceStateFilter.ALL,
        null,
        name,
        idNo,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        question);
  }

  private void lists() {
    AssistanceSearch search = services.get(AssistanceSearch.class);
    book.floor(NEWEST, ROWS.formatted(" where a.id > ?"), 0L);
    book.floor(OF_UNION, ROWS.formatted(" where a.owner_union_id = ?"), union.unionId());
    AssistanceFilter all = filter(true, null, null, null);
    list("own union", OF_UNION, LIST, union, AssistanceFilter.OPENING);
    list("a county", NEWEST, LIST, county, all);
    list("a province", NEWEST, LIST, province, all);
    list("whole country", NEWEST, LIST, national, all);
    for (Caller caller : List.of(county, province, national)) {
      book.route(
          "Assistance: all state filters counted, level " + caller.unionLevel(),
          NEWEST,
          WORST,
          caller,
          () -> search.counts(all));
    }
    combinations(search);
  }

  private void list(String what, String floor, double cap, Caller caller, AssistanceFilter filter) {
    AssistanceSearch search = services.get(AssistanceSearch.class);
    book.route(
        "Assistance: " + what,
        floor,
        cap,
        caller,
        () -> {
          ServiceRoutes.some(search.page(filter, 0, PAGE));
          search.count(filter);
        });
  }

  /** Every level with every state and every sort, in turn: the worst is the maximum. */
  private void combinations(AssistanceSearch search) {
    Set<String> shown = Set.copyOf(AssistanceColumns.STANDARD.columns());
    List<Runnable> all = new ArrayList<>();
    for (Caller caller : callers) {
      for (AssistanceStateFilter state : AssistanceStateFilter.values()) {
        AssistanceFilter filter = filter(true, null, null, null).with(state);
        for (SortKey order : orders()) {
          all.add(
              () ->
                  services.as(
                      caller,
                      () -> {
                        search.page(filter, order, shown, 0, PAGE);
                        search.count(filter);
                      }));
        }
      }
    }
    int[] next = {0};
    book.add(
        Route.of(
            "Assistance: %d combinations of level, state and sort in turn".formatted(all.size()),
            NEWEST,
            10,
            WORST,
            () -> all.get(next[0]++ % all.size()).run()));
  }

  private static List<SortKey> orders() {
    return AssistanceColumns.ALL.stream()
        .filter(column -> column.sortedBy() != null)
        .flatMap(
            column ->
                List.of(new SortKey(column.code(), true), new SortKey(column.code(), false))
                    .stream())
        .toList();
  }

  private void queries() throws SQLException {
    AssistanceSearch search = services.get(AssistanceSearch.class);
    book.floor(
        NAMES,
        "select a.id from assistance a where a.archive_id in (select id from archive where has_text(head_name, ?))"
            + " order by a.assist_date desc, a.id desc limit 20",
        "秀英");
    for (String name : List.of("秀英", "王伟", "𠮷", "司马相如")) {
      found("name " + name, NAMES, filter(true, name, null, null));
    }
    List<IdNo> numbers = numbers();
    int[] next = {0};
    book.floor(
        ID_NO,
        () ->
            "select a.id from assistance a join archive_content c on c.archive_id = a.archive_id"
                + " where c.id_no_digest = sha256('"
                + next[0]++
                + "') order by a.assist_date desc, a.id desc limit 20");
    book.route(
        "Assistance: identity number of a head, whole country",
        ID_NO,
        FOUND,
        national,
        () -> {
          AssistanceFilter one =
              filter(true, null, numbers.get(next[0]++ % numbers.size()).value(), null);
          search.page(one, 0, PAGE);
          search.count(one);
        });
    book.floor(
        MUCH,
        ROWS.formatted(
            " where a.province_id = ? and exists (select from assistance_line m where m.assistance_id = a.id and m.amount >= 2500)"),
        province.unionId());
    query("own union", MUCH, QUERY_OF_UNION, union, false);
    query("a province with those below", MUCH, QUERY_OF_PROVINCE, province, true);
  }

  private void found(String what, String floor, AssistanceFilter filter) {
    AssistanceSearch search = services.get(AssistanceSearch.class);
    book.route(
        "Assistance: " + what + ", whole country",
        floor,
        FOUND,
        national,
        () -> {
          search.page(filter, 0, PAGE);
          search.count(filter);
        });
  }

  /** AST-103: the first page with its number and its sums. */
  private void query(String what, String floor, double cap, Caller caller, boolean below) {
    AssistanceSearch search = services.get(AssistanceSearch.class);
    AssistanceQuestion question = new AssistanceQuestion();
    question.setLeastAmount(new BigDecimal("2500.00"));
    AssistanceFilter filter = filter(below, null, null, question);
    book.route(
        "Assistance: query by amount, " + what,
        floor,
        cap,
        caller,
        () -> {
          search.page(filter, 0, PAGE);
          search.totals(filter);
        });
  }

  private List<IdNo> numbers() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < NUMBERS; i++) {
      ids.add(levels.some());
    }
    return services.inTransaction(
        em ->
            em
                .createQuery(
                    "select c from ArchiveContent c where c.archiveId in :ids",
                    ArchiveContent.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(ArchiveContent::getIdNo)
                .filter(number -> number != null)
                .toList());
  }

  private void one() throws SQLException {
    Assistances view = services.get(Assistances.class);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < NUMBERS; i++) {
      ids.add(
          levels.number(
              "select id from assistance where archive_id >= %d order by archive_id limit 1"
                  .formatted(levels.some())));
    }
    int[] next = {0};
    book.floor(
        ONE,
        () ->
            """
            select * from assistance a join archive h on h.id = a.archive_id
              join archive_content c on c.archive_id = a.archive_id
              left join assistance_line l on l.assistance_id = a.id
              left join reporting_record r on r.record_kind = 'ASSISTANCE' and r.record_id = a.id
             where a.id = """
                + ids.get(next[0]++ % ids.size()));
    book.route(
        "Assistance: a record opened",
        ONE,
        OPEN,
        national,
        () ->
            services.as(
                Levels.reader(national, next[0]++),
                () -> view.view(ids.get(next[0] % ids.size()))));
  }
}
