package cn.bangfu.web.realname;

import cn.bangfu.kernel.Texts;
import cn.bangfu.realname.SummaryTables;
import java.io.Serializable;
import java.util.List;

/**
 * Projects as far as a page shows them; that there are more is told.
 *
 * @param found one more than is shown if there are more
 */
public record ShownProjects<T extends Serializable>(List<T> found) implements Serializable {

  /** So many are asked for. */
  static final int ASKED = SummaryTables.SHOWN_PROJECTS + 1;

  public List<T> getRows() {
    return found.subList(0, Math.min(found.size(), SummaryTables.SHOWN_PROJECTS));
  }

  public boolean isNone() {
    return found.isEmpty();
  }

  /** The sentence about those that are not shown, or null. */
  public String getMore() {
    return found.size() < ASKED
        ? null
        : Texts.format("realname.page.moreProjects", SummaryTables.SHOWN_PROJECTS);
  }
}
