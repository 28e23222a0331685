package cn.bangfu.web.archive;

import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.transfer.ArchiveTransfers;
import cn.bangfu.archive.transfer.TransferLine;
import cn.bangfu.archive.transfer.TransferResult;
import cn.bangfu.archive.transfer.TransferRow;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The own union's transfers below both pages, and what one of them did with each archive. */
@Named
@ViewScoped
public class TransferLog implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LINES = 200;

  @Inject ArchiveTransfers transfers;
  @Inject ActResult refusals;

  private transient List<TransferRow> recent;
  private Long open;
  private List<TransferLine> lines = List.of();

  /** Says what became of a transfer and opens its lines. */
  void show(TransferResult result) {
    recent = null;
    if (result.queued()) {
      open = null;
      Messages.success("archive.transfer.queued", result.count());
    } else {
      open(result.id());
      Messages.success("archive.transfer.done", result.count());
    }
    if (!result.refused().isEmpty()) {
      refusals.show(
          Texts.format("archive.transfer.refused", result.refused().size()),
          new Outcome(result.count(), result.refused()));
    }
  }

  public void open(long id) {
    recent = null;
    open = id;
    lines = transfers.lines(id, 0);
  }

  public List<TransferRow> getRecent() {
    if (recent == null) {
      recent = transfers.recent();
    }
    return recent;
  }

  /** The transfer whose lines are shown, or null. */
  public Long getOpen() {
    return open;
  }

  public List<TransferLine> getLines() {
    return lines;
  }

  /** True if there may be more lines than are shown. */
  public boolean isCut() {
    return lines.size() >= LINES;
  }

  public int getLimit() {
    return LINES;
  }
}
