package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.entry.BulkAssistance;
import cn.bangfu.assistance.entry.HelpableRow;
import cn.bangfu.assistance.entry.HelpableSearch;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The households that are to be helped together are chosen (AST-074, AST-075). */
@Named
@ViewScoped
public class BulkChoosePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "assistance.bulk";

  @Inject HelpableSearch search;
  @Inject ListMemory memory;
  @Inject ChosenHouseholds households;

  private HelpableConditions conditions;
  private LazyRows<HelpableRow, NoSort> rows;
  private String ticked;
  private List<Long> chosen = List.of();

  @PostConstruct
  void init() {
    conditions = memory.filter(LIST, HelpableConditions::new);
    rows =
        LazyRows.fixed(
            HelpableRow::id,
            page -> search.page(conditions.filter(), page.offset(), page.size()),
            () -> search.count(conditions.filter()));
  }

  public void search() {
    ticked = null;
    rows.restart();
  }

  public void reset() {
    conditions.clear();
    search();
  }

  /** Ticks all that were found, on all pages. */
  public void tickAll() {
    List<Long> found = search.ids(conditions.filter());
    if (found.size() > BulkAssistance.MAX_CHOSEN) {
      Messages.warning("assistance.bulk.tooMany", BulkAssistance.MAX_CHOSEN);
      found = found.subList(0, BulkAssistance.MAX_CHOSEN);
    }
    ticked = Ticked.of(found);
  }

  public void untickAll() {
    ticked = null;
  }

  /** Asks before the form for all of them is opened. */
  public void ask() {
    chosen = Ticked.ids(ticked);
    if (chosen.isEmpty()) {
      throw new BusinessException(AssistanceProblem.NOBODY_CHOSEN);
    }
    if (chosen.size() > BulkAssistance.MAX_CHOSEN) {
      throw new BusinessException(AssistanceProblem.TOO_MANY_PERSONS, BulkAssistance.MAX_CHOSEN);
    }
    PrimeFaces.current().ajax().update("bulkForm");
    PrimeFaces.current().executeScript("PF('bulkDialog').show()");
  }

  public String open() {
    return "/assistance/bulk-edit?faces-redirect=true&ticket=" + households.keep(chosen);
  }

  public int getNumber() {
    return chosen.size();
  }

  /** Under this name the browser remembers the ticks. */
  public String getKey() {
    return LIST;
  }

  public HelpableConditions getConditions() {
    return conditions;
  }

  public LazyRows<HelpableRow, NoSort> getRows() {
    return rows;
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }
}
