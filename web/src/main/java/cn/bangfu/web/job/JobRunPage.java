package cn.bangfu.web.job;

import cn.bangfu.job.Refusal;
import cn.bangfu.job.RunDetail;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;

/** A run with all it went through (BAT-020). */
public abstract class JobRunPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private long run;
  private transient RunDetail detail;
  private LazyRows<Refusal, NoSort> refusals;
  private ExportDialog exporter;

  @PostConstruct
  void init() {
    List<Long> asked =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    run = asked.isEmpty() ? 0 : asked.get(0);
    look();
    refusals =
        LazyRows.fixed(
            Refusal::item,
            page -> refusals(run, page.offset(), page.size()),
            () -> new BoundedCount((int) Math.min(refusalCount(run), BoundedCount.LIMIT + 1)));
    exporter = ExportDialog.withoutPersons(order -> export(run, order));
  }

  /** Reads anew how far it is. */
  public void look() {
    detail = detail(run);
  }

  public RunDetail getDetail() {
    if (detail == null) {
      look();
    }
    return detail;
  }

  /** True if it is shown with the technical details. */
  public abstract boolean isOperator();

  abstract RunDetail detail(long run);

  abstract List<Refusal> refusals(long run, int offset, int size);

  abstract long refusalCount(long run);

  abstract Exported export(long run, ExportOrder order);

  public LazyRows<Refusal, NoSort> getRefusals() {
    return refusals;
  }

  public ExportDialog getExporter() {
    return exporter;
  }
}
