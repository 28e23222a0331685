package cn.bangfu.web.unionorg;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.staff.StaffList;
import cn.bangfu.staff.UserRow;
import cn.bangfu.unionorg.ConfirmState;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionNode;
import cn.bangfu.unionorg.UnionTree;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The tree of the own union and those below, with what belongs to the chosen one (ORG-024). */
@Named
@ViewScoped
public class UnionTreePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Unions unions;
  @Inject UnionTree unionTree;
  @Inject StaffList staff;

  private UnionTreeModel tree;
  private UnionNode chosen;
  private transient Union union;
  private String fullPath;
  private List<UserRow> people;
  private LazyRows<UnionNode, NoSort> children;

  /** Only for user administrators: the service refuses everybody else (ORG-023). */
  public void open() {
    choose(unionTree.top());
    tree = new UnionTreeModel(UnionSource.own(unionTree, true), this::choose);
    children =
        LazyRows.fixed(
            UnionNode::id,
            page -> unionTree.children(chosen.id(), page.offset(), page.size(), true),
            () -> new BoundedCount(chosen.childCount()));
  }

  private void choose(UnionNode node) {
    chosen = node;
    union = unions.get(node.id());
    fullPath = unions.fullPath(node.id());
    people = staff.ofUnion(node.id());
    if (children != null) {
      children.restart();
    }
  }

  /** A line of the list of lower unions was opened. */
  public void show(UnionNode node) {
    tree.goTo(node.id());
  }

  public ConfirmState confirmState(UnionNode node) {
    return node.unconfirmed() ? ConfirmState.UNCONFIRMED : ConfirmState.CONFIRMED;
  }

  public UnionTreeModel getTree() {
    return tree;
  }

  public Union getUnion() {
    if (union == null) {
      union = unions.get(chosen.id());
    }
    return union;
  }

  public String getFullPath() {
    return fullPath;
  }

  public List<UserRow> getPeople() {
    return people;
  }

  public LazyRows<UnionNode, NoSort> getChildren() {
    return children;
  }
}
