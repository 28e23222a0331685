package cn.bangfu.web.unionorg;

import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.UnionHit;
import cn.bangfu.unionorg.UnionHits;
import cn.bangfu.unionorg.UnionNode;
import cn.bangfu.unionorg.UnionStep;
import cn.bangfu.unionorg.UnionTree;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.event.NodeSelectEvent;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;
import org.primefaces.model.TreeNodeChildren;

/**
 * The tree behind {@code b:unionTree}: a node's children are read when it is opened, 200 at a time
 * (ORG-029, ORG-030); a search hit is shown by opening the way to it (ORG-033).
 */
public class UnionTreeModel implements Serializable {

  /** What is done with the union that was chosen. */
  @FunctionalInterface
  public interface Chosen extends Serializable {
    void accept(UnionNode union);
  }

  /** Last line of a long list of children. */
  public record More(int remaining) implements Serializable {}

  static final String UNION = "union";
  static final String MORE = "more";
  private static final long serialVersionUID = 1L;

  private final UnionSource unions;
  private final Chosen chosen;
  private final TreeNode<Serializable> root = new DefaultTreeNode<>("root", null, null);
  private TreeNode<Serializable> selection;
  private Branch chosenNode;
  private String text;
  private UnionHits hits;

  public UnionTreeModel(UnionSource unions, Chosen chosen) {
    this.unions = unions;
    this.chosen = chosen;
    Branch top = new Branch(unions.top(), root);
    top.setExpanded(true);
    top.read();
    top.setSelected(true);
    selection = top;
    chosenNode = top;
  }

  /** A union in the tree; its children are read the first time they are asked for. */
  private final class Branch extends DefaultTreeNode<Serializable> {

    private static final long serialVersionUID = 1L;

    private boolean read;

    Branch(UnionNode union, TreeNode<Serializable> parent) {
      super(UNION, union, parent);
    }

    UnionNode union() {
      return (UnionNode) getData();
    }

    @Override
    public boolean isLeaf() {
      return union().leaf();
    }

    @Override
    public TreeNodeChildren<Serializable> getChildren() {
      if (isExpanded()) {
        read();
      }
      return super.getChildren();
    }

    /** What was read so far. */
    List<TreeNode<Serializable>> shownChildren() {
      return super.getChildren();
    }

    @Override
    public int getChildCount() {
      return getChildren().size();
    }

    void read() {
      if (!read) {
        read = true;
        readMore();
      }
    }

    /** Appends the next 200 children. */
    void readMore() {
      List<TreeNode<Serializable>> shown = super.getChildren();
      if (!shown.isEmpty() && shown.get(shown.size() - 1).getType().equals(MORE)) {
        shown.remove(shown.size() - 1);
      }
      unions
          .children(union().id(), shown.size(), UnionTree.PAGE)
          .forEach(child -> new Branch(child, this));
      int remaining = union().childCount() - shown.size();
      if (remaining > 0) {
        new DefaultTreeNode<Serializable>(MORE, new More(remaining), this);
      }
    }

    /** The child with this id, read as far as its position. */
    Branch child(long id, int position) {
      read();
      while (super.getChildren().size() <= position + 1 && hasMore()) {
        readMore();
      }
      for (TreeNode<Serializable> child : super.getChildren()) {
        if (child instanceof Branch branch && branch.union().id() == id) {
          return branch;
        }
      }
      return null;
    }

