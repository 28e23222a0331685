package cn.bangfu.archive.past;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.PageRequest;
import jakarta.ejb.Stateless;
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
 * The list of archives as of any day and its count (ARC-168): what the list showed at 24:00 of that
 * day, with the tree of that day. A union's archives of a day are one range of an index of the
 * history table; the whole country is read through once, as every statistic is.
 */
@Stateless
public class PastArchives {

  private static final String FOUND =
      """
      from archive_history h
      where h.filing_union_path >= ?1 collate "C" and h.filing_union_path < ?2 collate "C"
        and h.valid_from <= ?3 and h.valid_to > ?3
        and h.life_state = any (string_to_array(?4, ','))
        and (?5 = '' or h.archive_type = ?5)
        and (?6 = '' or h.hardship_category = ?6)
        and (?7 = '' or position(?7 in h.head_name) > 0)
        and (?8 = '' or starts_with(h.employee_no, ?8))
      """;

  private static final String ROWS =
      """
      select f.*, u.name, a.life_state in ('DELETED', 'MERGED')
      from (select h.id, h.employee_no, h.head_name, h.archive_type, h.hardship_category,
          h.filing_standard, h.archive_level, h.archive_class, h.life_state, h.filing_date,
          h.filing_union_id
        %s
        order by h.filing_date desc, h.id desc limit ?9 offset ?10) f
        join archive a on a.id = f.id
        left join lateral (select u.name from union_org_history u
          where u.id = f.filing_union_id and u.valid_to > ?3 order by u.valid_from limit 1) u on true
      order by f.filing_date desc, f.id desc"""
          .formatted(FOUND);

  private static final String COUNT =
      "select count(*) from (select 1 %s limit ?9) counted".formatted(FOUND);

  /** Archives taken over from old systems are older than what is known of their unions. */
  private static final String PATH =
      """
      select h.path from union_org_history h
      where h.id = ?1 and h.valid_to > ?2 order by h.valid_from limit 1""";

  /** Drafts are their writers' affair, what was deleted or merged was in no list. */
  private static final Set<LifeState> LISTED =
      Set.of(LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  /**
   * One page, newest filing date first.
   *
   * @throws AccessDenied if the union did not lie in the own jurisdiction on that day
   */
  @Needs(Right.ARCHIVE_LIST)
  public List<PastRow> page(PastFilter filter, int offset, int size) {
    String path = path(filter);
    if (path == null) {
      return List.of();
    }
    List<?> rows =
        conditions(em.createNativeQuery(ROWS), filter, path)
            .setParameter(9, Math.max(1, Math.min(size, PageRequest.MAX_SIZE)))
            .setParameter(10, Math.max(0, Math.min(offset, PageRequest.MAX_OFFSET)))
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  /** How many rows all pages have. */
  @Needs(Right.ARCHIVE_LIST)
  public BoundedCount count(PastFilter filter) {
    String path = path(filter);
    return path == null
        ? new BoundedCount(0)
        : new BoundedCount(
            ((Number)
                    conditions(em.createNativeQuery(COUNT), filter, path)
                        .setParameter(9, BoundedCount.LIMIT + 1)
                        .getSingleResult())
                .intValue());
  }

  private static Query conditions(Query query, PastFilter filter, String path) {
    String employeeNo = CleanText.number(filter.employeeNo());
    String name = CleanText.trim(filter.name());
    return query
        .setParameter(1, path)
        .setParameter(2, filter.below() ? path.substring(0, path.length() - 1) + '0' : path + '!')
        .setParameter(3, PastMoment.endOf(filter.day()))
        .setParameter(
            4,
            filter.states().stream()
                .filter(LISTED::contains)
                .map(LifeState::name)
                .collect(Collectors.joining(",")))
        .setParameter(5, filter.archiveType() == null ? "" : filter.archiveType().name())
        .setParameter(6, filter.hardshipCategory() == null ? "" : filter.hardshipCategory().name())
        .setParameter(7, name == null ? "" : name)
        .setParameter(8, employeeNo == null ? "" : employeeNo);
  }

  /** Path of the union on that day; null if there was no such union then. */
  private String path(PastFilter filter) {
    Caller caller = callers.known();
    OffsetDateTime at = PastMoment.endOf(filter.day());
    String own = path(caller.unionId(), at);
    if (filter.unionId() == null || filter.unionId() == caller.unionId()) {
      return own;
    }
    callers.about("UNION", filter.unionId(), filter.unionId());
    String asked = path(filter.unionId(), at);
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
        (String) row[11],
        (Boolean) row[12]);
  }
}
