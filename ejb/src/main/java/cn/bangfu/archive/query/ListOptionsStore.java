package cn.bangfu.archive.query;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ListColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the caller has chosen for one kind of list; right and catalogue are its room's. */
@Dependent
public class ListOptionsStore {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  /** The choice as it was kept. */
  public Optional<ListOptions> find(String kind) {
    return Optional.ofNullable(stored(kind)).map(StoredListOptions::chosen);
  }

  /**
   * The choice among these columns, or the standard: a column that is no more is left out (part 30
   * A.15).
   */
  public ListOptions find(String kind, List<ListColumn> columns, ListOptions standard) {
    return find(kind)
        .map(chosen -> known(chosen, columns))
        .filter(chosen -> !chosen.columns().isEmpty())
        .orElse(standard);
  }

  private static ListOptions known(ListOptions chosen, List<ListColumn> columns) {
    List<String> codes = columns.stream().map(ListColumn::code).toList();
    return new ListOptions(
        chosen.columns().stream().filter(codes::contains).toList(),
        chosen.sorts().stream().filter(key -> codes.contains(key.field())).toList(),
        chosen.pageSize());
  }

  /** Keeps a checked choice; it holds at once and at the next log-in. */
  void keep(String kind, ListOptions chosen) {
    StoredListOptions stored = stored(kind);
    if (stored == null) {
      stored = new StoredListOptions(callers.known().userId(), kind);
      stored.choose(chosen);
      em.persist(stored);
    } else {
      stored.choose(chosen);
    }
  }

  /**
   * Keeps a choice of these columns (part 30 A.15).
   *
   * @throws Violations if no column is left, the order is of a column that is not shown, or the
   *     number of rows is none
   */
  public void keep(String kind, ListOptions chosen, List<ListColumn> columns) {
    List<Violation> wrong = new ArrayList<>();
    if (known(chosen, columns).columns().isEmpty()) {
      wrong.add(Violation.of("columns", QueryProblem.NO_COLUMN));
    }
    for (SortKey key : chosen.sorts()) {
      columns.stream()
          .filter(column -> column.code().equals(key.field()))
          .filter(column -> column.sortedBy() == null || !chosen.columns().contains(column.code()))
          .forEach(
              column ->
                  wrong.add(Violation.of("sorts", QueryProblem.SORT_NOT_SHOWN, column.title())));
    }
    if (chosen.pageSize() < 1 || chosen.pageSize() > ListOptions.PAGE_MAX) {
      wrong.add(Violation.of("pageSize", QueryProblem.PAGE_SIZE));
    }
    Violations.throwIfAny(wrong);
    keep(kind, known(chosen, columns));
  }

  /** Goes back to the standard. */
  public void forget(String kind) {
    StoredListOptions stored = stored(kind);
    if (stored != null) {
      em.remove(stored);
    }
  }

  private StoredListOptions stored(String kind) {
    return em.find(
        StoredListOptions.class, new StoredListOptions.Key(callers.known().userId(), kind));
  }
}
