package cn.bangfu.web.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.fund.FundMonths;
import cn.bangfu.fund.MonthEntry;
import cn.bangfu.fund.MonthRow;
import cn.bangfu.kernel.Today;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.primefaces.PrimeFaces;

/** 月度核对 (FND-070 to FND-072). */
@Named
@ViewScoped
public class FundMonthsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FundMonths months;
  @Inject CallerContext callers;
  @Inject Today today;

  private Long unionId;
  private LocalDate month;
  private YearMonth shown;
  private Long shownUnion;
  private List<MonthRow> rows;
  private MonthRow opened;

  @PostConstruct
  void init() {
    reset();
  }

  public void search() {
    shown = YearMonth.from(month == null ? today.today() : month);
    shownUnion = unionId;
    rows = months.rows(unionId, shown);
    opened = null;
  }

  public void reset() {
    unionId = null;
    month = today.today().withDayOfMonth(1);
    search();
  }

  /** Opens the form of an account. */
  public void open(MonthRow row) {
    opened = row;
    PrimeFaces.current().ajax().update("checkForm");
    PrimeFaces.current().executeScript("PF('checkDialog').show()");
  }

  public void save() {
    months.check(shown, opened);
    Messages.success("fund.months.saved");
    if (opened.isHeldUnlike()) {
      Messages.warning("fund.months.holdings");
    }
    PrimeFaces.current().executeScript("PF('checkDialog').hide()");
    PrimeFaces.current().ajax().update("form");
    rows = months.rows(shownUnion, shown);
    opened = null;
  }

  /** Checks are entered for the own union only. */
  public boolean isEntering() {
    return callers.known().has(Right.FUND_CHECK)
        && (shownUnion == null || shownUnion == callers.known().unionId());
  }

  public List<MonthRow> getRows() {
    return rows;
  }

  public MonthRow getOpened() {
    return opened;
  }

  /** The form of the account that is open. */
  public MonthEntry getEntry() {
    return opened == null ? null : opened.entry();
  }

  public YearMonth getShown() {
    return shown;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public LocalDate getMonth() {
    return month;
  }

  public void setMonth(LocalDate month) {
    this.month = month;
  }
}
