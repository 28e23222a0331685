package cn.bangfu.web.fund;

import cn.bangfu.fund.FundOverspent;
import cn.bangfu.fund.OverspentRow;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** 超支情况 (FND-041). */
@Named
@ViewScoped
public class FundOverspentPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FundOverspent overspent;

  private Long unionId;
  private LazyRows<OverspentRow, NoSort> rows;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            row -> row.unionId() + ":" + row.fundType() + ":" + row.fundYear(),
            page -> overspent.page(unionId, page.offset(), page.size()),
            () -> overspent.count(unionId));
  }

  public void search() {
    rows.restart();
  }

  public void reset() {
    unionId = null;
    search();
  }

  public LazyRows<OverspentRow, NoSort> getRows() {
    return rows;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }
}
