package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.CleaningOrigin;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.web.archive.ReportDialog.Done;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The dialog of cancelling, for list and detail (ARC-072, ARC-074). */
@Named
@ViewScoped
public class DeregisterDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveClosing closing;
  @Inject ActResult result;
  @Inject Today today;

  private List<Long> ids = List.of();
  private CleaningOrigin origin = CleaningOrigin.LIST;
  private Done done;
  private Long reasonId;
  private LocalDate date;
  private LocalDate deathDate;
  private String note;

  public void open(List<Long> chosen, Done then) {
    open(chosen, CleaningOrigin.LIST, then);
  }

  /** The same for archives found in a list that is remembered (ARC-144). */
  void open(List<Long> chosen, CleaningOrigin from, Done then) {
    if (chosen.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    ids = chosen;
    origin = from;
    done = then;
    reasonId = null;
    date = today.today();
    deathDate = null;
    note = null;
    PrimeFaces.current().ajax().update("deregisterForm");
    PrimeFaces.current().executeScript("PF('deregisterDialog').show()");
  }

  /** Cancels; of several archives those that cannot be cancelled are listed (ARC-073). */
  public void save() {
    Outcome outcome =
        closing.deregister(
            ids, new Deregistering(reasonId, date, isDeath() ? deathDate : null, note), origin);
    PrimeFaces.current().executeScript("PF('deregisterDialog').hide()");
    if (outcome.refused().isEmpty()) {
      Messages.success("archive.closing.deregistered");
    } else {
      result.show(
          Texts.format(
              "archive.closing.deregistered.partly", outcome.done(), outcome.refused().size()),
          outcome);
    }
    done.run();
  }

  /** True once it was opened: what a closed dialog would hold is not even built. */
  public boolean isOpened() {
    return done != null;
  }

  /** True if the chosen reason asks for the day of death. */
  public boolean isDeath() {
    return reasonId != null && closing.isDeath(reasonId);
  }

  public List<CodeValue> getReasons() {
    return ids.isEmpty() ? List.of() : closing.reasons();
  }

  public int getCount() {
    return ids.size();
  }

  public Long getReasonId() {
    return reasonId;
  }

  public void setReasonId(Long reasonId) {
    this.reasonId = reasonId;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public LocalDate getDeathDate() {
    return deathDate;
  }

  public void setDeathDate(LocalDate deathDate) {
    this.deathDate = deathDate;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
