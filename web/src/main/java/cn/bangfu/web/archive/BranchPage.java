package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.merging.MergedBranch;
import cn.bangfu.web.kit.Ticked;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;

/** A merged archive as it was, reached from the one it ended in (ARC-060). */
@Named
@ViewScoped
public class BranchPage extends ArchiveViewPage {

  private static final long serialVersionUID = 1L;

  private long into;

  @Override
  protected ArchiveView read(long number) {
    if (into == 0) {
      List<Long> asked =
          Ticked.ids(
              FacesContext.getCurrentInstance()
                  .getExternalContext()
                  .getRequestParameterMap()
                  .get("into"));
      into = asked.isEmpty() ? 0 : asked.get(0);
    }
    return merged.view(into, number);
  }

  @Override
  protected List<ArchiveChange> readChanges(long number) {
    return merged.changes(into, number);
  }

  @Override
  protected List<ChangedField> readFields(long number, long actId) {
    return merged.changedFields(into, number, actId);
  }

  /** What was merged into this one stands in the remaining archive's own list. */
  @Override
  public List<MergedBranch> getBranches() {
    return List.of();
  }

  /** Whose archive remains. */
  public String getRemainingHead() {
    return merged.headOfRemaining(into, getId());
  }

  /** The archive that remains. */
  public long getInto() {
    return into;
  }
}
