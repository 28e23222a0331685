package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.fund.FundAccounts;
import cn.bangfu.fund.FundExpenditure;
import cn.bangfu.fund.FundLedger;
import cn.bangfu.fund.LedgerFilter;
import cn.bangfu.realname.use.FundPersons;
import cn.bangfu.realname.use.FundProgress;
import cn.bangfu.realname.use.FundUses;
import cn.bangfu.realname.use.UseFilter;
import cn.bangfu.realname.use.UseStep;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/** Ledgers and the use of money, of one union with many lines and of whole branches (FND-078). */
final class FundRoutes {

  private static final double LEDGER = 2000;
  private static final double PROVINCE = 5000;
  private static final double COUNTRY = 10_000;
  private static final int PAGE = 50;
  private static final int YEAR = 2016;

  private static final String LINES = "SQL: all lines of a union's ledger added up";
  private static final String OF_PROVINCE = "SQL: lines of help of a province added up";
  private static final String OF_COUNTRY = "SQL: lines of help of the country added up";

  private final ServiceRoutes book;
  private final Services services;
  private final Country country;
  private final Caller owner;
  private final Caller province;
  private final Caller national;

  FundRoutes(
      ServiceRoutes book, Services services, TestUnions unions, Levels levels, Country country)
      throws SQLException {
    this.book = book;
    this.services = services;
    this.country = country;
    owner = unions.caller(country.ledger(), Permission.FUND);
    province = levels.at(ArchiveLevel.PROVINCIAL, Permission.FUND);
    national = levels.at(ArchiveLevel.NATIONAL, Permission.FUND);
  }

  void add() {
    ledger();
    branches();
  }

  private void ledger() {
    book.floor(
        LINES,
        """
        select date_trunc('month', l.day), sum(l.amount)
          from (select cast(? as bigint) as id) u, lateral (
            select entry_date as day, amount from fund_income where union_id = u.id
            union all select entry_date, amount from fund_allocation where to_union_id = u.id
            union all select entry_date, -amount from fund_allocation where from_union_id = u.id
            union all select assist_date, -amount from assistance_line where union_id = u.id) l
         group by 1
        """,
        country.ledger());
    ledger("opened", new LedgerFilter(null, null, null, null, null, null, false), 0);
    ledger("every help on its line", new LedgerFilter(null, null, null, null, null, null, true), 0);
    ledger(
        "its last page", new LedgerFilter(null, null, null, null, null, null, false), lines() - 10);
    ledger(
        "a month", new LedgerFilter(null, null, null, null, null, YearMonth.of(YEAR, 7), false), 0);
    FundAccounts accounts = services.get(FundAccounts.class);
    book.route(
        "Funds: balances of a union with many lines",
        LINES,
        LEDGER,
        owner,
        () -> ServiceRoutes.some(accounts.accounts(null, false)));
    book.route(
        "Funds: balances of a province with those below",
        OF_PROVINCE,
        PROVINCE,
        province,
        () -> ServiceRoutes.some(accounts.accounts(null, true)));
    book.route(
        "Funds: balances of the country with those below",
        OF_COUNTRY,
        COUNTRY,
        national,
        () -> ServiceRoutes.some(accounts.accounts(null, true)));
  }

  private int lines() {
    return country.ledgerEntries();
  }

  /** A page with the number of lines and the sums below it, as the page asks for them. */
  private void ledger(String what, LedgerFilter filter, int offset) {
    FundLedger ledger = services.get(FundLedger.class);
    book.route(
        "Funds: ledger of a union with %,d entries, %s".formatted(lines(), what),
        LINES,
        LEDGER,
        owner,
        () -> {
          ServiceRoutes.some(ledger.page(filter, offset, PAGE));
          ledger.count(filter);
          ledger.sums(filter);
        });
  }

  private void branches() {
    book.floor(
        OF_PROVINCE,
        """
        select l.fund_year, l.fund_type_id, sum(l.amount), count(*)
          from assistance_line l join union_org u on u.id = l.union_id
         where u.path like ? group by 1, 2
        """,
        province.unionPath() + "%");
    book.floor(
        OF_COUNTRY,
        """
        select l.fund_year, l.fund_type_id, sum(l.amount), count(*)
          from assistance_line l where l.fund_year > ? group by 1, 2
        """,
        2000);
    branch("a province", OF_PROVINCE, PROVINCE, province);
    branch("the country", OF_COUNTRY, COUNTRY, national);
  }

  private void branch(String of, String floor, double cap, Caller caller) {
    FundProgress progress = services.get(FundProgress.class);
    UseFilter all = new UseFilter(null, true, List.of(), List.of(), null, null);
    UseFilter year = new UseFilter(null, true, List.of(YEAR), List.of(), null, null);
    book.route(
        "Funds: progress of " + of + ", all years",
        floor,
        cap,
        caller,
        () -> ServiceRoutes.some(progress.table(all).rows()));
    book.route(
        "Funds: progress of " + of + ", one year",
        floor,
        cap,
        caller,
        () -> ServiceRoutes.some(progress.table(year).rows()));
    FundUses uses = services.get(FundUses.class);
    for (UseStep step : UseStep.values()) {
      UseFilter asked = step == UseStep.YEAR ? all : year;
      book.route(
          "Funds: use of " + of + " by " + step.name().toLowerCase(java.util.Locale.ROOT),
          floor,
          cap,
          caller,
          () -> ServiceRoutes.some(uses.table(asked, step).rows()));
    }
    FundPersons persons = services.get(FundPersons.class);
    for (boolean merged : new boolean[] {false, true}) {
      book.route(
          "Funds: persons behind the money of %s, %s"
              .formatted(of, merged ? "one row each" : "one row for each help"),
          floor,
          cap,
          caller,
          () -> {
            ServiceRoutes.some(persons.page(year, merged, 0, PAGE));
            persons.count(year, merged);
          });
    }
    FundExpenditure spent = services.get(FundExpenditure.class);
    book.route(
        "Funds: tree of what " + of + " has spent",
        floor,
        cap,
        caller,
        () -> ServiceRoutes.some(spent.nodes(null, true)));
  }
}
