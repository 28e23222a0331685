package cn.bangfu.web.staff;

import cn.bangfu.sheet.ImportRow;
import cn.bangfu.sheet.Imports;
import cn.bangfu.staff.StaffImport;
import cn.bangfu.web.sheet.ImportPart;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** Many accounts out of one sheet (USR-015). */
@Named
@ViewScoped
public class StaffImportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Imports imports;
  @Inject StaffImport staff;

  private ImportPart part;
  private String shownOnce;

  @PostConstruct
  void init() {
    part = new ImportPart(imports, staff.plan(), staff::check, this::store);
  }

  private void store(List<ImportRow> rows) {
    shownOnce = staff.store(rows).shownOnce();
    if (shownOnce != null) {
      PrimeFaces.current().ajax().update("onceForm");
      PrimeFaces.current().executeScript("PF('staffOnce').show()");
    }
  }

  /** The drawn password is gone as soon as the dialog is closed. */
  public void forget() {
    shownOnce = null;
    PrimeFaces.current().executeScript("PF('staffOnce').hide()");
  }

  public ImportPart getPart() {
    return part;
  }

  public String getShownOnce() {
    return shownOnce;
  }
}
