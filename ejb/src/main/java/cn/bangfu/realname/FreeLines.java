package cn.bangfu.realname;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.crypto.IdNoConverter;
import cn.bangfu.kernel.crypto.KeyRing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What stands in no table yet: for one table, or of a whole year and type (FND-054, FND-062). */
@Stateless
public class FreeLines {

  private static final String FOUND =
      """
        from assistance_line l
        join assistance a on a.id = l.assistance_id
        join archive h on h.id = l.archive_id
      """
          + TablePerson.MEMBER.formatted("archive_member", "?11")
          + """
       where l.union_id = ?1 and l.fund_type_id = ?2 and l.fund_year = ?3
         and l.summary_class = any (string_to_array(?4, ',')) and not l.summarized
         and (?5 = '' or has_text(
      """
          + TablePerson.NAME
          + """
         , ?5))
         and (not ?6 or case when m.id is null then exists (select from archive_content c
               where c.archive_id = l.archive_id and c.id_no_digest = ?7)
             else m.id_no_digest = ?7 end)
         and l.assist_date between ?8 and ?9
         and (?10 = 0 or l.measure_id = ?10)
      """;

  private static final String PAGE =
      """
      select f.id, f.assistance_id, f.record_no, f.name,
          case when f.member_id is null then c.id_no else f.id_no end, f.assist_date, f.measure_id,
          f.amount
        from (select l.id, l.assistance_id, l.archive_id, a.record_no, m.id as member_id, m.id_no,
            l.assist_date, l.measure_id, l.amount,
      """
          + TablePerson.NAME
          + """
         as name
      """
          + FOUND
          + """
         order by l.assist_date desc, l.id desc limit ?12 offset ?13) f
        left join archive_content c on c.archive_id = f.archive_id
       order by f.assist_date desc, f.id desc
      """;

  private static final String IDS =
      "select l.id" + FOUND + " order by l.assist_date desc, l.id desc limit ?12";

  private static final String COUNT = "select count(*) from (select 1" + FOUND + " limit ?12) f";

  private static final String SUMS =
      """
      select count(*) filter (where not s.summarized and not s.project),
          count(*) filter (where not s.summarized and s.project),
          coalesce(sum(s.amount) filter (where not s.summarized), 0), coalesce(sum(s.amount), 0)
        from (select l.summarized, l.amount, false as project from assistance_line l
               where l.union_id = ?1 and l.fund_type_id = ?2 and l.fund_year = ?3
              union all
              select o.summarized, o.amount, true from other_assistance o
               where o.owner_union_id = ?1 and o.fund_type_id = ?2 and o.fund_year = ?3) s
      """;

  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
  private static final IdNoConverter ID_NO = new IdNoConverter();

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject SummaryAccess access;
  @Inject SummaryProjects projects;

  /** The free lines that fit a table, newest first. */
  @Needs(Right.REALNAME_PREPARE)
  public List<FreeLine> page(long table, FreeFilter filter, int offset, int size) {
    return lines(of(PAGE, access.getOwn(table), filter), offset, size);
  }

  /** How many there are. */
  @Needs(Right.REALNAME_PREPARE)
  public BoundedCount count(long table, FreeFilter filter) {
    Object found =
        of(COUNT, access.getOwn(table), filter)
            .setParameter(12, BoundedCount.LIMIT + 1)
            .getSingleResult();
    return new BoundedCount(((Number) found).intValue());
  }

  /** Their numbers, at most one more than can be taken at once. */
  @Needs(Right.REALNAME_PREPARE)
  public List<Long> ids(long table, FreeFilter filter) {
    return ids(table, filter, SummaryDesk.MAX_LINES + 1);
  }

  /** The free projects that fit a table, newest first, one more than a page shows. */
  @Needs(Right.REALNAME_PREPARE)
  public List<ProjectRow> projects(long table) {
    return projects.free(access.getOwn(table), SummaryTables.SHOWN_PROJECTS + 1);
  }

  /** All own lines of a year and type that stand in no table (FND-062). */
  @Needs(Right.REALNAME_LIST)
  public List<FreeLine> unsummarized(int fundYear, long fundType, int offset, int size) {
    return lines(bind(PAGE, fundType, fundYear, null, FreeFilter.ALL), offset, size);
  }

  /** How many they are, and how much, of how much in all (FND-062). */
  @Needs(Right.REALNAME_LIST)
  public FreeSums sums(int fundYear, long fundType) {
    Object[] sums =
        (Object[])
            em.createNativeQuery(SUMS)
                .setParameter(1, callers.known().unionId())
                .setParameter(2, fundType)
                .setParameter(3, fundYear)
                .getSingleResult();
    return new FreeSums(
        ((Number) sums[0]).longValue(),
        ((Number) sums[1]).longValue(),
        (BigDecimal) sums[2],
        (BigDecimal) sums[3]);
  }

  private List<Long> ids(long table, FreeFilter filter, int most) {
    List<?> ids = of(IDS, access.getOwn(table), filter).setParameter(12, most).getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private List<FreeLine> lines(Query query, int offset, int size) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        query
            .setParameter(12, Math.min(size, PageRequest.MAX_SIZE))
            .setParameter(13, Math.min(offset, PageRequest.MAX_OFFSET))
            .getResultList();
    return rows.stream()
        .map(
            row -> {
              IdNo idNo = ID_NO.convertToEntityAttribute((byte[]) row[4]);
              return new FreeLine(
                  ((Number) row[0]).longValue(),
                  ((Number) row[1]).longValue(),
                  (String) row[2],
                  (String) row[3],
                  idNo == null ? null : idNo.masked(),
                  LocalDate.parse(row[5].toString()),
                  codes.value(((Number) row[6]).longValue()).getValueName(),
                  (BigDecimal) row[7]);
            })
        .toList();
  }

  private Query of(String sql, SummaryTable table, FreeFilter filter) {
    return bind(sql, table.getFundType(), table.getFundYear(), table.getSummaryClass(), filter);
  }

  private Query bind(
      String sql, long fundType, int fundYear, SummaryClass summaryClass, FreeFilter filter) {
    String name = CleanText.trim(filter.name());
    return em.createNativeQuery(sql)
        .setParameter(1, callers.known().unionId())
        .setParameter(2, fundType)
        .setParameter(3, fundYear)
        .setParameter(4, summaryClass == null ? all() : summaryClass.name())
        .setParameter(5, name == null ? "" : name)
        .setParameter(6, filter.idNo() != null)
        .setParameter(
            7,
            filter.idNo() == null
                ? new byte[0]
                : KeyRing.current().digest(filter.idNo().normalized()))
        .setParameter(8, filter.from() == null ? SummaryRules.FIRST_DAY : filter.from())
        .setParameter(9, filter.to() == null ? LAST_DAY : filter.to())
        .setParameter(10, filter.measure() == null ? 0L : filter.measure())
        .setParameter(11, callers.known().scope().pattern());
  }

  private static String all() {
    return Arrays.stream(SummaryClass.values()).map(Enum::name).collect(Collectors.joining(","));
  }
}
