package cn.bangfu.web.unionorg;

import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.NoticesToConfirm;
import cn.bangfu.unionorg.PlacementRules;
import cn.bangfu.unionorg.StaleUnion;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionContact;
import cn.bangfu.unionorg.UnionData;
import cn.bangfu.unionorg.UnionEntry;
import cn.bangfu.unionorg.UnionIdentity;
import cn.bangfu.unionorg.UnionLevel;
import cn.bangfu.unionorg.UnionUpkeep;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The form of a union, new or to be corrected (ORG-042, ORG-043, ORG-045). */
@Named("unionEdit")
@ViewScoped
public class UnionEditDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject UnionUpkeep upkeep;
  @Inject Unions unions;
  @Inject UnionMenuBean menu;
  @Inject UnionTreePage page;
  @Inject UnionDifferences comparison;

  private Long id;
  private long parentId;
  private int version;
  private String parentPath;
  private List<UnionLevel> levels = List.of();
  private UnionForm form;
  private List<String> notices = List.of();
  private String stale;
  private transient List<UnionDifference> differences;

  /** A new union below the one whose menu was opened. */
  public void create() {
    Union parent = upkeep.open(menu.getUnion().id(), UnionEntry.CREATE);
    id = null;
    show(parent);
    form = new UnionForm(empty(parent));
    open();
  }

  /** The union whose menu was opened. */
  public void edit() {
    Union union = upkeep.open(menu.getUnion().id(), UnionEntry.EDIT);
    id = union.getId();
    version = union.getVersion();
    show(unions.superiorOf(id));
    form = new UnionForm(union.data());
    open();
  }

  private void show(Union parent) {
    parentId = parent.getId();
    parentPath = unions.fullPath(parentId);
    levels = List.copyOf(PlacementRules.allowedBelow(parent.getUnionLevel()));
  }

  private static UnionData empty(Union parent) {
    UnionLevel only = PlacementRules.preselected(parent.getUnionLevel()).orElse(null);
    return new UnionData(
        new UnionIdentity(null, only, null, parent.getRegionCode(), false),
        null,
        new UnionContact(null, null, null, null, null, null, null, null, null, null),
        null);
  }

  private void open() {
    forget();
    PrimeFaces.current().resetInputs("editForm");
    PrimeFaces.current().executeScript("PF('editDialog').show()");
  }

  /** As it was opened. */
  public void reset() {
    if (id == null) {
      create();
    } else {
      edit();
    }
  }

  public void save() {
    save(false);
  }

  /** The notices were seen (ORG-016, ORG-019). */
  public void saveAllTheSame() {
    save(true);
  }

  /** Back to the form, the notices are forgotten. */
  public void back() {
    forget();
  }

  private void save(boolean noticesSeen) {
    forget();
    try {
      if (id == null) {
        Union made = upkeep.create(parentId, form.command(), noticesSeen);
        page.changed(parentId, made.getId());
        Messages.success("unionorg.edit.created", made.getId());
      } else {
        int archives = upkeep.edit(id, version, form.command(), noticesSeen);
        page.changed(parentId, null);
        Messages.success("unionorg.edit.saved");
        if (archives >= 0) {
          Messages.success("unionorg.edit.level", archives);
        }
      }
      PrimeFaces.current().executeScript("PF('editDialog').hide()");
    } catch (NoticesToConfirm found) {
      notices = found.notices().stream().map(Texts::of).toList();
    } catch (StaleUnion other) {
      version = other.version();
      stale = Texts.of(other);
      differences = comparison.between(other.stored(), form.command());
    }
  }

  private void forget() {
    notices = List.of();
    stale = null;
    differences = List.of();
  }

  public boolean isNew() {
    return id == null;
  }

  public String getParentPath() {
    return parentPath;
  }

  public List<UnionLevel> getLevels() {
    return levels;
  }

  public UnionForm getForm() {
    return form;
  }

  public List<String> getNotices() {
    return notices;
  }

  /** Who changed it meanwhile, or null. */
  public String getStale() {
    return stale;
  }

  public List<UnionDifference> getDifferences() {
    return differences;
  }
}
