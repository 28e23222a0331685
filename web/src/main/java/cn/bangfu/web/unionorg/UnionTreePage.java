package cn.bangfu.web.unionorg;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.staff.StaffFigure;
import cn.bangfu.staff.StaffFigures;
import cn.bangfu.staff.StaffList;
import cn.bangfu.staff.UserRow;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionList;
import cn.bangfu.unionorg.UnionNode;
import cn.bangfu.unionorg.UnionRow;
import cn.bangfu.unionorg.UnionSort;
import cn.bangfu.unionorg.UnionTree;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.LazyRows;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The tree of the own union and those below, with what belongs to the chosen one (ORG-024). The
 * page stands in parts; acts tell it what changed by {@link #changed}.
 */
@Named
@ViewScoped
public class UnionTreePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Unions unions;
  @Inject UnionTree unionTree;
  @Inject UnionList list;
  @Inject StaffList staff;
  @Inject StaffFigures figures;

  private Long wanted;
  private UnionTreeModel tree;
  private UnionNode chosen;
  private transient Union union;
  private String fullPath;
  private List<UserRow> people;
  private LazyRows<UnionLine, UnionSort> children;

  /** Only for user administrators: the service refuses everybody else (ORG-023). */
  public void open() {
    choose(unionTree.top());
    tree = new UnionTreeModel(UnionSource.own(unionTree, true), this::choose);
    children =
        new LazyRows<>(
            UnionSort.STORED,
            true,
            line -> line.union().id(),
            page -> lines(list.children(chosen.id(), page)),
            () -> new BoundedCount(list.childCount(chosen.id())));
    if (wanted != null) {
      tree.goTo(wanted);
    }
  }

  private List<UnionLine> lines(List<UnionRow> rows) {
    Map<Long, StaffFigure> staffed = figures.of(rows.stream().map(UnionRow::id).toList());
    return rows.stream().map(row -> new UnionLine(row, staffed.get(row.id()))).toList();
  }

  private void choose(UnionNode node) {
    chosen = node;
    read();
  }

  private void read() {
    union = unions.get(chosen.id());
    fullPath = unions.fullPath(chosen.id());
    people = staff.ofUnion(chosen.id());
    if (children != null) {
      children.restart();
    }
  }

  /**
   * An act changed the children of a union, or one of them: only its branch is read anew, what is
   * open and chosen stays so (ORG-035).
   *
   * @param branch the union whose node and children are read anew
   * @param select the union to be chosen now, or null to keep the choice
   */
  public void changed(long branch, Long select) {
    tree.reload(branch);
    if (select != null) {
      tree.goTo(select);
    } else {
      chosen = unionTree.node(chosen.id(), true);
      read();
    }
  }

  /** A branch has another superior: what is open in it stays open, what is chosen stays chosen. */
  public void moved(long branch, long from, long to) {
    tree.move(branch, from, to);
    tree.goTo(chosen.id());
  }

  /** Reads the chosen branch anew (ORG-035). */
  public void refresh() {
    changed(chosen.id(), null);
  }

  /** A row of the list of lower unions was opened. */
  public void show(long id) {
    tree.goTo(id);
  }

  public UnionTreeModel getTree() {
    return tree;
  }

  public UnionNode getChosen() {
    return chosen;
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

  public LazyRows<UnionLine, UnionSort> getChildren() {
    return children;
  }

  /** The union that an address names to be shown. */
  public Long getWanted() {
    return wanted;
  }

  public void setWanted(Long wanted) {
    this.wanted = wanted;
  }
}
