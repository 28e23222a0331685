package cn.bangfu.web.archive;

import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.IdentityHit;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.ViolationsToMessages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** A typed number that stands in another archive: what is told, and where it leads (ARC-046). */
@Named
@ViewScoped
public class IdentityQuestion implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveForms forms;
  @Inject RestoreTickets restores;

  private IdentityHit hit;
  private IdNo idNo;
  private String reason;

  /**
   * Asks where a number stands, and tells it.
   *
   * @param archiveId the archive of the form, or null of a new one
   */
  void lookUp(IdNo typed, Long archiveId, String field) {
    forms
        .lookUp(typed, archiveId, field)
        .ifPresent(
            found -> {
              if (!found.identityCase().passes()) {
                ViolationsToMessages.show(List.of(found.violation()));
              }
              offer(found, typed);
            });
  }

  /** Offers what can be done about a number for which saving was refused (ARC-046). */
  void refused(IdNo typed, Long archiveId, String field) {
    forms
        .lookUp(typed, archiveId, field)
        .filter(found -> !found.identityCase().passes())
        .ifPresent(found -> offer(found, typed));
  }

  private void offer(IdentityHit found, IdNo typed) {
    hit = found;
    idNo = typed;
    reason = null;
    PrimeFaces.current().ajax().update("hitForm");
    PrimeFaces.current().executeScript("PF('hitDialog').show()");
  }

  /** Address of the restore or takeover; what was typed about its head goes along (ARC-047). */
  String restore(ArchiveForm form) {
    boolean ofHead = form.isDraft() && idNo.equals(form.getContent().getIdNo());
    return "/archive/restore?faces-redirect=true&ticket="
        + restores.keep(idNo, null, ofHead ? form : null);
  }

  /** Keeps the reason of a household of one's own with the form (ARC-050). */
  void separate(ArchiveForm form) {
    Violations.throwIfAny(forms.refuseSeparation(reason));
    form.separate(idNo, reason);
    PrimeFaces.current().executeScript("PF('hitDialog').hide()");
    PrimeFaces.current().ajax().update("form");
  }

  public IdentityHit getHit() {
    return hit;
  }

  /** The number as it was typed. */
  public String getNumber() {
    return idNo == null ? null : idNo.value();
  }

  public String getSeparationReason() {
    return reason;
  }

  public void setSeparationReason(String separationReason) {
    reason = separationReason;
  }
}
