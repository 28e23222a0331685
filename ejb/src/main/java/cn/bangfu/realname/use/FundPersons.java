package cn.bangfu.realname.use;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.IdNoConverter;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import cn.bangfu.realname.TablePerson;
import cn.bangfu.reporting.ReportState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The persons and projects behind money, by name (FND-048, FND-049). */
@Stateless
public class FundPersons {

  private static final String LINES =
      "with "
          + UseQueries.BRANCH
          + """
          , line as %s (
            select l.id, l.assistance_id, l.archive_id, l.assist_date, l.amount
              from assistance_line l join branch b on b.id = l.union_id
             where %s and l.assist_date <= ?7 and (?8 = 0 or l.measure_id = ?8))
          """;

  private static final String CHOSEN =
      LINES.formatted("not materialized", UseQueries.COUNTED.formatted("l"));

  /**
   * The same of chosen years, read whole from the index of the unions: from the end of the days,
   * where a page begins, those of a year long past would be few among millions of others.
   */
  private static final String CHOSEN_OF_YEARS =
      LINES.formatted("materialized", UseQueries.COUNTED.formatted("l"));

  /**
   * The same of the country, where no line's union has to be looked at, so that the newest are read
   * from the end of an index over days. What is kept of months tells where their lines end: those
   * of a year long past lie behind millions of newer ones.
   */
  private static final String CHOSEN_OF_COUNTRY =
      "with "
          + UseQueries.BRANCH
          + """
          , line as not materialized (
            select l.id, l.assistance_id, l.archive_id, l.assist_date, l.amount
              from assistance_line l
             where %s and l.assist_date <= ?7 and (?8 = 0 or l.measure_id = ?8)
               and l.assist_date < (
                 select cast(max(m.month) + interval '1 month' as date)
                   from (select * from fund_month union all select * from fund_month_change) m
                  where %s and (?8 = 0 or m.measure_id = ?8)))
          """
              .formatted(UseQueries.COUNTED.formatted("l"), UseQueries.COUNTED.formatted("m"));

  private static final String ROWS =
      "select p.id, a.id, "
          + TablePerson.COLUMNS
          + """
          , coalesce(c.employer, c.home_address), p.amount, c.mobile, c.other_contact,
              p.assist_date, a.assist_category, u.name, a.archive_level_at_assist, a.holder_depth,
              a.sent_back, t.table_no, 1, h.filing_union_path like ?11
            from (select * from line order by assist_date desc, id desc limit ?9 offset ?10) p
            join assistance a on a.id = p.assistance_id
            join archive h on h.id = p.archive_id
          """
          + TablePerson.MEMBER.formatted("archive_member", "?11")
          + """
            join union_org u on u.id = a.owner_union_id
            left join archive_content c on c.archive_id = h.id
            left join summary_row r on r.line_id = p.id
            left join summary_table t on t.id = r.table_id
           order by p.assist_date desc, p.id desc
          """;

  private static final String PAGE = CHOSEN + ROWS;
  private static final String PAGE_OF_YEARS = CHOSEN_OF_YEARS + ROWS;
  private static final String PAGE_OF_COUNTRY = CHOSEN_OF_COUNTRY + ROWS;

  /** Takes the households of a page, with what each was given. */
  private static final String MERGED_ROWS =
      "select h.id, p.assistance_id, "
          + TablePerson.COLUMNS
          + """
          , coalesce(c.employer, c.home_address), p.amount, c.mobile, c.other_contact,
              p.assist_date, null, null, null, null, null, null, p.lines,
              h.filing_union_path like ?11
            from (%s) p
            join assistance a on a.id = p.assistance_id
            join archive h on h.id = p.archive_id
          """
          + TablePerson.MEMBER.formatted("archive_member", "?11")
          + """
            left join archive_content c on c.archive_id = h.id
           order by p.assist_date desc, h.id desc
          """;

  private static final String MERGED =
      MERGED_ROWS.formatted(
          """
          select archive_id, sum(amount) as amount, count(*) as lines,
                 max(assist_date) as assist_date, max(assistance_id) as assistance_id
            from line group by archive_id
           order by assist_date desc, archive_id desc limit ?9 offset ?10""");

  /** So many of the newest lines, the oldest day of them whole: its households are all there. */
  private static final String NEWEST =
      """
      , newest as materialized (
        select archive_id, assist_date from line
         order by assist_date desc fetch first (?12) rows with ties)
      """;

  private static final String NEWEST_MERGED =
      MERGED_ROWS.formatted(
          """
          select n.archive_id, n.assist_date, given.amount, given.lines, given.assistance_id
            from (select archive_id, max(assist_date) as assist_date from newest
                   group by archive_id
                   order by assist_date desc, archive_id desc limit ?9 offset ?10) n
           cross join lateral (
             select sum(l.amount) as amount, count(*) as lines,
                    max(l.assistance_id) as assistance_id
               from assistance r join line l on l.assistance_id = r.id
              where r.archive_id = n.archive_id) given""");

  private static final String NEWEST_COUNTED =
      CHOSEN_OF_COUNTRY + NEWEST + "select count(*), count(distinct n.archive_id) from newest n";

  private static final String COUNTED =
      "select count(*) from (select 1 from line limit ?9) counted";
  private static final String COUNT = CHOSEN + COUNTED;
  private static final String COUNT_OF_COUNTRY = CHOSEN_OF_COUNTRY + COUNTED;

  private static final String COUNTED_MERGED =
      "select count(*) from (select 1 from line group by archive_id limit ?9) counted";

  /** So many lines of a household among the newest are usual at most. */
  private static final int LINES_EACH = 10;

