package cn.bangfu.web.unionorg;

import cn.bangfu.staff.LowerUnions;
import cn.bangfu.staff.UnionColumn;
import cn.bangfu.staff.UnionListExport;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The list of lower unions goes out as it is shown, the direct ones or all (ORG-028). */
@Named("unionExport")
@ViewScoped
public class UnionExportDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject UnionListExport list;
  @Inject UnionTreePage page;

  private ExportDialog dialog;
  private LowerUnions reach = LowerUnions.DIRECT;

  @PostConstruct
  void init() {
    dialog =
        ExportDialog.withoutPersons(
            order -> list.export(page.getChosen().id(), reach, shown(), order));
  }

  /** The columns of the page carry the names of the constants. */
  private Set<UnionColumn> shown() {
    Set<String> ids = page.getChildren().shownColumns();
    Set<UnionColumn> shown = EnumSet.noneOf(UnionColumn.class);
    Arrays.stream(UnionColumn.values())
        .filter(column -> ids.contains(column.name()))
        .forEach(shown::add);
    return shown;
  }

  public ExportDialog getDialog() {
    return dialog;
  }

  public LowerUnions getReach() {
    return reach;
  }

  public void setReach(LowerUnions reach) {
    this.reach = reach;
  }
}
