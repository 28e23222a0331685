package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.BulkAssistance;
import cn.bangfu.assistance.entry.LineEntry;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.StatementCount;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Help that is given: one record, ten thousand at once, ten thousand from files. Before each sample
 * and at the end all of it is taken back. What stays is the trail of these acts and, entered once
 * for all runs, the money they were paid from.
 */
final class HelpActs {

  private static final double SAVE = 80;
  private static final double TEN_THOUSAND = 5000;

  private static final double OF_FLOOR = 10;
  private static final int MOST = 10_000;
  private static final int DELETED_AT_ONCE = AssistanceDesk.MAX_CHOSEN;

  private final ServiceRoutes book;
  private final Services services;
  private final Connection sql;
  private final Caller union;
  private final Caller province;
  private final AssistanceDesk desk;
  private final List<Long> single = new ArrayList<>();
  private final List<Long> many = new ArrayList<>();
  private final HelpImports imports;
  private final HelpFloors floors;

  /**
   * @param union gives single help to its own households
   * @param province gives help to many households that were reported to it
   */
  HelpActs(
      ServiceRoutes book,
      Services services,
      Levels levels,
      Connection sql,
      Caller union,
      Caller province) {
    this.book = book;
    this.services = services;
    this.sql = sql;
    this.union = union;
    this.province = province;
    desk = services.get(AssistanceDesk.class);
    imports = new HelpImports(book, services, sql, province);
    floors = new HelpFloors(book, levels, sql);
  }

  void add() throws SQLException {
    if (!book.asksFor("Assistance: a record saved")
        && !book.asksFor("Assistance: many")
        && !book.asksFor("Assistance: import")) {
      return;
    }
    money(union.unionId());
    money(province.unionId());
    leftBehind();
    book.afterwards(this::takeBack);
    save();
    List<Long> chosen =
        ids(
            """
            select a.id from archive a where a.province_id = %d and a.life_state = 'ACTIVE'
              and a.holder_depth <= %d and not exists (select from archive_problem p where p.archive_id = a.id)
             order by a.id desc limit %d
            """
                .formatted(province.unionId(), province.unionDepth(), MOST));
    floors.many(chosen);
    bulk(chosen);
    imports.add(chosen);
  }

  /** Enough of the union's own money for every sample. */
  private void money(long of) throws SQLException {
    try (Connection own = book.connect();
        Statement statement = own.createStatement()) {
      own.setAutoCommit(false);
      statement.execute("select begin_act(now(), 'BENCHMARK', null, null, 'benchmark')");
      statement.execute(
          """
          insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year,
              income_type_id, amount, fiscal_budget, submission, entered_at, entered_by)
            select fund_next_number(%1$d, 'SR', y.year), %1$d, make_date(y.year, 1, 1), t.id, y.year,
                   i.id, 900000000.00, false, gen_random_uuid(), now(), 'benchmark'
              from code_value t, code_value i,
                   (select extract(year from current_date)::integer as year) y
             where t.table_key = 'fund_type' and t.constant = 'UNION_FUND'
               and i.table_key = 'income_type' and i.constant = 'OPENING_BALANCE'
               and not exists (select from fund_balance b where b.union_id = %1$d
                     and b.fund_type_id = t.id and b.fund_year = y.year and b.balance > 90000000)
          """
              .formatted(of));
      own.commit();
    }
  }

  /** What a run that was broken off has given; the nation itself ends in 2017. */
  private void leftBehind() throws SQLException {
    for (Caller caller : List.of(union, province)) {
      delete(
          caller,
          ids(
              "select id from assistance where owner_union_id = %d and assist_date >= date '%d-01-01' and entered_by = '%s'"
                  .formatted(caller.unionId(), LocalDate.now().getYear(), caller.name())));
    }
  }

  private void takeBack() {
    imports.takeBack();
    delete(union, single);
    single.clear();
    delete(province, many);
    many.clear();
  }

  private void delete(Caller caller, List<Long> ids) {
    for (int from = 0; from < ids.size(); from += DELETED_AT_ONCE) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + DELETED_AT_ONCE));
      services.as(caller, () -> desk.delete(some));
    }
  }

  private void save() throws SQLException {
    List<Long> own =
        ids(
            """
            select a.id from archive a where a.filing_union_id = %d and a.life_state = 'ACTIVE'
              and not exists (select from archive_problem p where p.archive_id = a.id)
             order by a.id limit 200
            """
                .formatted(union.unionId()));
    floors.one(union.unionId());
    int[] next = {0};
    AssistanceEntry[] form = new AssistanceEntry[1];
    Route.Work open =
        () -> {
          takeBack();
          long archive = own.get(next[0]++ % own.size());
          form[0] = services.as(union, () -> fill(desk.begin(archive, null)));
        };
    Route.Work save = () -> services.as(union, () -> single.add(desk.save(form[0], true).id()));
    book.add(
        Route.of("Assistance: a record saved", HelpFloors.WRITTEN, OF_FLOOR, SAVE, save)
            .after(open)
            .counted(
                () -> {
                  open.run();
                  return StatementCount.of(
                          () -> {
                            save.run();
                            return null;
                          })
                      .size();
                }));
  }

  private AssistanceEntry fill(AssistanceEntry entry) {
    CodeValues codes = services.get(CodeValues.class);
    entry.setCategory(AssistCategory.OWN_ILLNESS);
    LineEntry line = entry.getLines().get(0);
    line.setMeasure(codes.byConstant("measure", "LIVING_AID").getId());
    line.setAmount(new BigDecimal("100.00"));
    line.setFundType(codes.byConstant("fund_type", "UNION_FUND").getId());
    line.setFundYear(LocalDate.now().getYear());
    return entry;
  }

  /** As many acts as the form asks for: it takes 2,000 households at most (AST-075). */
  private void bulk(List<Long> chosen) {
    BulkAssistance together = services.get(BulkAssistance.class);
    book.add(
        Route.of(
                "Assistance: many households helped at once, %,d".formatted(chosen.size()),
                HelpFloors.INSERTED,
                OF_FLOOR,
                TEN_THOUSAND,
                () -> {
                  for (int from = 0; from < chosen.size(); from += BulkAssistance.MAX_CHOSEN) {
                    List<Long> some =
                        chosen.subList(
                            from, Math.min(chosen.size(), from + BulkAssistance.MAX_CHOSEN));
                    many.addAll(
                        services.as(
                            province, () -> together.save(some, fill(together.begin(some)), true)));
                  }
                })
            .after(this::takeBack));
  }

  private List<Long> ids(String query) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Statement statement = sql.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }
}
