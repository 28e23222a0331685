package cn.bangfu.web.unionorg;

import cn.bangfu.unionorg.UnionHit;
import cn.bangfu.unionorg.UnionNode;
import cn.bangfu.unionorg.UnionTree;
import cn.bangfu.unionorg.Unions;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Behind {@code b:unionPicker}: typing finds unions of the scope, the dialog shows the tree. */
@Named
@ViewScoped
public class UnionPicker implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Unions unions;
  @Inject UnionTree tree;

  private final Map<Long, String> names = new HashMap<>();
  private UnionTreeModel model;
  private UnionNode chosen;

  /** Ids of the unions offered for what is typed. */
  public List<Long> complete(String typed) {
    List<UnionHit> hits = tree.search(typed).hits();
    hits.forEach(hit -> names.put(hit.id(), hit.name()));
    return hits.stream().map(UnionHit::id).toList();
  }

  public String name(Long id) {
    return id == null
        ? ""
        : names.computeIfAbsent(id, key -> unions.find(key).map(u -> u.getName()).orElse(""));
  }

  public String fullName(Long id) {
    return id == null ? "" : unions.fullPath(id);
  }

  /** The tree of the dialog, made when it is opened first. */
  public UnionTreeModel getTree() {
    if (model == null) {
      model = new UnionTreeModel(UnionSource.own(tree, false), union -> chosen = union);
    }
    return model;
  }

  public UnionNode getChosen() {
    return chosen;
  }
}
