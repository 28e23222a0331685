package cn.bangfu.archive.query;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The user's own columns, order and number of rows for all lists of archives (ARC-148). */
@Stateless
public class ListOptionsDesk {

  private static final String KIND = "ARCHIVE";

  @Inject ListOptionsStore store;

  /** What the caller has chosen, or the standard. */
  @Needs(Right.ARCHIVE_LIST)
  public ListOptions own() {
    return store
        .find(KIND)
        .filter(chosen -> !chosen.fields().isEmpty())
        .orElse(ListOptions.STANDARD);
  }

  /** Keeps a choice; it holds at once and at the next log-in. */
  @Needs(Right.OWN_LISTS)
  public void save(ListOptions chosen) {
    Violations.throwIfAny(check(chosen));
    store.keep(KIND, chosen);
  }

  /** Goes back to the standard. */
  @Needs(Right.OWN_LISTS)
  public void reset() {
    store.forget(KIND);
  }

  private static List<Violation> check(ListOptions chosen) {
    List<Violation> wrong = new ArrayList<>();
    if (chosen.fields().isEmpty()) {
      wrong.add(Violation.of("columns", QueryProblem.NO_COLUMN));
    }
    if (chosen.sorts().size() > ListOptions.SORTS_MAX) {
      wrong.add(Violation.of("sorts", QueryProblem.TOO_MANY_SORTS));
    }
    for (SortKey key : chosen.sorts()) {
      ArchiveCatalog.find(key.field())
          .filter(field -> !ChosenOrder.sortable(field) || !chosen.columns().contains(field.code()))
          .ifPresent(
              field ->
                  wrong.add(Violation.of("sorts", QueryProblem.SORT_NOT_SHOWN, field.title())));
    }
    if (chosen.pageSize() < 1 || chosen.pageSize() > ListOptions.PAGE_MAX) {
      wrong.add(Violation.of("pageSize", QueryProblem.PAGE_SIZE));
    }
    return wrong;
  }
}
