package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.TransferProblem;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.transfer.ArchiveTransfers;
import cn.bangfu.archive.transfer.TransferChoice;
import cn.bangfu.archive.transfer.TransferChosen;
import cn.bangfu.archive.transfer.TransferFilter;
import cn.bangfu.archive.transfer.TransferResult;
import cn.bangfu.archive.transfer.TransferSearch;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;

/** Archives are looked for, ticked and brought to another union (ARC-161). */
@Named
@ViewScoped
public class TransferPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject TransferSearch search;
  @Inject ArchiveTransfers transfers;
  @Inject Unions unions;
  @Inject TransferLog log;

  private TransferConditions conditions = new TransferConditions();
  private TransferFilter asked = conditions.filter();
  private LazyRows<TransferChoice, NoSort> rows;
  private String ticked;
  private Long target;
  private Boolean papers;
  private String question;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            TransferChoice::id,
            page -> search.page(asked, page.offset(), page.size()),
            () -> search.count(asked));
  }

  public void search() {
    asked = conditions.filter();
    ticked = null;
    rows.restart();
  }

  public void reset() {
    conditions = new TransferConditions();
    search();
  }

  /** Ticks all that were found, as many as may go at once. */
  public void tickAll() {
    List<Long> found = search.ids(asked);
    if (found.size() > ArchiveFiling.MAX_CHOSEN) {
      Messages.warning("archive.page.tickAll.tooMany", ArchiveFiling.MAX_CHOSEN);
      found = found.subList(0, ArchiveFiling.MAX_CHOSEN);
    }
    ticked = Ticked.of(found);
  }

  public void untickAll() {
    ticked = null;
  }

  /** Asks before the ticked archives go. */
  public void ask() {
    List<Long> ids = Ticked.ids(ticked);
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    List<Violation> wrong = new ArrayList<>();
    if (target == null) {
      wrong.add(Violation.of("target", TransferProblem.TARGET_MISSING));
    }
    if (papers == null) {
      wrong.add(Violation.of("papers", TransferProblem.PAPERS_UNANSWERED));
    }
    Violations.throwIfAny(wrong);
    question = Texts.format("archive.transfer.question", ids.size(), unions.get(target).getName());
    PrimeFaces.current().ajax().update("transferForm");
    PrimeFaces.current().executeScript("PF('transferDialog').show()");
  }

  public void go() {
    PrimeFaces.current().executeScript("PF('transferDialog').hide()");
    TransferResult result =
        transfers.transfer(new TransferChosen(Ticked.ids(ticked), target, papers));
    ticked = null;
    papers = null;
    rows.restart();
    log.show(result);
    PrimeFaces.current().ajax().update("form");
  }

  public List<LifeState> getLifeStates() {
    return List.of(LifeState.DRAFT, LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);
  }

  public TransferConditions getConditions() {
    return conditions;
  }

  public LazyRows<TransferChoice, NoSort> getRows() {
    return rows;
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }

  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }

  public Boolean getPapers() {
    return papers;
  }

  public void setPapers(Boolean papers) {
    this.papers = papers;
  }

  public String getQuestion() {
    return question;
  }
}
