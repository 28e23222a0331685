package cn.bangfu.web.archive;

import cn.bangfu.access.Right;
import cn.bangfu.archive.conversion.ConversionRun;
import cn.bangfu.archive.conversion.Conversions;
import cn.bangfu.archive.conversion.UnconvertedRow;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.shell.Me;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Reports of the conversion of what V2.0 left, and the decision about it (BAT-071). */
@Named
@ViewScoped
public class ConversionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Conversions conversions;
  @Inject Me me;

  private transient List<ConversionRun> runs;
  private Long run;
  private LazyRows<UnconvertedRow, NoSort> rows;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            UnconvertedRow::id,
            page -> conversions.unconverted(run, page.offset(), page.size()),
            () -> new BoundedCount(conversions.unconvertedCount(run)));
  }

  public void confirm(long number) {
    conversions.confirm(number);
    runs = null;
    Messages.success("archive.conversion.confirmed");
  }

  /** Shows what a run could not convert. */
  public void show(long number) {
    run = number;
    rows.restart();
  }

  public boolean isMayConfirm() {
    return me.can(Right.ARCHIVE_CONVERSION_CONFIRM.name());
  }

  public List<ConversionRun> getRuns() {
    if (runs == null) {
      runs = conversions.runs();
    }
    return runs;
  }

  public Long getRun() {
    return run;
  }

  public LazyRows<UnconvertedRow, NoSort> getRows() {
    return rows;
  }
}
