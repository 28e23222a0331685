package cn.bangfu.export;

import cn.bangfu.archive.past.PastMoment;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the archives of an application in the history: what the list showed at a moment, with the
 * tree of that moment, less what has left the jurisdiction since. A page begins behind the last
 * archive of the one before, so the last page costs no more than the first.
 */
@Dependent
class ExportSearch {

  private static final String FOUND =
      """
      from archive_history h
        join union_org u on u.id = h.filing_union_id
      where h.filing_union_path >= ?1 collate "C" and h.filing_union_path < ?2 collate "C"
        and h.valid_from <= ?3 and h.valid_to > ?3
        and h.life_state = any (string_to_array(?4, ','))
        and h.archive_type = any (string_to_array(?5, ','))
        and (?6 = '' or h.archive_level = any (string_to_array(?6, ',')))
        and (?7 = '' or h.archive_class = any (string_to_array(?7, ',')))
        and (?8 = '' or h.hardship_category = any (string_to_array(?8, ',')))
        and h.filing_date between ?9 and ?10
        and h.holder_depth <= ?11
        and u.path >= ?12 collate "C" and u.path < ?13 collate "C"
      """;

  private static final String COUNT = "select count(*) " + FOUND;

  private static final String PAGE =
      "select h.id, h.filing_union_path, h.employee_no "
          + FOUND
          + """
            and (h.filing_union_path collate "C", h.employee_no collate "C", h.id) > (?14, ?15, ?16)
          order by h.filing_union_path collate "C", h.employee_no collate "C", h.id limit ?17
          """;

  /** Archives taken over from old systems are older than what is known of their unions. */
  private static final String PATH =
      """
      select h.path from union_org_history h
      where h.id = ?1 and h.valid_to > ?2 order by h.valid_from limit 1
      """;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final int ANY_DEPTH = 99;

  @PersistenceContext EntityManager em;
  @Inject UnionLookup unions;

  /** What a union reads that asks for these unions, as of the end of a day. */
  ExportScope scope(long asking, List<TargetUnion> targets, LocalDate day) {
    return scope(asking, targets, PastMoment.endOf(day));
  }

  ExportScope scope(long asking, List<TargetUnion> targets, OffsetDateTime at) {
    Union own = unions.get(asking);
    String then = path(asking, at);
    List<ExportRange> ranges = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (TargetUnion target : targets) {
      Union union = unions.get(target.unionId());
      String path = path(target.unionId(), at);
      if (!union.getPath().startsWith(own.getPath())) {
        leftOut.add(union.getName());
      } else if (path != null) {
        ranges.add(ExportRange.of(path, target.below()));
      }
    }
    int depth = then == null ? own.getDepth() : depth(then);
    return new ExportScope(at, apart(ranges), depth, own.getPath(), List.copyOf(leftOut));
  }

  private static int depth(String path) {
    return (int) path.chars().filter(one -> one == '/').count() - 1;
  }

  /** A union inside another one that is chosen with those below it counts once. */
  private static List<ExportRange> apart(List<ExportRange> ranges) {
    List<ExportRange> kept = new ArrayList<>();
    ranges.stream()
        .distinct()
        .sorted(
            Comparator.comparing(ExportRange::from)
                .thenComparing(ExportRange::until, Comparator.reverseOrder()))
        .forEach(
            range -> {
              if (kept.stream().noneMatch(one -> one.covers(range))) {
                kept.add(range);
              }
            });
    return List.copyOf(kept);
  }

  private String path(long unionId, OffsetDateTime at) {
    List<?> found =
        em.createNativeQuery(PATH).setParameter(1, unionId).setParameter(2, at).getResultList();
    return found.isEmpty() ? null : (String) found.get(0);
  }

  /** How many archives there are. */
  int count(ExportScope scope, ExportConditions conditions) {
    int count = 0;
    for (ExportRange range : scope.ranges()) {
      Query query = bound(em.createNativeQuery(COUNT), scope, range.from(), range, conditions);
      count += ((Number) query.getSingleResult()).intValue();
    }
    return count;
  }

  /** The next archives behind a place; none at the end. */
  List<ExportPlace> page(
      ExportScope scope, ExportConditions conditions, ExportPlace behind, int size) {
    List<ExportPlace> page = new ArrayList<>();
    for (ExportRange range : scope.ranges()) {
      if (page.size() < size && range.until().compareTo(behind.path()) > 0) {
        String from = range.from().compareTo(behind.path()) < 0 ? behind.path() : range.from();
        List<?> rows =
            bound(em.createNativeQuery(PAGE), scope, from, range, conditions)
                .setParameter(14, behind.path())
                .setParameter(15, behind.employeeNo())
                .setParameter(16, behind.archiveId())
                .setParameter(17, size - page.size())
                .getResultList();
        rows.forEach(row -> page.add(place((Object[]) row)));
      }
    }
    return page;
  }

  private static ExportPlace place(Object[] row) {
    return new ExportPlace((String) row[1], (String) row[2], ((Number) row[0]).longValue());
  }

  private static Query bound(
      Query query, ExportScope scope, String from, ExportRange range, ExportConditions asked) {
    ExportRange own = ExportRange.of(scope.ownPath(), true);
    return query
        .setParameter(1, from)
        .setParameter(2, range.until())
        .setParameter(3, scope.at())
        .setParameter(4, joined(asked.lifeStates()))
        .setParameter(5, joined(asked.archiveTypes()))
        .setParameter(6, joined(asked.levels()))
        .setParameter(7, joined(asked.classes()))
        .setParameter(8, joined(asked.categories()))
        .setParameter(9, asked.filedFrom() == null ? FIRST_DAY : asked.filedFrom())
        .setParameter(10, asked.filedTo() == null ? LAST_DAY : asked.filedTo())
        .setParameter(11, asked.unreported() ? ANY_DEPTH : scope.depth())
        .setParameter(12, own.from())
        .setParameter(13, own.until());
  }

  private static String joined(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }
}
