package cn.bangfu.web.unionorg;

import cn.bangfu.sheet.Imports;
import cn.bangfu.unionorg.UnionImport;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.sheet.ImportPart;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Many unions out of one file (ORG-052). */
@Named
@ViewScoped
public class UnionImportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Imports imports;
  @Inject UnionImport unions;

  private ImportPart part;

  /** Only for user administrators: the service refuses everybody else. */
  public void open() {
    part =
        new ImportPart(
            imports,
            unions.plan(),
            unions::check,
            rows -> Messages.success("unionorg.import.done", unions.store(rows)));
  }

  public ImportPart getPart() {
    return part;
  }
}
