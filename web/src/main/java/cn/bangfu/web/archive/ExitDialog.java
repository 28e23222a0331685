package cn.bangfu.web.archive;

import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.ExitEntry;
import cn.bangfu.web.archive.ReportDialog.Done;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** The dialog of leaving hardship (ARC-079, ARC-080). */
@Named
@ViewScoped
public class ExitDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveClosing closing;

  private long id;
  private Done done;

  /** Something stands behind the fields before they are shown. */
  private ExitForm form = new ExitForm(new ExitEntry(0, null));

  /** Opens for an archive. */
  public void open(long archive, Done then) {
    id = archive;
    done = then;
    form = new ExitForm(closing.beginExit(archive));
    PrimeFaces.current().ajax().update("exitForm");
    PrimeFaces.current().executeScript("PF('exitDialog').show()");
  }

  /** Exits; an income below the line is asked about first. */
  public void save() {
    if (form.stored(facts -> closing.exit(id, facts))) {
      PrimeFaces.current().executeScript("PF('exitDialog').hide()");
      Messages.success("archive.closing.exited");
      done.run();
    }
  }

  public ExitForm getForm() {
    return form;
  }
}
