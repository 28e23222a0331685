package cn.bangfu.web.archive;

import cn.bangfu.archive.HeadCandidate;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadLeaves;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The dialog that begins a change of head on an own archive (ARC-112). */
@Named
@ViewScoped
public class HeadDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveForms forms;
  @Inject Today today;

  private long id;
  private List<HeadCandidate> members = List.of();
  private Long newHead;
  private boolean stays = true;
  private HeadLeaves reason;
  private LocalDate leftOn;

  void open(long archiveId) {
    id = archiveId;
    members = forms.headCandidates(archiveId);
    newHead = null;
    stays = true;
    reason = null;
    leftOn = today.today();
    PrimeFaces.current().ajax().update("headForm");
    PrimeFaces.current().executeScript("PF('headDialog').show()");
  }

  /** Goes on in the form, where what is missing is filled in and saved. */
  public String go() {
    HeadChange change =
        new HeadChange(
            newHead == null ? 0 : newHead, stays, stays ? null : reason, stays ? null : leftOn);
    forms.openForHead(id, change);
    PrimeFaces.current().executeScript("PF('headDialog').hide()");
    return "/archive/edit?faces-redirect=true&id="
        + id
        + "&head="
        + newHead
        + (stays ? "" : "&reason=" + reason + "&left=" + leftOn);
  }

  /** The members who may become head. */
  public List<HeadCandidate> getPossible() {
    return members.stream().filter(one -> one.refusal() == null).toList();
  }

  /** Why the others may not. */
  public List<String> getRefusals() {
    return members.stream()
        .filter(one -> one.refusal() != null)
        .map(one -> Texts.of(one.refusal()))
        .toList();
  }

  public Long getNewHead() {
    return newHead;
  }

  public void setNewHead(Long newHead) {
    this.newHead = newHead;
  }

  public boolean isStays() {
    return stays;
  }

  public void setStays(boolean stays) {
    this.stays = stays;
  }

  public HeadLeaves getReason() {
    return reason;
  }

  public void setReason(HeadLeaves reason) {
    this.reason = reason;
  }

  public LocalDate getLeftOn() {
    return leftOn;
  }

  public void setLeftOn(LocalDate leftOn) {
    this.leftOn = leftOn;
  }
}
