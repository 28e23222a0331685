package cn.bangfu.web.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.fund.FundAccounts;
import cn.bangfu.fund.FundLedger;
import cn.bangfu.fund.LedgerFilter;
import cn.bangfu.fund.LedgerKind;
import cn.bangfu.fund.LedgerLine;
import cn.bangfu.fund.LedgerSums;
import cn.bangfu.fund.SpentLine;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.primefaces.PrimeFaces;

/** 收支明细 (FND-005 to FND-013). */
@Named
@ViewScoped
public class FundLedgerPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String INCOME = "INCOME:";

  @Inject FundLedger ledger;
  @Inject FundAccounts accounts;
  @Inject CallerContext callers;

  private Long unionId;
  private Long fundType;
  private Integer fundYear;
  private String kind;
  private LocalDate month;
  private boolean single;
  private LedgerFilter asked;
  private LedgerSums sums;
  private boolean early;
  private LazyRows<LedgerLine, NoSort> rows;
  private LazyRows<SpentLine, NoSort> behind;
  private LedgerLine opened;
  private ExportDialog export;

  @PostConstruct
  void init() {
    unionId = FundAsked.number("union");
    fundType = FundAsked.number("type");
    fundYear = FundAsked.whole("year");
    rows =
        LazyRows.fixed(
            LedgerLine::key,
            page -> ledger.page(asked, page.offset(), page.size()),
            () -> ledger.count(asked));
    behind =
        LazyRows.fixed(
            SpentLine::lineId,
            page -> ledger.behind(asked.unionId(), opened, page.offset(), page.size()),
            () -> ledger.behindCount(asked.unionId(), opened));
    export = ExportDialog.withoutPersons(order -> ledger.export(asked, order));
    ask();
  }

  public void search() {
    ask();
    rows.restart();
  }

  public void reset() {
    unionId = null;
    fundType = null;
    fundYear = null;
    kind = null;
    month = null;
    single = false;
    search();
  }

  private void ask() {
    boolean income = kind != null && kind.startsWith(INCOME);
    asked =
        new LedgerFilter(
            unionId,
            fundType,
            fundYear,
            kind == null ? null : income ? LedgerKind.INCOME : LedgerKind.valueOf(kind),
            income ? Long.valueOf(kind.substring(INCOME.length())) : null,
            month == null ? null : YearMonth.from(month),
            single);
    sums = ledger.sums(asked);
    early = ledger.spentBeforeIncome(asked);
    opened = null;
  }

  /** Shows the pieces of help behind a line (FND-008). */
  public void open(LedgerLine line) {
    opened = line;
    behind.restart();
    PrimeFaces.current().ajax().update("behindForm");
    PrimeFaces.current().executeScript("PF('behindDialog').show()");
  }

  /** Entering is possible while the own union is shown. */
  public boolean isEntering() {
    return callers.known().has(Right.FUND_PREPARE)
        && (asked.unionId() == null || asked.unionId() == callers.known().unionId());
  }

  /** True for whoever may enter at all; the buttons show even where they are idle. */
  public boolean isHandling() {
    return callers.known().has(Right.FUND_PREPARE);
  }

  /** What is said about a running balance below zero (FND-009). */
  public String hint(LedgerLine line) {
    return early && line.isBelowZero() && !line.isSum() ? Texts.get("fund.ledger.early") : null;
  }

  public List<CodeValue> getFundTypes() {
    return accounts.fundTypes();
  }

  public List<CodeValue> getIncomeTypes() {
    return ledger.incomeTypes();
  }

  /** The kinds of lines beside own income. */
  public List<LedgerKind> getKinds() {
    return List.of(LedgerKind.FROM_ABOVE, LedgerKind.TO_BELOW, LedgerKind.SPENT);
  }

  public LazyRows<LedgerLine, NoSort> getRows() {
    return rows;
  }

  public LazyRows<SpentLine, NoSort> getBehind() {
    return behind;
  }

  public LedgerLine getOpened() {
    return opened;
  }

  public LedgerSums getSums() {
    return sums;
  }

  public LedgerFilter getAsked() {
    return asked;
  }

  public ExportDialog getExport() {
    return export;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public Long getFundType() {
    return fundType;
  }

  public void setFundType(Long fundType) {
    this.fundType = fundType;
  }

  public Integer getFundYear() {
    return fundYear;
  }

  public void setFundYear(Integer fundYear) {
    this.fundYear = fundYear;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public LocalDate getMonth() {
    return month;
  }

  public void setMonth(LocalDate month) {
    this.month = month;
  }

  public boolean isSingle() {
    return single;
  }

  public void setSingle(boolean single) {
    this.single = single;
  }
}
