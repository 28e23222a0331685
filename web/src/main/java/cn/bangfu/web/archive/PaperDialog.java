package cn.bangfu.web.archive;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.paper.ArchivePapers;
import cn.bangfu.archive.paper.BlankForm;
import cn.bangfu.archive.paper.ContactCards;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Ticked;
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

  /** Name of the dialog. */
  private static final String PAPER = "paper";

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
    open(ticked, false, PAPER);
  }

  /** Opens it for the form of one archive. */
  public void askOne(long id) {
    ask(Ticked.of(List.of(id)));
  }

  /** Opens it on a page of another room, whose own papers bear the usual name (AST-053). */
  public void askBeside(long id) {
    open(Ticked.of(List.of(id)), false, "archivePaper");
  }

  /** Opens it for their contact cards (ARC-127). */
  public void askCards(String ticked) {
    open(ticked, true, PAPER);
  }

  private void open(String ticked, boolean ofCards, String shown) {
    card = ofCards;
    ids = Ticked.ids(ticked);
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    PrimeFaces.current().ajax().update(shown + "Form");
    PrimeFaces.current().executeScript("PF('" + shown + "').show()");
  }

  /** True once it was opened. */
  public boolean isAsked() {
    return !ids.isEmpty();
  }

  public BlankForm[] getBlanks() {
    return BlankForm.values();
  }

  /** Sends an empty form. */
  public void blank(BlankForm form) throws IOException {
    Downloads.send(papers.blank(form));
  }
}
