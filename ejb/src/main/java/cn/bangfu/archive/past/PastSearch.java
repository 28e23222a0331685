package cn.bangfu.archive.past;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.query.NativeConditions;
import cn.bangfu.archive.query.NativeRows;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.CleanText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the archives of a day in their history: what the list showed at 24:00 of that day, with the
 * tree of that day (ARC-168). A union's archives of a day are one range of an index of the history
 * table, in whose order they come, so that a page costs no more in a whole country. Callers check
 * right and bounds.
 */
@Dependent
public class PastSearch {

  private static final String FOUND =
      """
      from archive_history h
      where h.filing_union_path >= ?1 collate "C" and h.filing_union_path < ?2 collate "C"
        and h.valid_from <= ?3 and h.valid_to > ?3
        and h.life_state = any (string_to_array(?4, ','))
      """;

  private static final String ROWS =
      """
      select f.*, u.name, a.life_state in ('DELETED', 'MERGED')
      from (select h.id, h.employee_no, h.head_name, h.archive_type, h.hardship_category,
          h.filing_standard, h.archive_level, h.archive_class, h.life_state, h.filing_date,
          h.filing_union_id, h.filing_union_path
        %s%s
        order by h.filing_union_path collate "C", h.filing_date desc, h.id desc limit ?5 offset ?6) f
        join archive a on a.id = f.id
        left join lateral (select u.name from union_org_history u
          where u.id = f.filing_union_id and u.valid_to > ?3 order by u.valid_from limit 1) u on true
      order by f.filing_union_path collate "C", f.filing_date desc, f.id desc\
      """;

  private static final String COUNT = "select count(*) from (select 1 %s%s limit ?5) counted";

  /** Archives taken over from old systems are older than what is known of their unions. */
  private static final String PATH =
      """
      select h.path from union_org_history h
      where h.id = ?1 and h.valid_to > ?2 order by h.valid_from limit 1\
      """;

  /** Drafts are their writers' affair, what was deleted or merged was in no list. */
  static final Set<LifeState> LISTED =
      Set.of(LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);

  private static final NativeRows MOMENT = new NativeRows("?3");
  private static final int FIRST_FREE = 7;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject CodeValues codes;

  /** The conditions of the query page that can be put to the past. */
  public static List<CatalogField> conditions() {
    return ArchiveCatalog.all(FieldUse.QUERY).stream().filter(NativeConditions::kept).toList();
  }

  /**
   * Rows in the order of unions, newest filing date first.
   *
   * @throws AccessDenied if the union did not lie in the own jurisdiction on that day
   */
  public List<PastRow> rows(PastFilter filter, int offset, int size) {
    String path = path(filter);
    if (path == null) {
      return List.of();
    }
    List<?> rows =
        query(ROWS, filter, path).setParameter(5, size).setParameter(6, offset).getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  /** How many there are, counted up to a limit. */
  public int count(PastFilter filter, int limit) {
    String path = path(filter);
    return path == null
        ? 0
        : ((Number) query(COUNT, filter, path).setParameter(5, limit).getSingleResult()).intValue();
  }

  /** The place of the caller's union in the tree of a day; null if there was no such union then. */
  public String ownPath(LocalDate day) {
    return path(callers.known().unionId(), PastMoment.endOf(day));
  }

  private Query query(String sql, PastFilter filter, String path) {
    int depth = (int) ownPath(filter.day()).chars().filter(one -> one == '/').count() - 1;
    NativeConditions more = new NativeConditions(codes, MOMENT, filter.day(), depth, FIRST_FREE);
    String text = typed(filter, more);
    if (filter.query() != null) {
      text += more.text(filter.query().conditions());
      text += filter.query().reportedOnly() ? more.reported() : "";
    }
    Query query = em.createNativeQuery(statement(sql, text));
    more.bind(query);
    return query
        .setParameter(1, path)
        .setParameter(2, filter.below() ? path.substring(0, path.length() - 1) + '0' : path + '!')
        .setParameter(3, PastMoment.endOf(filter.day()))
        .setParameter(
            4,
            filter.states().stream()
                .filter(LISTED::contains)
                .map(LifeState::name)
                .collect(Collectors.joining(",")));
  }

  /** What was typed above the list; a count reads no more of the versions than is asked about. */
  private static String typed(PastFilter filter, NativeConditions more) {
    StringBuilder text = new StringBuilder();
    if (filter.archiveType() != null) {
      text.append(" and h.archive_type = ").append(more.put(filter.archiveType().name()));
    }
    if (filter.hardshipCategory() != null) {
      text.append(" and h.hardship_category = ").append(more.put(filter.hardshipCategory().name()));
    }
    String name = CleanText.trim(filter.name());
    if (name != null) {
      text.append(" and has_text(h.head_name, ").append(more.put(name)).append(')');
    }
    String number = CleanText.number(filter.employeeNo());
    if (number != null) {
      text.append(" and starts_with(h.employee_no, ").append(more.put(number)).append(')');
    }
    return text.toString();
  }

  /**
   * Texts of this class with conditions that are made of the catalogue's mapping: which of them
   * stand there depends on what is asked, whatever is typed is a parameter.
   */
  private static String statement(String sql, String conditions) {
    return sql.formatted(FOUND, conditions);
  }

  /** Path of the union on that day; null if there was no such union then. */
  private String path(PastFilter filter) {
    Caller caller = callers.known();
    String own = ownPath(filter.day());
    if (filter.unionId() == null || filter.unionId() == caller.unionId()) {
      return own;
    }
    callers.about("UNION", filter.unionId(), filter.unionId());
    String asked = path(filter.unionId(), PastMoment.endOf(filter.day()));
    if (asked == null || own == null || !asked.startsWith(own)) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return asked;
  }

  private String path(long unionId, OffsetDateTime at) {
    List<?> found =
        em.createNativeQuery(PATH).setParameter(1, unionId).setParameter(2, at).getResultList();
    return found.isEmpty() ? null : (String) found.get(0);
  }

  private static PastRow row(Object[] row) {
    return new PastRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        ArchiveType.valueOf((String) row[3]),
        row[4] == null ? null : HardshipCategory.valueOf((String) row[4]),
        row[5] == null ? null : ArchiveLevel.valueOf((String) row[5]),
        ArchiveLevel.valueOf((String) row[6]),
        ArchiveClass.valueOf((String) row[7]),
        LifeState.valueOf((String) row[8]),
        row[9] == null ? null : LocalDate.parse(row[9].toString()),
        (String) row[12],
        (Boolean) row[13]);
  }
}
