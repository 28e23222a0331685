package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.ArchiveStateFilter;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.past.ArchivePast;
import cn.bangfu.archive.past.PastArchives;
import cn.bangfu.archive.past.PastFilter;
import cn.bangfu.bench.nation.IdNumbers;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Lists, files and their past over a nation's archives. */
final class ArchiveRoutes {

  private static final double LIST = 150;
  private static final double WORST = 300;
  private static final double BY_NAME = 200;
  private static final double IDENTITY = 20;
  private static final double SAVE = 80;
  private static final double OPEN = 200;
  private static final double PAST = 500;
  private static final int PAGE = 20;

  private static final String NEWEST = "SQL: 20 newest archives with content";
  private static final String OF_UNION = "SQL: 20 archives of a union";
  private static final String NAMES = "SQL: archives with a part of a name";
  private static final String ID_NO = "SQL: an identity number looked for";
  private static final String ONE = "SQL: one archive with content, members and steps";
  private static final String WRITTEN = "SQL: a household written again";
  private static final String THEN = "SQL: one archive as of a day";
  private static final String COUNTED = "SQL: archives of the country as of a day counted";

  private final ServiceRoutes book;
  private final Services services;
  private final Levels levels;
  private final Connection sql;
  private final TestCodes codes;
  private final Random lot = new Random(4711);

  /** Other ones in each run, as those of earlier runs on the same country are taken. */
  private final IdNumbers numbers =
      new IdNumbers("71%04d".formatted(System.currentTimeMillis() / 60_000 % 10_000));

  private final Caller national;
  private final Caller province;
  private final Caller city;
  private final Caller county;
  private final Caller union;

  ArchiveRoutes(ServiceRoutes book, Services services, Levels levels, Connection sql)
      throws SQLException {
    this.book = book;
    this.services = services;
    this.levels = levels;
    this.sql = sql;
    codes = TestCodes.stored(sql);
    List<Caller> callers = levels.all(Permission.ARCHIVE);
    national = callers.get(0);
    province = callers.get(1);
    city = callers.get(2);
    county = callers.get(3);
    union = callers.get(4);
  }

  void add() throws SQLException {
    lists();
    files();
    past();
    new ReportingRoutes(book, services, sql, province.unionId(), national.unionId()).archives();
  }

  private long some() {
    return levels.some();
  }

  private void lists() {
    ArchiveSearch search = services.get(ArchiveSearch.class);
    book.floor(
        NEWEST,
        "select a.*, c.home_address, c.employer from archive a join archive_content c"
            + " on c.archive_id = a.id where a.life_state = ? order by a.filing_date desc, a.id desc"
            + " limit 20",
        "ACTIVE");
    book.floor(
        OF_UNION,
        "select a.*, c.home_address, c.employer from archive a join archive_content c"
            + " on c.archive_id = a.id where a.filing_union_id = ? order by a.filing_date desc, a.id desc"
            + " limit 20",
        union.unionId());
    book.floor(
        NAMES,
        "select id from archive where has_text(head_name, ?) order by filing_date desc, id desc limit 20",
        "秀英");
    ArchiveFilter all = ArchiveFilter.OPENING.of(null, true);
    list("own union", OF_UNION, LIST, union, search, ArchiveFilter.OPENING);
    list("a county", NEWEST, LIST, county, search, all);
    list("a province", NEWEST, LIST, province, search, all);
    list("whole country", NEWEST, LIST, national, search, all);
    combinations(search);
    for (String name : List.of("秀英", "王伟", "𠮷", "司马相如")) {
      ArchiveFilter named =
          new ArchiveFilter(null, true, null, null, null, null, name, null, null, null);
      book.route(
          "Archives: name " + name + ", whole country",
          NAMES,
          BY_NAME,
          national,
          () -> {
            search.page(named, new PageRequest<>(0, PAGE, ArchiveSort.FILING_DATE, false));
            search.count(named);
          });
    }
    book.route(
        "Archives: all state filters counted, a province",
        NEWEST,
        WORST,
        province,
        () -> search.counts(all));
    book.route(
        "Archives: all state filters counted, whole country",
        NEWEST,
        WORST,
        national,
        () -> search.counts(all));
  }

  private void list(
      String what,
      String floor,
      double cap,
      Caller caller,
      ArchiveSearch search,
      ArchiveFilter filter) {
    book.route(
        "Archives: " + what,
        floor,
        cap,
        caller,
        () -> {
          ServiceRoutes.some(
              search.page(filter, new PageRequest<>(0, PAGE, ArchiveSort.FILING_DATE, false)));
          search.count(filter);
        });
  }

