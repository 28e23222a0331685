package cn.bangfu.fund;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.sheet.SheetFrame;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** 收支明细 (FND-005 to FND-013). */
@Stateless
public class FundLedger {

  private static final int MAX_PAGE = 200;
  private static final int MAX_OFFSET = 200_000;
  private static final int MOST_OUT = 20_000;

  private static final String BEHIND =
      """
      select s.source, s.record_id, s.line_id, s.record_no, s.amount, s.entered_by,
             cast(extract(epoch from s.entered_at) as bigint)
        from fund_spending s
       where s.union_id = ?1 and s.spent_on = cast(?2 as date) and s.measure_id = ?3
         and s.fund_type_id = ?4 and s.fund_year = ?5
       order by s.entered_at, s.line_id limit ?6 offset ?7
      """;

  private static final String BEHIND_COUNT =
      """
      select count(*) from (select 1 from fund_spending s
       where s.union_id = ?1 and s.spent_on = cast(?2 as date) and s.measure_id = ?3
         and s.fund_type_id = ?4 and s.fund_year = ?5 limit 10001) c
      """;

  private static final String OVERSPENT =
      """
      select 1 from fund_balance b
       where b.union_id = ?1 and (?2 = 0 or b.fund_type_id = ?2) and (?3 = 0 or b.fund_year = ?3)
         and b.balance < 0 limit 1
      """;

  @PersistenceContext EntityManager em;
  @Inject FundScope scope;
  @Inject LedgerQueries queries;
  @Inject CodeValues codes;
  @Inject ExportControl exports;

  /** A page of the lines, with the sums of months among them. */
  @Needs(Right.FUND_VIEW)
  public List<LedgerLine> page(LedgerFilter filter, int offset, int size) {
    return lines(
        scope.of(filter.unionId()),
        filter,
        Math.max(0, Math.min(offset, MAX_OFFSET)),
        Math.max(1, Math.min(size, MAX_PAGE)));
  }

  /** How many lines there are. */
  @Needs(Right.FUND_VIEW)
  public BoundedCount count(LedgerFilter filter) {
    return new BoundedCount(queries.count(scope.of(filter.unionId()).getId(), filter));
  }

  /** 本月合计 and 累计. */
  @Needs(Right.FUND_VIEW)
  public LedgerSums sums(LedgerFilter filter) {
    return queries.sums(scope.of(filter.unionId()).getId(), filter);
  }

  /**
   * True if expenditure dated before its income is what makes a running balance negative: all kinds
   * of lines are shown, and none of their accounts is below zero now (FND-009).
   */
  @Needs(Right.FUND_VIEW)
  public boolean spentBeforeIncome(LedgerFilter filter) {
    return filter.kind() == null
        && em.createNativeQuery(OVERSPENT)
            .setParameter(1, scope.of(filter.unionId()).getId())
            .setParameter(2, filter.fundType() == null ? 0L : filter.fundType())
            .setParameter(3, filter.fundYear() == null ? 0 : filter.fundYear())
            .getResultList()
            .isEmpty();
  }

  /** The income types that the filter offers. */
  @Needs(Right.FUND_VIEW)
  public List<CodeValue> incomeTypes() {
    return codes.valuesWithDisabled(IncomeRules.TABLE).stream()
        .filter(type -> !IncomeRules.FROM_SUPERIOR.equals(type.getConstant()))
        .toList();
  }

  /** A piece of help behind a line of own assistance. */
  @Needs(Right.FUND_VIEW)
  public List<SpentLine> behind(Long unionId, LedgerLine line, int offset, int size) {
    List<SpentLine> found = new ArrayList<>();
    for (Object one :
        behind(BEHIND, unionId, line)
            .setParameter(6, Math.max(1, Math.min(size, MAX_PAGE)))
            .setParameter(7, Math.max(0, offset))
            .getResultList()) {
      Object[] row = (Object[]) one;
      found.add(
          new SpentLine(
              (String) row[0],
              ((Number) row[1]).longValue(),
              ((Number) row[2]).longValue(),
              (String) row[3],
              Money.of(row[4]),
              (String) row[5],
              Today.moment(row[6])));
    }
    return found;
  }

  /** How many there are. */
  @Needs(Right.FUND_VIEW)
  public BoundedCount behindCount(Long unionId, LedgerLine line) {
    return new BoundedCount(
        ((Number) behind(BEHIND_COUNT, unionId, line).getSingleResult()).intValue());
  }

  private Query behind(String text, Long unionId, LedgerLine line) {
    return em.createNativeQuery(text)
        .setParameter(1, scope.of(unionId).getId())
        .setParameter(2, line.day().toString())
        .setParameter(3, line.measure())
        .setParameter(4, line.fundType())
        .setParameter(5, line.fundYear());
  }

  /** The lines as they are shown, as a file or on paper, with the sums at the end (FND-013). */
  @Needs(Right.FUND_PAPER)
  public Exported export(LedgerFilter filter, ExportOrder order) {
    Union union = scope.of(filter.unionId());
    List<LedgerLine> lines = new ArrayList<>(lines(union, filter, 0, MOST_OUT + 1));
    LedgerSums sums = queries.sums(union.getId(), filter);
    if (filter.month() != null) {
      lines.add(sum("fund.ledger.month", sums.monthIncome(), sums.monthExpenditure(), null));
    }
    lines.add(sum("fund.ledger.all", sums.income(), sums.expenditure(), sums.balance()));
    String words = words(union, filter);
    return exports.makeUpTo(
        MOST_OUT,
        Right.FUND_VIEW,
        order,
        words,
        new Sheet<>(
            "fund.ledger.title",
            columns(),
            lines,
            SheetFrame.headed(Texts.get("fund.ledger.title"), words)));
  }

