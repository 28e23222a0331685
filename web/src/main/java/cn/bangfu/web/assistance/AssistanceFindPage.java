package cn.bangfu.web.assistance;

import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.filing.ShownStandard;
import cn.bangfu.archive.filing.ShownStandards;
import cn.bangfu.assistance.entry.FoundForHelp;
import cn.bangfu.assistance.entry.HelpFinder;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Today;
import cn.bangfu.web.archive.ArchiveValues;
import cn.bangfu.web.archive.ArchiveViewPage;
import cn.bangfu.web.kit.NumberTickets;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Help begins with an identity number (AST-013 to AST-020). */
@Named
@ViewScoped
public class AssistanceFindPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject HelpFinder finder;
  @Inject ArchiveValues values;
  @Inject ShownStandards shownStandards;
  @Inject NumberTickets tickets;
  @Inject Today today;

  private IdNo idNo;
  private transient FoundForHelp found;

  /** Looks the number up in the whole country; recorded by the service. */
  public void search() {
    found = null;
    found = finder.find(idNo);
  }

  /** Opens the form for the household that was found. */
  public String begin() {
    long archive = finder.find(idNo).archiveId();
    return "/assistance/edit?faces-redirect=true&archive="
        + archive
        + "&ticket="
        + tickets.keep(idNo);
  }

  /** Opens the form of a new archive with the number (AST-020). */
  public String file(boolean migrant) {
    return "/archive/edit?faces-redirect=true&number="
        + tickets.keep(idNo)
        + (migrant ? "&type=MIGRANT_WORKER" : "");
  }

  public FoundForHelp getFound() {
    return found;
  }

  public ArchiveView getView() {
    return found == null ? null : found.view();
  }

  public ArchiveContent getContent() {
    return getView() == null ? null : getView().content();
  }

  /** The standards the household is measured by. */
  public List<ShownStandard> getStandardsShown() {
    return getView() == null
        ? List.of()
        : shownStandards.of(getContent(), getView().archive().getFilingDate(), null);
  }

  public HardshipCategory getHardshipCategory() {
    return getView() == null ? null : getView().archive().getHardshipCategory();
  }

  /** The archive is looked at here, nothing else. */
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

  /** Class-A data is masked here, always. */
  public String classA(String path) {
    return getView().masked().get(path);
  }

  /** Nothing is revealed here. */
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
}
