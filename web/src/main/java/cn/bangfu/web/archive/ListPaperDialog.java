package cn.bangfu.web.archive;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.paper.ListChoice;
import cn.bangfu.archive.paper.ListPapers;
import cn.bangfu.archive.paper.ShownList;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** How a list of archives goes to the printer or into a file (ARC-066 to ARC-068). */
@Named
@ViewScoped
public class ListPaperDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ListPapers papers;
  @Inject CallerContext callers;

  private ArchiveFilter filter;
  private PageRequest<ArchiveSort> page;
  private List<String> columns = List.of();
  private ListChoice choice = ListChoice.PAGE_SHOWN;
  private ExportDialog dialog;

  /** The list has shown this page: what goes out is what was seen. */
  public void shown(ArchiveFilter asked, PageRequest<ArchiveSort> read, List<String> codes) {
    filter = asked;
    page = read;
    columns = codes;
  }

  /** Opens the dialog. */
  public void ask() {
    PrimeFaces.current().executeScript("PF('listPaper').show()");
  }

  public ExportDialog getDialog() {
    if (dialog == null) {
      dialog =
          new ExportDialog(
              callers.known().has(Right.ARCHIVE_REVEAL),
              order -> papers.make(new ShownList(filter, page, columns), choice, order));
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