  /** Every level with every state and every sort, in turn: the worst is the maximum. */
  private void combinations(ArchiveSearch search) {
    List<Runnable> all = new ArrayList<>();
    for (Caller caller : List.of(national, province, city, county, union)) {
      for (ArchiveStateFilter state : ArchiveStateFilter.values()) {
        ArchiveFilter filter = ArchiveFilter.OPENING.of(null, true).with(state);
        for (ArchiveSort sort : ArchiveSort.values()) {
          for (boolean ascending : new boolean[] {true, false}) {
            PageRequest<ArchiveSort> page = new PageRequest<>(0, PAGE, sort, ascending);
            all.add(
                () ->
                    services.as(
                        caller,
                        () -> {
                          search.page(filter, page);
                          search.count(filter);
                        }));
          }
        }
      }
    }
    int[] next = {0};
    book.add(
        Route.of(
            "Archives: %d combinations of level, state and sort in turn".formatted(all.size()),
            NEWEST,
            10,
            WORST,
            () -> all.get(next[0]++ % all.size()).run()));
  }

  private void files() {
    Archives view = services.get(Archives.class);
    book.floor(
        ID_NO,
        () ->
            "select archive_id from archive_person_claim where digest = sha256('" + some() + "')");
    book.floor(
        ONE,
        () ->
            """
            select a.*, c.*, m.*, r.*, u.name from archive a join archive_content c on c.archive_id = a.id
              left join archive_member m on m.archive_id = a.id
              left join reporting_record r on r.record_kind = 'ARCHIVE' and r.record_id = a.id
              join union_org u on u.id = a.filing_union_id where a.id = """
                + some());
    // nobody may look at more than some hundred archives in a few minutes
    int[] reader = {0};
    book.route(
        "Archive: opened",
        ONE,
        OPEN,
        national,
        () -> services.as(Levels.reader(national, reader[0]++), () -> view.view(some())));
    ArchiveFiling filing = services.get(ArchiveFiling.class);
    ArchiveForms forms = services.get(ArchiveForms.class);
    book.route(
        "Archive: identity number of the form looked up",
        ID_NO,
        IDENTITY,
        union,
        () -> forms.lookUp(fresh(), null, "content.idNo"));
    book.floorOf(WRITTEN, this::writtenAgain);
    book.route(
        "Archive: a household of five saved", WRITTEN, SAVE, union, () -> save(forms, filing));
  }

  private IdNo fresh() {
    return numbers.next(
        LocalDate.of(1950, 1, 1).plusDays(lot.nextInt(15_000)), cn.bangfu.kernel.Gender.MALE);
  }

  private void save(ArchiveForms forms, ArchiveFiling filing) {
    ContentBuilder household = ContentBuilder.aHousehold(codes).withMembers(4);
    ArchiveContent content = household.build();
    ArchiveHeader header = household.header(null);
    number(content);
    content.getMembers().forEach((Member member) -> number(member));
    ArchiveForm form = forms.newForm(header.archiveType());
    form.setHardshipCategory(header.hardshipCategory());
    form.setFilingStandard(ArchiveLevel.NATIONAL);
    form.setEmployeeNo("s" + System.nanoTime());
    form.setContent(content);
    try {
      filing.file(new FileArchive(form, true));
    } catch (Violations wrong) {
      throw new IllegalStateException(wrong.all().toString(), wrong);
    }
  }

  private void number(Person person) {
    person.setIdNo(numbers.next(person.getBirthDate(), person.getGender()));
  }

  /** State, content and members with their history, in one transaction. */
  private void writtenAgain() throws SQLException {
    long id = some();
    try (Connection own = book.connect();
        Statement statement = own.createStatement()) {
      own.setAutoCommit(false);
      statement.execute("select begin_act(now(), 'BENCHMARK', null, null, 'benchmark')");
      statement.execute("update archive set changed_at = now() where id = " + id);
      statement.execute(
          "update archive_content set version = version + 1 where archive_id = " + id);
      statement.execute("update archive_member set version = version + 1 where archive_id = " + id);
      own.commit();
    }
  }

  private void past() {
    ArchivePast one = services.get(ArchivePast.class);
    PastArchives list = services.get(PastArchives.class);
    LocalDate from = LocalDate.of(2018, 1, 1);
    book.floor(
        THEN,
        () ->
            """
            select * from archive_history h
              join archive_content_history c on c.archive_id = h.id and c.valid_from <= '2018-06-01' and c.valid_to > '2018-06-01'
              left join archive_member_history m on m.archive_id = h.id and m.valid_from <= '2018-06-01' and m.valid_to > '2018-06-01'
            where h.valid_from <= '2018-06-01' and h.valid_to > '2018-06-01' and h.id = """
                + some());
    book.floor(
        COUNTED,
        () ->
            "select count(*) from archive_history where valid_from <= '2015-06-01' and valid_to > '2015-06-01' and life_state = 'ACTIVE'");
    book.route(
        "Past: a file as of a day",
        THEN,
        PAST,
        national,
        () -> one.onDay(some(), from.plusDays(lot.nextInt(1000))));
    for (Caller caller : List.of(union, county, province)) {
      book.route(
          "Past: the list of a day, " + caller.unionName(),
          THEN,
          PAST,
          caller,
          () -> {
            PastFilter filter =
                new PastFilter(
                    LocalDate.of(2010, 1, 1).plusDays(lot.nextInt(2500)),
                    null,
                    true,
                    Set.of(LifeState.ACTIVE),
                    null,
                    null,
                    null,
                    null);
            list.page(filter, 0, PAGE);
            list.count(filter);
          });
    }
  }
}
