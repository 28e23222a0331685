package cn.bangfu.statistics;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.past.PastMoment;
import cn.bangfu.archive.past.PastSearch;
import cn.bangfu.archive.query.NativeConditions;
import cn.bangfu.archive.query.NativeRows;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts archives, all unions at once: today from the tables, on a past day from the versions that
 * held then, their filing unions arranged in the tree of today (STA-024). The list behind a figure
 * is read from the same rows. Callers have checked right and scope.
 */
@Dependent
class ArchiveCounting {

  private static final String PRESENT =
      """
      from archive h join archive_content c on c.archive_id = h.id%s
      where h.filing_union_path >= %s collate "C" and h.filing_union_path < %s collate "C"
      """;

  /** A union's archives of a past day stand under the path that it had then. */
  private static final String PAST =
      """
      from (select distinct o.path as old_path, n.path from union_org n join union_org_history o on o.id = n.id
            where n.path >= %2$s collate "C" and n.path < %3$s collate "C") u
        join archive_history h on h.filing_union_path = u.old_path
        join archive_content_history c on c.archive_id = h.id%1$s
      where true
      """;

  private static final String FOUND =
      """
      select h.id, h.employee_no, h.head_name, h.archive_type, h.hardship_category, h.life_state, h.filing_date,
        h.filing_union_id, %1$s as path, split_part(%1$s, '/', %2$s) as branch, h.holder_depth > %3$s as unreported,
        c.family_size, %4$s as d1, %5$s as d2
      """;

  private static final String GROUPS =
      """
      select f.branch, f.unreported, %s, %s, f.d1, f.d2, count(*), coalesce(sum(f.family_size - 1), 0)
      from (%s) f group by 1, 2, 5, 6\
      """;

  private static final String LIST =
      """
      select f.id, f.employee_no, f.head_name, f.archive_type, f.hardship_category, f.life_state, f.filing_date,
        f.family_size - 1, f.filing_union_id, a.life_state in ('DELETED', 'MERGED')
      from (%s) f join archive a on a.id = f.id where %s
      order by f.path collate "C", f.filing_date desc, f.id desc limit %s offset %s\
      """;

  private static final String NOTHING = "cast(null as text)";
  private static final String LIST_OF = ",";
  private static final int MOST_MILLIS = 60_000;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject PastSearch past;
  @Inject UnionLookup unions;
  @Inject Today today;

  /** One statement being written: its parameters are put where they stand. */
  private final class Statement {

    private final ArchiveCount count;
    private final NativeRows rows;
    private final NativeConditions conditions;
    private final String from;
    private final String to;
    private final String place;
    private final String depth;
    private final String more;

    /**
     * For one count.
     *
     * @param within path of the union whose subtree is read
     * @param chosen the union whose direct subordinates make the branches
     */
    Statement(ArchiveCount count, String within, Union chosen) {
      this.count = count;
      rows = rows(count.day());
      int own = ownDepth(count.day());
      conditions = new NativeConditions(codes, rows, count.day(), own, 1);
      if (rows.moment() != null) {
        conditions.put(PastMoment.endOf(count.day()));
      }
      from = conditions.put(within);
      to = conditions.put(within.substring(0, within.length() - 1) + '0');
      place = conditions.put(chosen.getDepth() + 2);
      depth = conditions.put(own);
      more =
          " and h.life_state = any (string_to_array(%s, ','))"
                  .formatted(conditions.put(states(count)))
              + rows.valid("h")
              + rows.valid("c")
              + reported()
              + conditions.text(count.query().conditions());
    }

    private String reported() {
      return count.reported() == null
          ? ""
          : " and h.holder_union_id %s h.filing_union_id".formatted(count.reported() ? "<>" : "=");
    }

    /** The archives with the values of these dimensions; null where one is left out. */
    String found(ArchiveDimension first, ArchiveDimension second) {
      String joins =
          (first == null ? "" : first.joinAt(1)) + (second == null ? "" : second.joinAt(2));
      boolean present = rows.moment() == null;
      return FOUND.formatted(
              present ? "h.filing_union_path" : "u.path",
              place,
              depth,
              first == null ? NOTHING : first.expressionAt(1),
              second == null ? NOTHING : second.expressionAt(2))
          + (present ? PRESENT : PAST).formatted(joins, from, to)
          + more;
    }

    Query query(String text) {
      Query query = em.createNativeQuery(text);
      conditions.bind(query);
      return query.setHint("jakarta.persistence.query.timeout", MOST_MILLIS);
    }
  }

