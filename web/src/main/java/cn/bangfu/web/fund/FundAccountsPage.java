package cn.bangfu.web.fund;

import cn.bangfu.fund.AccountRow;
import cn.bangfu.fund.FundAccounts;
import cn.bangfu.kernel.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** Balances of the own union or of one below it (FND-038, FND-044, FND-045). */
@Named
@ViewScoped
public class FundAccountsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FundAccounts accounts;

  private Long unionId;
  private boolean below;
  private List<AccountRow> rows;

  @PostConstruct
  void init() {
    unionId = FundAsked.number("union");
    search();
  }

  public void search() {
    rows = accounts.accounts(unionId, below);
  }

  public void toOwnUnion() {
    unionId = null;
    search();
  }

  /** 使用进度 in per cent, a dash where there is nothing to be used. */
  public String progress(BigDecimal percent) {
    return percent == null ? Texts.get("fund.none") : percent.toPlainString() + "%";
  }

  public List<AccountRow> getRows() {
    return rows;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public boolean isBelow() {
    return below;
  }

  public void setBelow(boolean below) {
    this.below = below;
  }
}