  /** The union and the filters as people read them. */
  private String words(Union union, LedgerFilter filter) {
    List<String> words = new ArrayList<>();
    words.add(union.getName());
    if (filter.fundType() != null) {
      words.add(codes.value(filter.fundType()).getShownName());
    }
    if (filter.fundYear() != null) {
      words.add(Texts.format("fund.year", filter.fundYear()));
    }
    if (filter.incomeType() != null) {
      words.add(codes.value(filter.incomeType()).getShownName());
    } else if (filter.kind() != null) {
      words.add(Texts.label(filter.kind()));
    }
    if (filter.month() != null) {
      words.add(filter.month().toString());
    }
    return String.join(" ", words);
  }

  private static LedgerLine sum(
      String key, BigDecimal income, BigDecimal expenditure, BigDecimal balance) {
    return new LedgerLine(
        LedgerKind.MONTH,
        key,
        null,
        null,
        Texts.get(key),
        null,
        null,
        null,
        income,
        expenditure,
        balance,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<SheetColumn<LedgerLine>> columns() {
    return List.of(
        SheetColumn.of(ColumnKind.DATE, "fund.FundEntry.date", LedgerLine::day),
        SheetColumn.text("fund.ledger.direction", 8, FundLedger::direction),
        SheetColumn.text("fund.ledger.type", 34, FundLedger::type),
        SheetColumn.text("fund.FundEntry.fundType", 16, LedgerLine::fundTypeName),
        SheetColumn.of(ColumnKind.NUMBER, "fund.FundEntry.fundYear", LedgerLine::fundYear),
        SheetColumn.of(ColumnKind.MONEY, "fund.ledger.income", LedgerLine::income),
        SheetColumn.of(ColumnKind.MONEY, "fund.ledger.expenditure", LedgerLine::expenditure),
        SheetColumn.of(ColumnKind.MONEY, "fund.ledger.balance", LedgerLine::balance),
        SheetColumn.text("fund.FundEntry.fiscalBudget", 8, FundLedger::fiscal),
        SheetColumn.text("fund.ledger.other", 26, LedgerLine::otherUnion),
        SheetColumn.text("fund.FundEntry.entryNo", 40, FundLedger::entryNo),
        SheetColumn.text("fund.FundEntry.voucherNo", 16, LedgerLine::voucherNo),
        SheetColumn.text("fund.FundEntry.remark", 30, LedgerLine::remark),
        SheetColumn.text("fund.FundEntry.enteredBy", 12, LedgerLine::enteredBy),
        SheetColumn.of(ColumnKind.MOMENT, "fund.FundEntry.enteredAt", LedgerLine::enteredAt));
  }

  /** What a line is, with how many it helped if it stands for several pieces of help. */
  private static String type(LedgerLine line) {
    return line.isGrouped()
        ? line.type() + Texts.format("fund.ledger.helped", line.persons(), line.projects())
        : line.type();
  }

  /** The number, with what was taken back of the entry or what it takes back (FND-033). */
  private static String entryNo(LedgerLine line) {
    if (line.reversesNo() != null) {
      return line.entryNo() + " " + Texts.format("fund.page.reverses", line.reversesNo());
    }
    return line.reversed() == null
        ? line.entryNo()
        : line.entryNo() + " " + Texts.format("fund.page.reversed", Money.text(line.reversed()));
  }

  private static String direction(LedgerLine line) {
    return line.isSum()
        ? null
        : Texts.get(line.isComingIn() ? "fund.ledger.income" : "fund.ledger.expenditure");
  }

  private static String fiscal(LedgerLine line) {
    return line.fiscalBudget() == null
        ? null
        : Texts.get(line.fiscalBudget() ? "shell.yes" : "shell.no");
  }

  private List<LedgerLine> lines(Union union, LedgerFilter filter, int offset, int size) {
    return queries.page(union.getId(), filter, offset, size).stream()
        .map(row -> line(row, filter.single()))
        .toList();
  }

  private LedgerLine line(Object[] row, boolean single) {
    LedgerKind kind = LedgerKind.valueOf((String) row[0]);
    Long id = number(row[1]);
    Long measure = number(row[16]);
    LocalDate month = day(row[22]);
    Long fund = number(row[4]);
    return new LedgerLine(
        kind,
        kind + ":" + id + ":" + month,
        id,
        day(row[2]),
        type(kind, number(row[3]), measure, month),
        fund,
        fund == null ? null : codes.value(fund).getShownName(),
        row[5] == null ? null : ((Number) row[5]).intValue(),
        amount(row[6]),
        amount(row[7]),
        amount(row[8]),
        (Boolean) row[9],
        (String) row[10],
        kind == LedgerKind.SPENT && !single ? null : (String) row[11],
        (String) row[12],
        (String) row[13],
        kind == LedgerKind.SPENT && !single ? null : (String) row[14],
        kind == LedgerKind.SPENT && !single ? null : Today.moment(row[15]),
        measure,
        ((Number) row[17]).intValue(),
        ((Number) row[18]).intValue(),
        number(row[19]),
        amount(row[20]),
        (String) row[21]);
  }

  private String type(LedgerKind kind, Long incomeType, Long measure, LocalDate month) {
    return switch (kind) {
      case INCOME -> codes.value(incomeType).getShownName();
      case SPENT -> Texts.format("fund.ledger.spent", codes.value(measure).getShownName());
      case MONTH -> Texts.format("fund.ledger.monthOf", YearMonth.from(month));
      default -> Texts.label(kind);
    };
  }

  private static Long number(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }

  private static BigDecimal amount(Object column) {
    return column == null ? null : Money.of(column);
  }

  private static LocalDate day(Object column) {
    if (column == null) {
      return null;
    }
    return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
  }
}
