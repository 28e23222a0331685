package cn.bangfu.web.assistance;

import cn.bangfu.assistance.entry.FoundForHelp;
import cn.bangfu.assistance.entry.HelpFinder;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.web.archive.ArchiveSummary;
import cn.bangfu.web.archive.RestoreTickets;
import cn.bangfu.web.kit.NumberTickets;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Help begins with an identity number (AST-013 to AST-020). */
@Named
@ViewScoped
public class AssistanceFindPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject HelpFinder finder;
  @Inject ArchiveSummary summary;
  @Inject NumberTickets tickets;
  @Inject RestoreTickets restores;

  private IdNo idNo;
  private IdNo asked;
  private Long archiveId;
  private String meanwhile;
  private transient FoundForHelp found;

  /** A number that somebody else was faster with is looked up at once (AST-023). */
  @PostConstruct
  void init() {
    idNo =
        tickets.get(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("number"));
    if (idNo != null) {
      search();
      meanwhile = finder.filedMeanwhile(idNo).orElse(null);
    }
  }

  /** Looks the number up in the whole country; recorded by the service. */
  public void search() {
    meanwhile = null;
    found = null;
    asked = null;
    archiveId = null;
    found = finder.find(idNo);
    asked = idNo;
    archiveId = found.archiveId();
  }

  /** Opens the form for the household that was found, without a second look (USR-086). */
  public String begin() {
    return archiveId == null
        ? null
        : "/assistance/edit?faces-redirect=true&archive="
            + archiveId
            + "&ticket="
            + tickets.keep(asked);
  }

  /** Opens the recovery of the closed archive, which leads back to here (AST-018). */
  public String restore() {
    return "/archive/restore?faces-redirect=true&ticket=" + restores.keepForHelp(asked);
  }

  /** Opens the form of a new archive with the number (AST-020). */
  public String file(boolean migrant) {
    return "/archive/edit?faces-redirect=true&number="
        + tickets.keep(asked)
        + "&help=true"
        + (migrant ? "&type=MIGRANT_WORKER" : "");
  }

  /** What happened to the number while it was being filed, or null. */
  public String getMeanwhile() {
    return meanwhile;
  }

  public FoundForHelp getFound() {
    return found;
  }

  /** The household, if the caller may see it (AST-015). */
  public ArchiveSummary getSummary() {
    return summary.of(found == null ? null : found.view());
  }

  public IdNo getIdNo() {
    return idNo;
  }

  public void setIdNo(IdNo idNo) {
    this.idNo = idNo;
  }
}
