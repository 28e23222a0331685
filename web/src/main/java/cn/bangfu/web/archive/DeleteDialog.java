package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.CleaningOrigin;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.archive.ReportDialog.Done;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The question before archives of a list are deleted, and what became of it (ARC-056). */
@Named
@ViewScoped
public class DeleteDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveFiling filing;
  @Inject ActResult result;

  private List<Long> ids = List.of();
  private CleaningOrigin origin = CleaningOrigin.LIST;
  private Done done;

  /** Asks, of archives found in a list that is remembered (ARC-144). */
  void open(List<Long> chosen, CleaningOrigin from, Done then) {
    if (chosen.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    ids = chosen;
    origin = from;
    done = then;
    PrimeFaces.current().ajax().update("deleteForm");
    PrimeFaces.current().executeScript("PF('deleteDialog').show()");
  }

  /** Deletes; those that cannot be deleted are listed with their reasons. */
  public void delete() {
    PrimeFaces.current().executeScript("PF('deleteDialog').hide()");
    Outcome outcome = filing.delete(ids, origin);
    if (outcome.refused().isEmpty()) {
      Messages.success("archive.page.deleted", outcome.done());
    } else {
      result.show(
          Texts.format("archive.page.deleted.partly", outcome.done(), outcome.refused().size()),
          outcome);
    }
    done.run();
  }

  /** How many archives are asked about. */
  public int getDeleting() {
    return ids.size();
  }
}
