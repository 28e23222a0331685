package cn.bangfu.web.archive;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.archive.paper.ListChoice;
import cn.bangfu.archive.paper.ListPapers;
import cn.bangfu.archive.paper.ShownRows;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** How a list of archives goes to the printer or into a file (ARC-066 to ARC-068). */
@Named
@ViewScoped
public class ListPaperDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ListPapers papers;
  @Inject CallerContext callers;

  private ShownRows list;
  private ListChoice choice = ListChoice.PAGE_SHOWN;
  private ExportDialog dialog;
  private boolean asked;

  /** The list has shown this page: what goes out is what was seen. */
  public void shown(ShownRows rows) {
    list = rows;
  }

  /** Opens the dialog. */
  public void ask() {
    asked = true;
    PrimeFaces.current().ajax().update("listPaperForm");
    PrimeFaces.current().executeScript("PF('listPaper').show()");
  }

  /** True once it was opened. */
  public boolean isAsked() {
    return asked;
  }

  public ExportDialog getDialog() {
    if (dialog == null) {
      dialog =
          new ExportDialog(
              callers.known().has(Right.ARCHIVE_REVEAL), order -> papers.make(list, choice, order));
    }
    return dialog;
  }

  public ListChoice getChoice() {
    return choice;
  }

  public void setChoice(ListChoice choice) {
    this.choice = choice;
  }
}
