package cn.bangfu.web.archive;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.paper.ArchivePapers;
import cn.bangfu.archive.paper.BlankForm;
import cn.bangfu.archive.paper.ContactCards;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.sheet.Downloads;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The registration forms of archives, for list and detail, and the empty ones (ARC-063 to 070). */
@Named
@ViewScoped
public class PaperDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchivePapers papers;
  @Inject ContactCards cards;
  @Inject CallerContext callers;

  private List<Long> ids = List.of();
  private boolean card;
  private ExportDialog dialog;

  /** The dialog for the archives that {@link #ask} or {@link #askCards} has named. */
  public ExportDialog getDialog() {
    if (dialog == null) {
      dialog =
          ExportDialog.ofForms(
              callers.known().has(Right.ARCHIVE_REVEAL),
              Texts.get("archive.paper.purpose"),
              order -> card ? cards.print(ids, order) : papers.registration(ids, order));
    }
    return dialog;
  }

  /** Opens the dialog for the registration forms of the ticked archives. */
  public void ask(String ticked) {
    open(ticked, false);
  }

  /** Opens it for their contact cards (ARC-127). */
  public void askCards(String ticked) {
    open(ticked, true);
  }

  private void open(String ticked, boolean ofCards) {
    card = ofCards;
    ids = Ticked.ids(ticked);
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    PrimeFaces.current().executeScript("PF('paper').show()");
  }

  public BlankForm[] getBlanks() {
    return BlankForm.values();
  }

  /** Sends an empty form. */
  public void blank(BlankForm form) throws IOException {
    Downloads.send(papers.blank(form));
  }
}