  private static String states(ArchiveCount count) {
    return count.query().lifeStates().stream()
        .filter(ArchiveDimensions.COUNTED::contains)
        .map(LifeState::name)
        .collect(Collectors.joining(LIST_OF));
  }

  /** The rows of a day: those of today are the present ones. */
  NativeRows rows(LocalDate day) {
    return day.isBefore(today.today()) ? new NativeRows("?1") : NativeRows.PRESENT;
  }

  private int ownDepth(LocalDate day) {
    String path = day.isBefore(today.today()) ? past.ownPath(day) : null;
    return path == null
        ? callers.known().unionDepth()
        : (int) path.chars().filter(one -> one == '/').count() - 1;
  }

  /** What stands in the cells of all unions; once more without each dimension of several values. */
  List<CountedGroup> groups(ArchiveCount count, Union union, List<ArchiveDimension> dimensions) {
    Statement statement = new Statement(count, union.getPath(), union);
    Set<String> texts = new TreeSet<>();
    for (boolean byFirst : ways(dimensions, 0)) {
      for (boolean bySecond : ways(dimensions, 1)) {
        texts.add(
            GROUPS.formatted(
                byFirst,
                bySecond,
                statement.found(
                    byFirst ? dimensions.get(0) : null, bySecond ? dimensions.get(1) : null)));
      }
    }
    List<CountedGroup> groups = new ArrayList<>();
    for (Object one : statement.query(String.join("\nunion all\n", texts)).getResultList()) {
      Object[] row = (Object[]) one;
      groups.add(
          new CountedGroup(
              (String) row[0],
              (Boolean) row[1],
              (Boolean) row[2],
              (Boolean) row[3],
              (String) row[4],
              (String) row[5],
              new Figures(
                  ((Number) row[6]).longValue(),
                  ((Number) row[7]).longValue(),
                  BigDecimal.ZERO.setScale(2))));
    }
    return groups;
  }

  /** With the dimension, without it, or both ways. */
  private static List<Boolean> ways(List<ArchiveDimension> dimensions, int at) {
    if (at >= dimensions.size()) {
      return List.of(false);
    }
    return dimensions.get(at).several() ? List.of(true, false) : List.of(true);
  }

  /**
   * The archives behind a figure, in the order of unions, newest filing date first.
   *
   * @param children numbers of the unions that have rows of their own
   * @param within the union whose subtree the row counts
   */
  List<CountedArchive> list(
      ArchiveCount count,
      Union union,
      Collection<Long> children,
      Union within,
      List<ArchiveDimension> dimensions,
      StatisticsCut cut,
      int offset,
      int size) {
    Statement statement = new Statement(count, within.getPath(), union);
    List<String> where = new ArrayList<>();
    where.add(count.query().reportedOnly() ? "not f.unreported" : "true");
    if (cut.kind() == StatisticsRow.Kind.OWN) {
      where.add(
          "f.branch <> all (string_to_array(%s, ','))"
              .formatted(
                  statement.conditions.put(
                      children.stream()
                          .map(String::valueOf)
                          .collect(Collectors.joining(LIST_OF)))));
    }
    ArchiveDimension[] asked = new ArchiveDimension[2];
    for (int i = 0; i < dimensions.size(); i++) {
      String key = cut.key(i);
      if (!key.equals(StatisticsValue.ALL)) {
        asked[i] = dimensions.get(i);
        where.add(
            key.equals(StatisticsValue.BLANK)
                ? "f.d%d is null".formatted(i + 1)
                : "f.d%d = %s".formatted(i + 1, statement.conditions.put(key)));
      }
    }
    List<?> rows =
        statement
            .query(
                LIST.formatted(
                    statement.found(asked[0], asked[1]),
                    String.join(" and ", where),
                    statement.conditions.put(size),
                    statement.conditions.put(offset)))
            .getResultList();
    Map<Long, String> names =
        unions.names(rows.stream().map(row -> number(((Object[]) row)[8])).distinct().toList());
    return rows.stream().map(row -> row((Object[]) row, names)).toList();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static CountedArchive row(Object[] row, Map<Long, String> names) {
    return new CountedArchive(
        number(row[0]),
        (String) row[1],
        (String) row[2],
        ArchiveType.valueOf((String) row[3]),
        row[4] == null ? null : HardshipCategory.valueOf((String) row[4]),
        LifeState.valueOf((String) row[5]),
        row[6] == null ? null : LocalDate.parse(row[6].toString()),
        ((Number) row[7]).intValue(),
        names.get(number(row[8])),
        (Boolean) row[9]);
  }
}
