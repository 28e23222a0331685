package cn.bangfu.web.realname;

import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Today;
import cn.bangfu.realname.FreeLine;
import cn.bangfu.realname.FreeLines;
import cn.bangfu.realname.FreeSums;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Own lines of a year and type that stand in no table yet (FND-062). */
@Named
@ViewScoped
public class UnsummarizedPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FreeLines lines;
  @Inject CodeValues codes;
  @Inject Today today;

  private Integer fundYear;
  private Long fundType;
  private FreeSums sums;
  private LazyRows<FreeLine, NoSort> rows;

  @PostConstruct
  void init() {
    fundYear = today.today().getYear();
    fundType = codes.values("fund_type").get(0).getId();
    rows =
        LazyRows.fixed(
            FreeLine::id,
            page -> lines.unsummarized(year(), type(), page.offset(), page.size()),
            () -> new BoundedCount((int) Math.min(getSums().lines(), BoundedCount.LIMIT + 1L)));
  }

  private int year() {
    return fundYear == null ? 0 : fundYear;
  }

  private long type() {
    return fundType == null ? 0 : fundType;
  }

  public void search() {
    sums = null;
    rows.restart();
  }

  public void reset() {
    init();
    search();
  }

  public FreeSums getSums() {
    if (sums == null) {
      sums = lines.sums(year(), type());
    }
    return sums;
  }

  public LazyRows<FreeLine, NoSort> getRows() {
    return rows;
  }

  public Integer getFundYear() {
    return fundYear;
  }

  public void setFundYear(Integer fundYear) {
    this.fundYear = fundYear;
  }

  public Long getFundType() {
    return fundType;
  }

  public void setFundType(Long fundType) {
    this.fundType = fundType;
  }
}
