package cn.bangfu.web.unionorg;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.unionorg.UnionMending;
import cn.bangfu.unionorg.UnionToMend;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The report of unions in wrong places (ORG-111); the service refuses all but the national one. */
@Named
@ViewScoped
public class UnionMendPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject UnionMending mending;

  private LazyRows<UnionToMend, NoSort> rows;

  public void open() {
    mending.count();
    rows =
        LazyRows.fixed(
            UnionToMend::id,
            page -> mending.page(page.offset(), page.size()),
            () -> new BoundedCount(mending.count()));
  }

  /** Takes over the proposals of the ticked lines. */
  public void accept() {
    List<Long> ids = rows.getSelection().stream().map(UnionToMend::id).toList();
    if (ids.isEmpty()) {
      Messages.error("unionorg.mend.choose");
      return;
    }
    int mended = mending.accept(ids);
    rows.restart();
    Messages.success("unionorg.mend.done", mended);
  }

  public LazyRows<UnionToMend, NoSort> getRows() {
    return rows;
  }
}