  private static final String PROJECTS =
      "with "
          + UseQueries.BRANCH
          + """
          select o.id, o.project_name, o.project_date, o.people_count, o.material_type_id, o.amount,
              u.name
            from other_assistance o join branch b on b.id = o.owner_union_id
            join union_org u on u.id = o.owner_union_id
           where %s and o.project_date <= ?7 and (?8 = 0 or o.measure_id = ?8)
           order by o.project_date desc, o.id desc limit ?9
          """
              .formatted(UseQueries.COUNTED.formatted("o"));

  private static final IdNoConverter ID_NO = new IdNoConverter();
  private static final SealedTextConverter SEALED = new SealedTextConverter();

  @Inject UseQueries queries;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject Today today;

  /**
   * One page, latest help first; numbers in clear, whoever shows them masks them.
   *
   * @param merged one row for each archive
   */
  @Needs(Right.REALNAME_LIST)
  public List<UsePerson> page(UseFilter filter, boolean merged, int offset, int size) {
    int rows = Math.min(size, PageRequest.MAX_SIZE);
    int skipped = Math.min(offset, PageRequest.MAX_OFFSET);
    Query query = merged ? merged(filter, skipped + rows) : bound(page(filter), filter);
    List<?> found =
        query
            .setParameter(9, rows)
            .setParameter(10, skipped)
            .setParameter(11, callers.known().scope().pattern())
            .getResultList();
    List<UsePerson> persons = new ArrayList<>();
    found.forEach(row -> persons.add(person((Object[]) row)));
    return persons;
  }

  private String page(UseFilter filter) {
    if (country(filter)) {
      return PAGE_OF_COUNTRY;
    }
    return filter.fundYears().isEmpty() ? PAGE : PAGE_OF_YEARS;
  }

  /** Households of a page that ends so far down. */
  private Query merged(UseFilter filter, int end) {
    if (!country(filter)) {
      return bound(CHOSEN + MERGED, filter);
    }
    return newest(filter, end).reach(end)
        ? bound(CHOSEN_OF_COUNTRY + NEWEST + NEWEST_MERGED, filter)
            .setParameter(12, end * LINES_EACH)
        : bound(CHOSEN_OF_COUNTRY + MERGED, filter);
  }

  /**
   * The newest lines of the country.
   *
   * @param whole true if there are no others
   */
  private record Newest(boolean whole, int households) {

    /** True if this many households, or all there are, are among them. */
    boolean reach(int end) {
      return whole || households >= end;
    }
  }

  /** As many as such a number of households has at most, as a rule. */
  private Newest newest(UseFilter filter, int end) {
    int most = end * LINES_EACH;
    Object[] counts =
        (Object[]) bound(NEWEST_COUNTED, filter).setParameter(12, most).getSingleResult();
    return new Newest(UseQueries.number(counts[0]) < most, (int) UseQueries.number(counts[1]));
  }

  private boolean country(UseFilter filter) {
    return filter.below() && queries.union(filter).getDepth() == 1;
  }

  /** How many rows all pages have. */
  @Needs(Right.REALNAME_LIST)
  public BoundedCount count(UseFilter filter, boolean merged) {
    int most = BoundedCount.LIMIT + 1;
    boolean country = country(filter);
    if (country && merged) {
      Newest newest = newest(filter, most);
      if (newest.reach(most)) {
        return new BoundedCount(Math.min(newest.households(), most));
      }
    }
    String sql =
        merged
            ? (country ? CHOSEN_OF_COUNTRY : CHOSEN) + COUNTED_MERGED
            : country ? COUNT_OF_COUNTRY : COUNT;
    return new BoundedCount(
        (int) UseQueries.number(bound(sql, filter).setParameter(9, most).getSingleResult()));
  }

  /** The projects, latest first, at most so many. */
  @Needs(Right.REALNAME_LIST)
  public List<UseProject> projects(UseFilter filter, int most) {
    List<UseProject> rows = new ArrayList<>();
    for (Object one : bound(PROJECTS, filter).setParameter(9, most).getResultList()) {
      Object[] row = (Object[]) one;
      rows.add(
          new UseProject(
              UseQueries.number(row[0]),
              (String) row[1],
              LocalDate.parse(row[2].toString()),
              (int) UseQueries.number(row[3]),
              codes.value(UseQueries.number(row[4])).getValueName(),
              (BigDecimal) row[5],
              (String) row[6]));
    }
    return rows;
  }

  private Query bound(String sql, UseFilter filter) {
    return queries
        .query(sql, filter)
        .setParameter(8, filter.measure() == null ? 0L : filter.measure());
  }

  private UsePerson person(Object[] row) {
    Caller caller = callers.known();
    boolean known = (Boolean) row[18];
    IdNo idNo = ID_NO.convertToEntityAttribute((byte[]) row[5]);
    String mobile = SEALED.convertToEntityAttribute((byte[]) row[8]);
    String other = SEALED.convertToEntityAttribute((byte[]) row[9]);
    return new UsePerson(
        UseQueries.number(row[0]),
        UseQueries.number(row[1]),
        (String) row[2],
        row[3] == null ? null : Gender.valueOf((String) row[3]),
        row[4] == null
            ? null
            : Period.between(LocalDate.parse(row[4].toString()), today.today()).getYears(),
        idNo == null ? null : idNo.value(),
        known ? (String) row[6] : null,
        (BigDecimal) row[7],
        known ? mobile == null ? other : mobile : null,
        LocalDate.parse(row[10].toString()),
        row[11] == null ? null : AssistCategory.valueOf((String) row[11]),
        (String) row[12],
        row[13] == null ? null : ArchiveLevel.valueOf((String) row[13]),
        row[14] == null
            ? null
            : ReportState.seenFrom(
                caller.unionDepth(), (int) UseQueries.number(row[14]), (Boolean) row[15]),
        (String) row[16],
        UseQueries.number(row[17]));
  }
}
