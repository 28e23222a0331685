package cn.bangfu.web.realname;

import cn.bangfu.kernel.Today;
import cn.bangfu.realname.use.FundProgress;
import cn.bangfu.realname.use.FundSources;
import cn.bangfu.realname.use.SourceRow;
import cn.bangfu.realname.use.UseFilter;
import cn.bangfu.web.kit.AskedDay;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands behind 可用资金 and 结余 of a row of the progress table (FND-067). */
@Named
@ViewScoped
public class FundSourcesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FundSources sources;
  @Inject FundProgress progress;
  @Inject Today today;

  private UseFilter filter;
  private String words;
  private BigDecimal available;
  private BigDecimal spent;
  private LazyRows<SourceRow, NoSort> rows;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    List<Long> union = Ticked.ids(asked.get("union"));
    filter =
        new UseFilter(
            union.isEmpty() ? null : union.get(0),
            !"false".equals(asked.get("below")),
            Ticked.ids(asked.get("years")).stream().map(Long::intValue).toList(),
            Ticked.ids(asked.get("types")),
            null,
            AskedDay.of(asked.get("until"), today.today()));
    words = progress.words(filter);
    available = sources.available(filter);
    spent = sources.spent(filter);
    rows =
        LazyRows.fixed(
            SourceRow::key,
            page -> sources.page(filter, page.offset(), page.size()),
            () -> sources.count(filter));
  }

  public LazyRows<SourceRow, NoSort> getRows() {
    return rows;
  }

  public String getWords() {
    return words;
  }

  public BigDecimal getAvailable() {
    return available;
  }

  public BigDecimal getSpent() {
    return spent;
  }

  public BigDecimal getBalance() {
    return available.subtract(spent);
  }

  public UseFilter getFilter() {
    return filter;
  }

  /** The years as an address names them. */
  public String getAskedYears() {
    return filter.fundYears().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** The types as an address names them. */
  public String getAskedTypes() {
    return Ticked.of(filter.fundTypes());
  }
}