    /**
     * Reads node and children anew; what stands open below stays open (ORG-035).
     *
     * @param guest a node that comes from elsewhere, or null
     */
    void readAgain(Branch guest) {
      List<UnionStep> way = unions.pathTo(union().id());
      setData(way.get(way.size() - 1).node());
      if (!read) {
        return;
      }
      List<TreeNode<Serializable>> shown = super.getChildren();
      int wanted = Math.max(shown.size(), UnionTree.PAGE);
      Map<Long, Branch> known = new HashMap<>();
      for (TreeNode<Serializable> child : shown) {
        if (child instanceof Branch branch) {
          known.put(branch.union().id(), branch);
        }
      }
      if (guest != null) {
        known.put(guest.union().id(), guest);
      }
      shown.clear();
      while (shown.size() < Math.min(wanted, union().childCount())) {
        int before = shown.size();
        for (UnionNode child : unions.children(union().id(), before, UnionTree.PAGE)) {
          Branch branch = known.get(child.id());
          if (branch == null) {
            new Branch(child, this);
          } else {
            branch.setData(child);
            shown.add(branch);
          }
        }
        if (shown.size() == before) {
          break;
        }
      }
      int remaining = union().childCount() - shown.size();
      if (remaining > 0) {
        new DefaultTreeNode<Serializable>(MORE, new More(remaining), this);
      }
    }

    private boolean hasMore() {
      List<TreeNode<Serializable>> shown = super.getChildren();
      return !shown.isEmpty() && shown.get(shown.size() - 1).getType().equals(MORE);
    }
  }

  /** A line of the tree was clicked: a union is chosen, the last line reads on. */
  public void selected(NodeSelectEvent event) {
    TreeNode<?> node = event.getTreeNode();
    if (node instanceof Branch branch) {
      choose(branch);
    } else if (node.getParent() instanceof Branch parent) {
      parent.readMore();
      selection = chosenNode;
      PrimeFaces.current().ajax().update(event.getComponent().getClientId());
    }
  }

  private void choose(Branch node) {
    if (chosenNode != null) {
      chosenNode.setSelected(false);
    }
    node.setSelected(true);
    chosenNode = node;
    selection = node;
    chosen.accept(node.union());
  }

  public void search() {
    hits = text == null || text.isBlank() ? null : unions.search(text);
  }

  /** Opens the way to a hit and chooses it. */
  public void show(UnionHit hit) {
    goTo(hit.id());
  }

  /** Opens the way to a union and chooses it. */
  public void goTo(long id) {
    Branch at = top();
    for (UnionStep step : unions.pathTo(id)) {
      if (at.union().id() != step.node().id()) {
        at.setExpanded(true);
        Branch next = at.child(step.node().id(), step.position());
        if (next == null) {
          break;
        }
        at = next;
      }
    }
    hits = null;
    choose(at);
  }

  /** Something about a union or its children changed: its branch is read anew (ORG-035). */
  public void reload(long id) {
    Branch at = find(top(), id);
    if (at != null) {
      at.readAgain(null);
    }
  }

  /** A union has another superior: both are read anew, and what is open below it stays so. */
  public void move(long id, long from, long to) {
    Branch moved = find(top(), id);
    reload(from);
    Branch at = find(top(), to);
    if (at != null) {
      at.readAgain(moved);
    }
  }

  private Branch top() {
    return (Branch) root.getChildren().get(0);
  }

  /** The node of a union as far as the tree has been read. */
  private static Branch find(Branch at, long id) {
    if (at.union().id() == id) {
      return at;
    }
    for (TreeNode<Serializable> child : at.shownChildren()) {
      Branch found = child instanceof Branch branch ? find(branch, id) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public void forget() {
    hits = null;
    text = null;
  }

  public boolean isSearched() {
    return hits != null;
  }

  public List<UnionHit> getHits() {
    return hits == null ? List.of() : hits.hits();
  }

  /** How many were found, or that nothing was. */
  public String getNote() {
    if (hits == null || hits.hits().isEmpty()) {
      return Texts.get("shell.nothingFound");
    }
    return hits.more()
        ? Texts.format("unionorg.UnionTree.tooManyHits", hits.total())
        : Texts.format("unionorg.tree.found", hits.total());
  }

  public TreeNode<Serializable> getRoot() {
    return root;
  }

  public TreeNode<Serializable> getSelection() {
    return selection;
  }

  public void setSelection(TreeNode<Serializable> selection) {
    if (selection != null) {
      this.selection = selection;
    }
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
