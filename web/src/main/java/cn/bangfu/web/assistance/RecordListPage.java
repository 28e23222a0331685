package cn.bangfu.web.assistance;

import cn.bangfu.archive.paper.ListChoice;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.assistance.paper.ListPaper;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.archive.TickedList;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** A list of records that are reported up the tree, with its state filters (part 30 A.4, B.3). */
public abstract class RecordListPage extends TickedList {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceResult result;

  private final Problem nothingChosen;
  private List<Long> toDelete = List.of();
  private Map<AssistanceStateFilter, BoundedCount> counts;
  private ListPaper.Page page = new ListPaper.Page(0, 0);
  private ListChoice choice = ListChoice.PAGE_SHOWN;

  protected RecordListPage(Problem nothingChosen, int mostChosen) {
    super("assistance.page.", mostChosen);
    this.nothingChosen = nothingChosen;
  }

  /** How many each state filter shows under the conditions. */
  protected abstract Map<AssistanceStateFilter, BoundedCount> counted();

  /** The sums of all pages are asked for anew. */
  protected abstract void forgetSums();

  /** Deletes those of the records that may be deleted. */
  protected abstract AssistanceOutcome delete(List<Long> ids);

  /** The dialog of their moves. */
  protected abstract MovesDialog moves();

  public abstract LazyRows<?, ?> getRows();

  /** Shows what the conditions find, once they are right. */
  protected void restart() {
    anew();
    getRows().restart();
  }

  @Override
  protected void forget() {
    counts = null;
    forgetSums();
  }

  /** How many a state filter shows (AST-006). */
  public BoundedCount count(AssistanceStateFilter state) {
    if (counts == null) {
      counts = counted();
    }
    return counts.get(state);
  }

  public AssistanceStateFilter[] getStates() {
    return AssistanceStateFilter.values();
  }

  /** True on a list that only leads to the form of the exit: nothing is ticked there (AST-083). */
  public boolean isExiting() {
    return false;
  }

  @Override
  protected void askToDelete(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new BusinessException(nothingChosen);
    }
    toDelete = ids;
    PrimeFaces.current().ajax().update("deleteForm");
    PrimeFaces.current().executeScript("PF('deleteDialog').show()");
  }

  /** How many records are asked about. */
  public int getDeleting() {
    return toDelete.size();
  }

  /** Deletes what may be deleted and tells of the rest (AST-050, AST-115). */
  public void delete() {
    PrimeFaces.current().executeScript("PF('deleteDialog').hide()");
    AssistanceOutcome outcome = delete(toDelete);
    if (outcome.refused().isEmpty()) {
      Messages.success("assistance.page.deleted", outcome.done());
    } else {
      result.show(
          Texts.format("assistance.page.deleted.partly", outcome.done(), outcome.refused().size()),
          outcome);
    }
    moved();
  }

  public void report() {
    moves().openReport(chosen(), this::moved);
  }

  public void sendBack() {
    moves().openSendBack(chosen(), this::moved);
  }

  /** Remembers which page is shown, for its print. */
  protected void shown(int offset, int size) {
    page = new ListPaper.Page(offset, size);
  }

  protected ListPaper.Page page() {
    return page;
  }

  /** Which rows and columns go to the printer or into a file (AST-057). */
  public ListChoice getChoice() {
    return choice;
  }

  public void setChoice(ListChoice choice) {
    this.choice = choice;
  }
}
