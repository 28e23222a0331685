package cn.bangfu.web.unionorg;

import cn.bangfu.unionorg.CutUnion;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * The union that was cut and waits to be pasted: in this session only, and gone with it (ORG-055).
 */
@Named("unionCut")
@SessionScoped
public class UnionClipboard implements Serializable {

  private static final long serialVersionUID = 1L;

  private CutUnion waiting;

  void take(CutUnion cut) {
    waiting = cut;
  }

  void drop() {
    waiting = null;
  }

  CutUnion waiting() {
    return waiting;
  }

  public boolean isWaiting() {
    return waiting != null;
  }

  /** True for the union that waits; its node carries a mark. */
  public boolean holds(long id) {
    return waiting != null && waiting.id() == id;
  }
}
