package cn.bangfu.fund;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Income, allotments and entries against them on the real database. */
class FundEntriesDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private final Caller province = clerk(bench.province);
  private final Caller city = clerk(bench.city);
  private final Caller county = clerk(bench.county);
  private final Caller street = clerk(bench.street);
  private final Caller otherProvince = clerk(bench.otherProvince);

  private Caller clerk(Caller same) {
    return bench.unions.caller(same.unionId(), Permission.FUND, Permission.REMINDER);
  }

  private long fund(String constant) {
    return FundBench.code("fund_type", constant);
  }

  private long incomeType(String constant) {
    return FundBench.code("income_type", constant);
  }

  private IncomeEntry income(Caller caller, String fund, String type, String amount) {
    IncomeEntry entry = bench.as(caller, IncomeDesk.class, IncomeDesk::begin);
    entry.setFundType(fund(fund));
    entry.setIncomeType(incomeType(type));
    entry.setAmount(new BigDecimal(amount));
    return entry;
  }

  private String save(Caller caller, IncomeEntry entry) {
    return bench.as(caller, IncomeDesk.class, desk -> desk.save(entry, true));
  }

  private AllocationEntry allocation(Caller caller, String fund, Object... unionsAndAmounts) {
    AllocationEntry entry = bench.as(caller, AllocationDesk.class, AllocationDesk::begin);
    entry.setFundType(fund(fund));
    for (int i = 0; i < unionsAndAmounts.length; i += 2) {
      if (i > 0) {
        entry.addRow();
      }
      AllocationEntry.Row row = entry.getRows().get(i / 2);
      row.setToUnion(((Caller) unionsAndAmounts[i]).unionId());
      row.setAmount(new BigDecimal((String) unionsAndAmounts[i + 1]));
    }
    return entry;
  }

  private List<String> save(Caller caller, AllocationEntry entry) {
    return bench.as(caller, AllocationDesk.class, desk -> desk.save(entry, true));
  }

  private long idOf(String no) {
    return Long.parseLong(
        query("select id from fund_allocation where allocation_no = ?", no).get(0));
  }

  private long incomeId(Caller caller, String no) {
    return Long.parseLong(
        query(
                "select id from fund_income where union_id = ? and entry_no = ?",
                caller.unionId(),
                no)
            .get(0));
  }

  private ReversalEntry reversal(String amount, String reason) {
    ReversalEntry entry = new ReversalEntry();
    entry.setDate(LocalDate.of(2026, 11, 22));
    entry.setAmount(new BigDecimal(amount));
    entry.setReason(reason);
    return entry;
  }

  private static List<String> told(Runnable act) {
    try {
      act.run();
      return List.of();
    } catch (Violations wrong) {
      return wrong.all().stream().map(Texts::of).toList();
    } catch (FundQuestions asks) {
      return asks.questions().stream().map(Texts::of).toList();
    } catch (BusinessException no) {
      return List.of(Texts.of(no));
    }
  }

  private List<String> told(Caller caller, IncomeEntry entry, boolean confirmed) {
    return told(() -> bench.as(caller, IncomeDesk.class, desk -> desk.save(entry, confirmed)));
  }

  private List<String> told(Caller caller, AllocationEntry entry) {
    return told(() -> bench.as(caller, AllocationDesk.class, desk -> desk.save(entry, true)));
  }

  private String balance(Caller caller, String fund) {
    return FundBench.balance(caller.unionId(), fund).toPlainString();
  }

  @Test
  @Tag("FND-015")
  void everythingThatIsWrongIsToldAtOnceAndTheEntryIsConfirmedBeforeItIsMade() {
    IncomeEntry empty = new IncomeEntry();
    empty.setDate(LocalDate.of(2026, 11, 23));
    empty.setFundYear(2028);
    assertThat(told(county, empty, false))
        .containsExactlyInAnyOrder(
            "日期应在2007-01-01至2026-11-22之间。", "请填写资金类型。", "资金年度应在2007至2027之间。", "请填写收入类型。", "请填写金额。");
    IncomeEntry entry = income(county, "UNION_FUND", "UNION_FUND_GRANT", "50000.00");
    assertThat(told(county, entry, false)).containsExactly("保存后不能修改或删除,确认吗?");
    assertThat(balance(county, "UNION_FUND")).isEqualTo("0.00");
    assertThat(save(county, entry)).isEqualTo("SR-2026-000001");
    assertThat(save(county, entry)).as("sent twice").isEqualTo("SR-2026-000001");
    assertThat(balance(county, "UNION_FUND")).isEqualTo("50000.00");
    for (String wrong : List.of("0.00", "-1.00", "0.001", "10000000000.00")) {
      entry = income(county, "UNION_FUND", "UNION_FUND_GRANT", wrong);
      assertThat(told(county, entry, true))
          .containsExactly("金额必须是0.01至9,999,999,999.99之间、最多两位小数的数字。");
    }
  }

  @Test
  @Tag("FND-016")
  @Tag("FND-017")
  @Tag("FND-018")
  @Tag("FND-026")
  void onlyIncomeThatFitsIsOfferedAndTaken() {
    List<CodeValue> offered = bench.as(city, IncomeDesk.class, IncomeDesk::fundTypes);
    assertThat(offered)
        .extracting(CodeValue::getValueName)
        .containsExactly("中央财政资金", "省级财政资金", "地市级财政资金", "工会经费", "社会捐助资金", "其他资金");
    List<CodeValue> fitting =
        bench.as(city, IncomeDesk.class, desk -> desk.incomeTypes(fund("SOCIAL_DONATION")));
    assertThat(fitting).extracting(CodeValue::getValueName).containsExactly("社会捐赠", "期初结余", "其他收入");
    assertThat(told(city, income(city, "UNION_FUND", "FROM_SUPERIOR", "1.00"), true))
        .containsExactly("收入类型“上级工会拨款”不能用于“工会经费”。");
    assertThat(told(city, income(city, "UNION_FUND", "FISCAL_GRANT", "1.00"), true))
        .containsExactly("收入类型“财政拨款”不能用于“工会经费”。");
    assertThat(told(city, income(city, "COUNTY", "FISCAL_GRANT", "1.00"), true))
        .containsExactly("本级工会不能登记“区县级财政资金”收入。");
    assertThat(told(city, income(city, "CENTRAL", "FISCAL_GRANT", "1.00"), false))
        .containsExactly("“中央财政资金”通常由上级工会拨款。请确认该笔资金不是上级工会拨款(拨款由上级登记),确认保存吗?", "保存后不能修改或删除,确认吗?");
    save(city, income(city, "CENTRAL", "FISCAL_GRANT", "1.00"));
    assertThat(balance(city, "CENTRAL")).isEqualTo("1.00");
  }

  @Test
  @Tag("FND-019")
  @Tag("FND-020")
  void theSameIncomeIsAskedAboutAndOnlyTheFirstEntryOpensAnAccount() {
    save(street, income(street, "UNION_FUND", "OPENING_BALANCE", "10.00"));
    assertThat(told(street, income(street, "UNION_FUND", "OPENING_BALANCE", "20.00"), true))
        .containsExactly("该资金类型和年度已有收支记录,不能再登记期初结余。");
    save(street, income(street, "UNION_FUND", "UNION_FUND_GRANT", "5.00"));
    assertThat(told(street, income(street, "UNION_FUND", "OTHER", "5.00"), false))
        .containsExactly("已有相同的收入记录,确认再次登记吗?", "保存后不能修改或删除,确认吗?");
    IncomeEntry elsewhere = income(street, "UNION_FUND", "OPENING_BALANCE", "20.00");
    elsewhere.setFundYear(2025);
    save(street, elsewhere);
    save(county, income(county, "COUNTY", "FISCAL_GRANT", "100.00"));
    save(county, allocation(county, "COUNTY", street, "40.00"));
    assertThat(told(street, income(street, "COUNTY", "OPENING_BALANCE", "20.00"), true))
        .as("an allotment is an entry too")
        .hasSize(1);
  }

  @Test
  @Tag("FND-014")
  @Tag("FND-021")
  @Tag("FND-022")
  @Tag("FND-023")
  @Tag("FND-024")
  @Tag("FND-025")
  @Tag("FND-027")
  @Tag("INF-106")
  void anAllotmentIsOneRowWithTwoReadings() {
    save(province, income(province, "PROVINCIAL", "FISCAL_GRANT", "1000.00"));
    Caller second =
        clerk(
            bench.unions.caller(
                bench.unions.union("九江市总工会", province.unionId(), 2), Permission.FUND));
    List<AllocationDesk.Receiver> receivers =
        bench.as(province, AllocationDesk.class, AllocationDesk::receivers);
    assertThat(receivers)
        .extracting(AllocationDesk.Receiver::id)
        .contains(city.unionId(), second.unionId())
        .doesNotContain(county.unionId(), province.unionId());
    AllocationEntry both = allocation(province, "PROVINCIAL", city, "600.00", second, "400.01");
    assertThat(both.getTotal()).isEqualByComparingTo("1000.01");
    assertThat(told(province, both))
        .containsExactly("“省级财政资金”2026年度余额不足:可用 1,000.00 元,本次拨款 1,000.01 元。");
    assertThat(query("select 1 from fund_allocation where from_union_id = ?", province.unionId()))
        .isEmpty();
    both.getRows().get(1).setAmount(new BigDecimal("300.00"));
    assertThat(told(() -> bench.as(province, AllocationDesk.class, desk -> desk.save(both, false))))
        .containsExactly("保存后不能修改或删除,确认吗?");
    List<String> numbers = save(province, both);
    assertThat(numbers).hasSize(2);
    assertThat(save(province, both)).as("sent twice").isEqualTo(numbers);
    assertThat(balance(province, "PROVINCIAL")).isEqualTo("100.00");
    assertThat(balance(city, "PROVINCIAL")).isEqualTo("600.00");
    assertThat(balance(second, "PROVINCIAL")).isEqualTo("300.00");
    EntryFilter all = new EntryFilter(null, null, null);
    EntryRow paid =
        bench.as(province, FundEntries.class, e -> e.page(EntryKind.PAID, all, 0, 20)).stream()
            .filter(row -> row.entryNo().equals(numbers.get(0)))
            .findFirst()
            .orElseThrow();
    EntryRow received =
        bench.as(city, FundEntries.class, e -> e.page(EntryKind.RECEIVED, all, 0, 20)).get(0);
    assertThat(received.entryNo()).isEqualTo(paid.entryNo());
    assertThat(received.amount()).isEqualTo(paid.amount()).isEqualByComparingTo("600.00");
    assertThat(received.date()).isEqualTo(paid.date());
    assertThat(received.otherUnion()).startsWith("江西省总工会");
    assertThat(
            query(
                "select subject || ' ' || content from reminder where receiver_union_id = ?"
                    + " and category = 'FUND'",
                city.unionId()))
        .singleElement()
        .asString()
        .startsWith("收到上级工会拨款 江西省总工会")
        .endsWith(",省级财政资金,2026年度,600.00元。");
  }

  @Test
  @Tag("FND-026")
  void moneyGoesOneStepDownOnly() {
    save(province, income(province, "PROVINCIAL", "FISCAL_GRANT", "1000.00"));
    for (Caller wrong : List.of(county, province, otherProvince, clerk(bench.national))) {
      assertThat(told(province, allocation(province, "PROVINCIAL", wrong, "1.00")))
          .containsExactly("只能给直接下级工会拨款。");
    }
    assertThatThrownBy(
            () ->
                bench.services.inTransaction(
                    em ->
                        em.createNativeQuery(
                                """
                                insert into fund_allocation (allocation_no, from_union_id, to_union_id,
                                  entry_date, fund_type_id, fund_year, amount, fiscal_budget,
                                  submission, row_no, entered_at, entered_by)
                                values (gen_random_uuid()::text::varchar(18), ?1, ?2, now(), ?3, 2026,
                                  1, true, gen_random_uuid(), 0, now(), 'test')
                                """)
                            .setParameter(1, province.unionId())
                            .setParameter(2, county.unionId())
                            .setParameter(3, fund("PROVINCIAL"))
                            .executeUpdate()))
        .hasStackTraceContaining("direct subordinates only");
  }

  @Test
  @Tag("FND-003")
  @Tag("FND-011")
  void nobodyChangesOrRemovesAnEntryNotEvenPastTheServices() throws SQLException {
    save(county, income(county, "UNION_FUND", "UNION_FUND_GRANT", "50.00"));
    try (Connection app = TestDatabase.get().connect(TestDatabase.APP)) {
      for (String act :
          List.of(
              "update fund_income set amount = 1",
              "delete from fund_income",
              "update fund_allocation set amount = 1",
              "delete from fund_allocation",
              "update fund_balance set spent = 0",
              "truncate fund_income")) {
        assertThatThrownBy(() -> app.createStatement().execute(act))
            .hasMessageContaining("permission denied");
      }
    }
    Caller reader = bench.unions.caller(county.unionId(), PermissionLevel.READ, Permission.FUND);
    assertThatThrownBy(() -> save(reader, income(county, "UNION_FUND", "UNION_FUND_GRANT", "1.00")))
        .isInstanceOf(AccessDenied.class);
    AllocationEntry allotment = allocation(county, "UNION_FUND", street, "1.00");
    assertThatThrownBy(() -> save(reader, allotment)).isInstanceOf(AccessDenied.class);
    long income = incomeId(county, "SR-2026-000001");
    long allotted = idOf(save(county, allotment).get(0));
    ReversalEntry back = reversal("1.00", "别人的");
    for (Caller other : List.of(reader, city, street, otherProvince)) {
      assertThatThrownBy(
              () -> bench.as(other, ReversalDesk.class, d -> d.reverseIncome(income, back, true)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () ->
                  bench.as(
                      other, ReversalDesk.class, d -> d.reverseAllocation(allotted, back, true)))
          .isInstanceOf(AccessDenied.class);
    }
    assertThat(balance(county, "UNION_FUND")).isEqualTo("49.00");
    assertThatThrownBy(
            () -> bench.as(bench.county, FundAccounts.class, a -> a.accounts(null, false)))
        .isInstanceOf(AccessDenied.class)
        .satisfies(no -> assertThat(Texts.of((AccessDenied) no)).isEqualTo("您没有“帮扶资金”权限。"));
  }

  @Test
  @Tag("FND-014")
  @Tag("FND-028")
  @Tag("FND-029")
  @Tag("FND-033")
  void anEntryIsTakenBackInPartsAndNeverMoreThanWasEntered() {
    long id =
        incomeId(county, save(county, income(county, "UNION_FUND", "UNION_FUND_GRANT", "300.00")));
    Reversible original = bench.as(county, ReversalDesk.class, desk -> desk.income(id));
    assertThat(bench.as(county, ReversalDesk.class, desk -> desk.begin(original)).getAmount())
        .isEqualByComparingTo("300.00");
    assertThat(reverse(county, id, reversal("100.00", " "))).containsExactly("请填写冲账原因。");
    String no =
        bench.as(
            county, ReversalDesk.class, d -> d.reverseIncome(id, reversal("100.00", "金额有误"), true));
    assertThat(reverse(county, id, reversal("200.01", "再次"))).containsExactly("最多可冲销 200.00 元。");
    assertThat(balance(county, "UNION_FUND")).isEqualTo("200.00");
    assertThat(reverse(county, incomeId(county, no), reversal("1.00", "再次")))
        .containsExactly("冲账凭单不能再冲账。");
    List<EntryRow> rows =
        bench.as(
            county,
            FundEntries.class,
            e -> e.page(EntryKind.INCOME, new EntryFilter(null, null, null), 0, 20));
    EntryRow taken = rows.stream().filter(r -> r.id() == id).findFirst().orElseThrow();
    assertThat(taken.reversed()).isEqualByComparingTo("100.00");
    assertThat(taken.isReversible()).isTrue();
    EntryRow back = rows.stream().filter(r -> r.entryNo().equals(no)).findFirst().orElseThrow();
    assertThat(back.amount()).isEqualByComparingTo("-100.00");
    assertThat(back.reversesNo()).isEqualTo(taken.entryNo());
    assertThat(back.remark()).isEqualTo("金额有误");
    assertThat(back.isReversible()).isFalse();
    save(county, income(county, "UNION_FUND", "OTHER", "7.00"));
    for (EntryRow row : List.of(taken, back)) {
      EntryFilter ofEntry = new EntryFilter(null, List.of(), List.of(), null, row.originalNo());
      List<EntryRow> together =
          bench.as(county, FundEntries.class, e -> e.page(EntryKind.INCOME, ofEntry, 0, 20));
      assertThat(together)
          .extracting(EntryRow::id)
          .containsExactlyInAnyOrder(taken.id(), back.id());
      String words = bench.as(county, FundEntries.class, e -> e.words(ofEntry));
      assertThat(words).isEqualTo("凭单" + taken.entryNo() + "及其冲账凭单");
    }
    assertThatThrownBy(
            () ->
                bench.as(
                    street,
                    ReversalDesk.class,
                    d -> d.reverseIncome(id, reversal("1.00", "别人的"), true)))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            bench
                .as(
                    county,
                    FundEntries.class,
                    e -> e.totals(EntryKind.INCOME, new EntryFilter(null, null, null)))
                .get(0)
                .amount())
        .isEqualByComparingTo("207.00");
  }

  @Test
  @Tag("FND-014")
  @Tag("FND-067")
  void entriesOfSeveralYearsAndTypesUpToADayAreListedWithTheirTotals() {
    save(province, income(province, "PROVINCIAL", "FISCAL_GRANT", "1000.00"));
    IncomeEntry before = income(province, "PROVINCIAL", "FISCAL_GRANT", "500.00");
    before.setFundYear(2025);
    save(province, before);
    save(province, income(province, "UNION_FUND", "UNION_FUND_GRANT", "80.00"));
    AllocationEntry early = allocation(province, "PROVINCIAL", city, "300.00");
    early.setDate(LocalDate.of(2026, 11, 1));
    save(province, early);
    save(province, allocation(province, "PROVINCIAL", city, "200.00"));
    AllocationEntry old = allocation(province, "PROVINCIAL", city, "50.00");
    old.setFundYear(2025);
    old.setDate(LocalDate.of(2026, 11, 2));
    save(province, old);
    save(province, allocation(province, "UNION_FUND", city, "30.00"));
    EntryFilter all = new EntryFilter(null, null, null);
    assertThat(totals(EntryKind.RECEIVED, all))
        .containsExactly("2026 省级财政资金 500.00", "2026 工会经费 30.00", "2025 省级财政资金 50.00");
    EntryFilter chosen =
        new EntryFilter(
            null,
            List.of(fund("PROVINCIAL"), fund("CENTRAL")),
            List.of(2025, 2026),
            LocalDate.of(2026, 11, 2),
            null);
    assertThat(totals(EntryKind.RECEIVED, chosen))
        .containsExactly("2026 省级财政资金 300.00", "2025 省级财政资金 50.00");
    int count = bench.as(city, FundEntries.class, e -> e.count(EntryKind.RECEIVED, chosen)).value();
    assertThat(count).isEqualTo(2);
    String words = bench.as(city, FundEntries.class, e -> e.words(chosen));
    assertThat(words).isEqualTo("资金年度:2025、2026;资金类型:省级财政资金、中央财政资金;截止日期:2026-11-02");
    List<EntryRow> paid =
        bench.as(province, FundEntries.class, e -> e.page(EntryKind.PAID, chosen, 0, 20));
    assertThat(paid).extracting(row -> row.amount().toString()).containsExactly("50.00", "300.00");
  }

  private List<String> totals(EntryKind kind, EntryFilter filter) {
    return bench.as(city, FundEntries.class, e -> e.totals(kind, filter)).stream()
        .map(total -> total.fundYear() + " " + total.fundType() + " " + total.amount())
        .toList();
  }

  private List<String> reverse(Caller caller, long id, ReversalEntry entry) {
    return told(
        () -> bench.as(caller, ReversalDesk.class, desk -> desk.reverseIncome(id, entry, true)));
  }

  @Test
  @Tag("FND-030")
  @Tag("FND-031")
  void aWrongAmountIsTakenBackAndEnteredAnewInOneAct() {
    long id = incomeId(city, save(city, income(city, "PREFECTURAL", "FISCAL_GRANT", "500000.00")));
    save(city, allocation(city, "PREFECTURAL", county, "20000.00"));
    assertThat(reverse(city, id, reversal("500000.00", "金额有误")))
        .containsExactly("冲账后“地市级财政资金”2026年度余额将为 -20,000.00 元,不能冲账。");
    assertThat(correct(id, "15000.00")).containsExactly("冲账后“地市级财政资金”2026年度余额将为 -5,000.00 元,不能冲账。");
    assertThat(balance(city, "PREFECTURAL")).isEqualTo("480000.00");
    assertThat(correct(id, "50000.00")).isEmpty();
    assertThat(balance(city, "PREFECTURAL")).isEqualTo("30000.00");
    LedgerFilter ledger =
        new LedgerFilter(null, fund("PREFECTURAL"), 2026, null, null, null, false);
    assertThat(bench.as(city, FundLedger.class, l -> l.sums(ledger)).income())
        .isEqualByComparingTo("50000.00");
  }

  @Test
  @Tag("FND-015")
  @Tag("FND-018")
  @Tag("FND-019")
  @Tag("FND-030")
  void theRightValuesAreCheckedAndAskedAboutLikeAnyIncome() {
    long id = incomeId(city, save(city, income(city, "UNION_FUND", "UNION_FUND_GRANT", "70.00")));
    save(city, income(city, "UNION_FUND", "OTHER", "50.00"));
    IncomeEntry right = income(city, "UNION_FUND", "UNION_FUND_GRANT", "70.00");
    right.setFundType(null);
    assertThat(corrected(id, right)).containsExactly("请填写资金类型。");
    right.setFundType(fund("COUNTY"));
    right.setIncomeType(incomeType("FISCAL_GRANT"));
    assertThat(corrected(id, right)).containsExactly("本级工会不能登记“区县级财政资金”收入。");
    right.setFundType(fund("CENTRAL"));
    assertThat(corrected(id, right))
        .containsExactly("“中央财政资金”通常由上级工会拨款。请确认该笔资金不是上级工会拨款(拨款由上级登记),确认保存吗?", "保存后不能修改或删除,确认吗?");
    right.setFundType(fund("UNION_FUND"));
    right.setIncomeType(incomeType("OTHER"));
    assertThat(corrected(id, right)).as("the wrong entry is not its like").hasSize(1);
    right.setAmount(new BigDecimal("50.00"));
    assertThat(corrected(id, right)).containsExactly("已有相同的收入记录,确认再次登记吗?", "保存后不能修改或删除,确认吗?");
    assertThat(balance(city, "UNION_FUND")).isEqualTo("120.00");
  }

  private List<String> corrected(long id, IncomeEntry right) {
    ReversalEntry back = reversal("1.00", "类型有误");
    return told(
        () ->
            bench.as(city, ReversalDesk.class, desk -> desk.correctIncome(id, back, right, false)));
  }

  private List<String> correct(long id, String amount) {
    IncomeEntry right = income(city, "PREFECTURAL", "FISCAL_GRANT", amount);
    ReversalEntry back = reversal("1.00", "金额有误");
    return told(
        () ->
            bench.as(city, ReversalDesk.class, desk -> desk.correctIncome(id, back, right, true)));
  }

  @Test
  @Tag("FND-031")
  @Tag("FND-032")
  void ofAnAllotmentTheReceiverHasToHaveItStill() {
    save(province, income(province, "PROVINCIAL", "FISCAL_GRANT", "500000.00"));
    long id = idOf(save(province, allocation(province, "PROVINCIAL", city, "400000.00")).get(0));
    save(city, allocation(city, "PROVINCIAL", county, "250000.00"));
    Consumer<String> back =
        amount ->
            bench.as(
                province,
                ReversalDesk.class,
                desk -> desk.reverseAllocation(id, reversal(amount, "下级退回"), true));
    assertThat(told(() -> back.accept("200000.00")))
        .containsExactly("收款工会余额不足(可用 150,000.00 元),不能冲销。");
    back.accept("150000.00");
    assertThat(balance(city, "PROVINCIAL")).isEqualTo("0.00");
    assertThat(balance(province, "PROVINCIAL")).isEqualTo("250000.00");
    assertThat(told(() -> back.accept("250000.01"))).hasSize(1);
    Reversible original = bench.as(province, ReversalDesk.class, desk -> desk.allocation(id));
    assertThat(original.rest()).isEqualByComparingTo("250000.00");
    assertThatThrownBy(() -> bench.as(city, ReversalDesk.class, desk -> desk.allocation(id)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("FND-014")
  void theNumbersOfTwoUnionsAreNeverTheSame() {
    assertThat(
            query(
                "select fund_union_part(n) from unnest(array[7, 100000, 999999, 1000000, 1000001,"
                    + " 1000016, 7291455]::bigint[]) n"))
        .containsExactly("000007", "100000", "999999", "A00000", "A00001", "A00010", "FFFFFF");
  }

  @Test
  @Tag("FND-077")
  void everyEntryCorrectionAndAllotmentStandsInTheAudit() {
    long id = incomeId(city, save(city, income(city, "UNION_FUND", "UNION_FUND_GRANT", "100.00")));
    bench.as(city, ReversalDesk.class, d -> d.reverseIncome(id, reversal("10.00", "多计"), true));
    IncomeEntry right = income(city, "UNION_FUND", "OTHER", "80.00");
    bench.as(
        city, ReversalDesk.class, d -> d.correctIncome(id, reversal("1.00", "有误"), right, true));
    save(city, allocation(city, "UNION_FUND", county, "30.00"));
    assertThat(
            query(
                "select event || ' ' || count(*) from audit_record where union_id = ?"
                    + " and event like 'FUND%' and succeeded group by event order by event",
                city.unionId()))
        .containsExactly("FUND_ALLOCATE 1", "FUND_INCOME 1", "FUND_REVERSE 2");
  }

  @Test
  @Tag("FND-030")
  void aWrongAllotmentGoesToTheRightUnionInOneAct() {
    save(province, income(province, "PROVINCIAL", "FISCAL_GRANT", "1000.00"));
    Caller right =
        clerk(
            bench.unions.caller(
                bench.unions.union("赣州市总工会", province.unionId(), 2), Permission.FUND));
    long id = idOf(save(province, allocation(province, "PROVINCIAL", city, "900.00")).get(0));
    AllocationEntry entry = allocation(province, "PROVINCIAL", right, "1000.00");
    bench.as(
        province,
        ReversalDesk.class,
        desk -> desk.correctAllocation(id, reversal("1.00", "收款工会有误"), entry, true));
    assertThat(Stream.of(province, city, right).map(caller -> balance(caller, "PROVINCIAL")))
        .containsExactly("0.00", "0.00", "1000.00");
  }
}
