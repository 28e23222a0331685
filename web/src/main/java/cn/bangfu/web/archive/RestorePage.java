package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HeadCandidate;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadLeaves;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ShownStandard;
import cn.bangfu.archive.filing.ShownStandards;
import cn.bangfu.archive.restoring.ArchiveRestoring;
import cn.bangfu.archive.restoring.Restorable;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;

/** Restoring by identity number: the closed archive of whichever union (ARC-087, ARC-088). */
@Named
@ViewScoped
public class RestorePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveRestoring restoring;
  @Inject ArchiveValues values;
  @Inject RestoreTickets tickets;
  @Inject Today today;
  @Inject ShownStandards shownStandards;

  private IdNo idNo;
  private ArchiveForm typed;
  private boolean help;
  private transient List<Restorable> found = List.of();
  private int chosen;
  private Long newHead;
  private boolean stays;
  private HeadLeaves reason;
  private LocalDate leftOn;

  @PostConstruct
  void init() {
    RestoreTickets.Ticket ticket =
        tickets.get(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("ticket"));
    if (ticket != null) {
      idNo = ticket.idNo();
      typed = ticket.typed();
      help = ticket.help();
      search();
    }
  }

  /** Looks the number up in the whole country; recorded by the service. */
  public void search() {
    found = List.of();
    found = restoring.find(idNo);
    choose(0);
  }

  /** Shows another one of several closed archives. */
  public void choose(int index) {
    chosen = index;
    Restorable one = getRestorable();
    stays = one.needsHead() == null;
    newHead = one.proposedHead();
    leftOn = one.headDiedOn();
    reason = leftOn == null ? null : HeadLeaves.DEATH;
  }

  /** Asks before the archive is opened for its restore. */
  public void ask() {
    PrimeFaces.current().ajax().update("restoreForm");
    PrimeFaces.current().executeScript("PF('restoreDialog').show()");
  }

  /** Opens the form to complete. */
  public String open() {
    PrimeFaces.current().executeScript("PF('restoreDialog').hide()");
    ArchiveForm form =
        restoring.open(
            idNo,
            getRestorable().id(),
            newHead == null
                ? null
                : new HeadChange(newHead, stays, stays ? null : reason, stays ? null : leftOn));
    return "/archive/restore-edit?faces-redirect=true&ticket="
        + tickets.keep(new RestoreTickets.Ticket(idNo, form, offered(), isTakeover(), help));
  }

  /** What was typed before, if it was about the head who is restored now. */
  private ArchiveForm offered() {
    return typed != null && newHead == null && idNo.equals(typed.getContent().getIdNo())
        ? typed
        : null;
  }

  /** The archive that is shown, or null. */
  public Restorable getRestorable() {
    return found == null || found.isEmpty() ? null : found.get(chosen);
  }

  /** True if it is taken over and not restored (ARC-049). */
  public boolean isTakeover() {
    return getRestorable() != null && getRestorable().takeover();
  }

  public List<Restorable> getFound() {
    return found == null ? List.of() : found;
  }

  public String getRefusal() {
    Restorable one = getRestorable();
    return one == null || one.refusal() == null ? null : Texts.of(one.refusal());
  }

  /** Why another head is needed, or null. */
  public String getNeedsHead() {
    Restorable one = getRestorable();
    return one == null || one.needsHead() == null ? null : Texts.of(one.needsHead());
  }

  public List<String> getStruckOut() {
    Restorable one = getRestorable();
    return one == null ? List.of() : one.struckOut().stream().map(Texts::of).toList();
  }

  public List<HeadCandidate> getCandidates() {
    Restorable one = getRestorable();
    return one == null ? List.of() : one.possible();
  }

  public ArchiveView getView() {
    return getRestorable() == null ? null : getRestorable().view();
  }

  public ArchiveContent getContent() {
    return getView() == null ? null : getView().content();
  }

  /** The standards the household is measured by (FLD part 3.3). */
  public List<ShownStandard> getStandardsShown() {
    return getView() == null
        ? List.of()
        : shownStandards.of(getContent(), getView().archive().getFilingDate(), null);
  }

  public HardshipCategory getHardshipCategory() {
    return getView() == null ? null : getView().archive().getHardshipCategory();
  }

  /** A closed archive of whichever union is looked at here, nothing else. */
  public boolean may(ArchiveAct act) {
    return false;
  }

  public boolean isMigrant() {
    return getView() != null && getView().archive().getArchiveType() == ArchiveType.MIGRANT_WORKER;
  }

  public String show(String field, Object value) {
    return values.show(field, value);
  }

  public Integer ageOf(Person person) {
    return person.ageOn(today.today());
  }

  /** Class-A data is masked here, always (USR-086). */
  public String classA(String path) {
    return getView().masked().get(path);
  }

  /** Nothing can be revealed before the archive is restored. */
  public boolean isRevealed(String path) {
    return true;
  }

  public long getShownSeconds() {
    return ArchiveViewPage.SHOWN.toSeconds();
  }

  public IdNo getIdNo() {
    return idNo;
  }

  public void setIdNo(IdNo idNo) {
    this.idNo = idNo;
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
