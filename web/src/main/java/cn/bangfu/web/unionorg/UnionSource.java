package cn.bangfu.web.unionorg;

import cn.bangfu.unionorg.NationalTree;
import cn.bangfu.unionorg.UnionHits;
import cn.bangfu.unionorg.UnionNode;
import cn.bangfu.unionorg.UnionStep;
import cn.bangfu.unionorg.UnionTree;
import java.io.Serializable;
import java.util.List;

/** Where a tree on a page gets its unions from. */
public interface UnionSource extends Serializable {

  UnionNode top();

  List<UnionNode> children(long id, int offset, int size);

  UnionHits search(String text);

  List<UnionStep> pathTo(long id);

  /** The own union and everything below it. */
  static UnionSource own(UnionTree tree, boolean includeDisabled) {
    return new UnionSource() {
      private static final long serialVersionUID = 1L;

      @Override
      public UnionNode top() {
        return tree.top();
      }

      @Override
      public List<UnionNode> children(long id, int offset, int size) {
        return tree.children(id, offset, size, includeDisabled);
      }

      @Override
      public UnionHits search(String text) {
        return tree.search(text);
      }

      @Override
      public List<UnionStep> pathTo(long id) {
        return tree.pathTo(id, includeDisabled);
      }
    };
  }

  /** The whole country, for the directory (ORG-037). */
  static UnionSource national(NationalTree tree) {
    return new UnionSource() {
      private static final long serialVersionUID = 1L;

      @Override
      public UnionNode top() {
        return tree.top();
      }

      @Override
      public List<UnionNode> children(long id, int offset, int size) {
        return tree.children(id, offset, size);
      }

      @Override
      public UnionHits search(String text) {
        return tree.search(text);
      }

      @Override
      public List<UnionStep> pathTo(long id) {
        return tree.pathTo(id);
      }
    };
  }
}
