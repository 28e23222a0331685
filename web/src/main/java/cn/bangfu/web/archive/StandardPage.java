package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.BulkStandard;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** Changing the filing standard of many archives (ARC-124, ARC-125). */
@Named
@ViewScoped
public class StandardPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NAMED = 1000;
  private static final List<String> ASKED =
      List.of(
          "filingStandard",
          "archiveType",
          "hardshipCategory",
          "archiveLevel",
          "archiveClass",
          "name",
          "idNo");

  @Inject ArchiveSearch search;
  @Inject BulkStandard bulk;
  @Inject AskedTexts texts;
  @Inject ActResult result;

  private QueryForm form;
  private LazyRows<ArchiveRow, ArchiveSort> rows;
  private String ticked;
  private ArchiveLevel next;
  private boolean allFound;
  private long asked;

  @PostConstruct
  void init() {
    clear();
    rows =
        new LazyRows<>(
            ArchiveSort.FILING_DATE,
            false,
            ArchiveRow::id,
            page -> search.page(filter(), page),
            () -> search.count(filter()));
  }

  private void clear() {
    form = new QueryForm();
    form.setIncludeSubordinates(false);
  }

  private ArchiveFilter filter() {
    return ArchiveFilter.OPENING
        .of(form.getUnionId(), form.isIncludeSubordinates())
        .narrowed(form.query(), null);
  }

  public void search() {
    Violations.throwIfAny(form.query().check());
    ticked = null;
    rows.restart();
  }

  public void reset() {
    clear();
    search();
  }

  public void tickAll() {
    List<Long> found = search.ids(filter());
    if (found.size() > ArchiveFiling.MAX_CHOSEN) {
      Messages.warning("archive.page.tickAll.tooMany", ArchiveFiling.MAX_CHOSEN);
      found = found.subList(0, ArchiveFiling.MAX_CHOSEN);
    }
    ticked = Ticked.of(found);
  }

  public void untickAll() {
    ticked = null;
  }

  /** Asks before it is done (ARC-125). */
  public void ask() {
    ask(false, Ticked.ids(ticked).size());
  }

  /** Asks before all that the conditions find are changed, however many they are (ARC-124). */
  public void askAll() {
    ask(true, search.exactTotals(filter()).archives());
  }

  private void ask(boolean all, long archives) {
    if (archives == 0) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    allFound = all;
    asked = archives;
    if (next == null) {
      Messages.warning("archive.standard.choose");
      return;
    }
    PrimeFaces.current().ajax().update("askForm");
    PrimeFaces.current().executeScript("PF('askDialog').show()");
  }

  public void change() {
    Outcome outcome = allFound ? changeFound() : bulk.change(Ticked.ids(ticked), next);
    PrimeFaces.current().executeScript("PF('askDialog').hide()");
    result.show(
        Texts.format("archive.standard.done", outcome.done(), asked - outcome.done()), outcome);
    ticked = null;
    PrimeFaces.current().ajax().update("form");
  }

  /** One portion after the other; of those that stay the first are named. */
  private Outcome changeFound() {
    ArchiveFilter filter = filter();
    List<Outcome.Refused> refused = new ArrayList<>();
    int done = 0;
    asked = 0;
    Long last = 0L;
    do {
      BulkStandard.Portion portion = bulk.changeNext(filter, next, last);
      Outcome outcome = portion.outcome();
      done += outcome.done();
      asked += outcome.done() + outcome.refused().size();
      outcome.refused().stream().limit(NAMED - refused.size()).forEach(refused::add);
      last = portion.last();
    } while (last != null);
    return new Outcome(done, refused);
  }

  /** The question with its numbers. */
  public String getQuestion() {
    return next == null ? "" : Texts.format("archive.standard.question", asked, next);
  }

  /** The conditions that are offered. */
  public List<CatalogField> getFields() {
    return ASKED.stream().map(ArchiveCatalog::find).flatMap(Optional::stream).toList();
  }

  public Map<String, String> offered(CatalogField field) {
    return texts.offered(field);
  }

  public String idOf(CatalogField field) {
    return field.code();
  }

  /** True if archives without a value can be asked for. */
  public boolean mayBeEmpty(CatalogField field) {
    return field.mayBeEmpty();
  }

  /** Under this name the browser remembers the ticks. */
  public String getKey() {
    return "archive.standard";
  }

  public QueryForm getForm() {
    return form;
  }

  public LazyRows<ArchiveRow, ArchiveSort> getRows() {
    return rows;
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }

  public ArchiveLevel getNext() {
    return next;
  }

  public void setNext(ArchiveLevel next) {
    this.next = next;
  }
}
