package cn.bangfu.fund;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** 本级帮扶支出 as a tree; all of it comes from what other rooms have stored (FND-034 to FND-037). */
@Stateless
public class FundExpenditure {

  private static final String OWN =
      """
      with spent as (
        select case when s.fund_type_id = h.id then 0 else s.fund_year end as year, s.fund_type_id,
               s.measure_id, s.archive_id, s.amount
          from fund_spent s,
               (select v.id from code_value v
                 where v.table_key = 'fund_type' and v.constant = 'HISTORICAL') h
         where s.union_id = ?1)
      """;

  private static final String BRANCH =
      """
      with spent as (
        select case when s.fund_type_id = h.id then 0 else s.fund_year end as year, s.fund_type_id,
               s.measure_id, s.archive_id, s.amount
          from fund_spent s join union_org u
            on u.id = s.union_id and u.path >= ?1 and u.path < ?2,
               (select v.id from code_value v
                 where v.table_key = 'fund_type' and v.constant = 'HISTORICAL') h)
      """;

  /** Persons are told apart by hashing, beside the sums: a province has a million lines to sort. */
  private static final String COUNTED =
      """
      , leaf as (
        select s.year, s.fund_type_id, s.measure_id, count(s.archive_id) as lines,
               count(*) - count(s.archive_id) as projects, sum(s.amount) as amount
          from spent s group by 1, 2, 3),
      person as (
        select s.year, s.fund_type_id, s.measure_id, s.archive_id
          from spent s where s.archive_id is not null group by 1, 2, 3, 4),
      helped as (
        select p.year, p.fund_type_id, p.measure_id, count(*) as people
          from person p group by 1, 2, 3
        union all
        select p.year, p.fund_type_id, 0, count(*)
          from (select year, fund_type_id from person group by 1, 2, archive_id) p group by 1, 2
        union all
        select p.year, 0, 0, count(*)
          from (select year from person group by 1, archive_id) p group by 1)
      """;

  /** The same of the country, from what triggers keep of its lines. */
  private static final String COUNTRY =
      """
      with leaf as (
        select case when m.fund_type_id = h.id then 0 else m.fund_year end as year, m.fund_type_id,
               m.measure_id, sum(m.lines) as lines, sum(m.projects) as projects,
               sum(m.amount) as amount
          from (select * from fund_month union all select * from fund_month_change) m,
               (select v.id from code_value v
                 where v.table_key = 'fund_type' and v.constant = 'HISTORICAL') h
         group by 1, 2, 3 having sum(m.lines) > 0 or sum(m.projects) > 0),
      helped as (
        select h.fund_year as year, h.fund_type_id, h.measure_id, sum(h.households) as people
          from (select * from fund_helped union all select * from fund_helped_change) h
         group by 1, 2, 3)
      """;

  private static final String NODES =
      """
      select n.year, n.fund_type_id, n.measure_id, n.lines, coalesce(h.people, 0), n.projects,
             n.amount
        from (select l.year, l.fund_type_id, l.measure_id, sum(l.lines) as lines,
                     sum(l.projects) as projects, sum(l.amount) as amount
                from leaf l
               group by grouping sets ((l.year), (l.year, l.fund_type_id),
                                       (l.year, l.fund_type_id, l.measure_id))) n
        left join helped h
          on h.year = n.year and h.fund_type_id = coalesce(n.fund_type_id, 0)
         and h.measure_id = coalesce(n.measure_id, 0)
        left join code_value t on t.id = n.fund_type_id
        left join code_value m on m.id = n.measure_id
       order by n.year desc, t.sort_order nulls first, n.fund_type_id nulls first,
                m.sort_order nulls first, n.measure_id nulls first
      """;

  private static final String OWN_NODES = OWN + COUNTED + NODES;
  private static final String BRANCH_NODES = BRANCH + COUNTED + NODES;
  private static final String COUNTRY_NODES = COUNTRY + NODES;

  /** Each household is told apart in memory. */
  private static final String ROOM = "select set_config('work_mem', '64MB', true)";

  @PersistenceContext EntityManager em;
  @Inject FundScope scope;
  @Inject CodeValues codes;

  /**
   * The nodes of one type and year, or of all (null); a year has the figures of the chosen type.
   *
   * @param below with all unions below (FND-045)
   */
  @Needs(Right.FUND_VIEW)
  public List<SpentNode> nodes(Long unionId, boolean below, Long fundType, Integer fundYear) {
    List<SpentNode> chosen = new ArrayList<>();
    SpentNode year = null;
    for (SpentNode node : nodes(unionId, below)) {
      if (fundYear != null && !fundYear.equals(node.year())) {
        continue;
      }
      if (fundType == null) {
        chosen.add(node);
      } else if (node.fundType() == null) {
        year = node;
      } else if (node.fundType().equals(fundType)) {
        if (node.measure() == null) {
          chosen.add(year.withFiguresOf(node));
        }
        chosen.add(node);
      }
    }
    return chosen;
  }

  /**
   * All nodes, each before those below it; money of converted records comes last.
   *
   * @param below with all unions below (FND-045)
   */
  @Needs(Right.FUND_VIEW)
  public List<SpentNode> nodes(Long unionId, boolean below) {
    Union union = scope.of(unionId);
    List<SpentNode> nodes = new ArrayList<>();
    for (Object one : found(union, below)) {
      nodes.add(node((Object[]) one));
    }
    return nodes;
  }

  private List<?> found(Union union, boolean below) {
    if (below && union.getDepth() == 1) {
      return em.createNativeQuery(COUNTRY_NODES).getResultList();
    }
    em.createNativeQuery(ROOM).getSingleResult();
    return below
        ? em.createNativeQuery(BRANCH_NODES)
            .setParameter(1, union.getPath())
            .setParameter(2, union.getPath().substring(0, union.getPath().length() - 1) + '0')
            .getResultList()
        : em.createNativeQuery(OWN_NODES).setParameter(1, union.getId()).getResultList();
  }

  private SpentNode node(Object[] row) {
    int year = ((Number) row[0]).intValue();
    Long fund = row[1] == null ? null : ((Number) row[1]).longValue();
    Long measure = row[2] == null ? null : ((Number) row[2]).longValue();
    return new SpentNode(
        year == 0 ? null : year,
        fund,
        measure,
        name(year, fund, measure),
        ((Number) row[3]).longValue(),
        ((Number) row[4]).longValue(),
        ((Number) row[5]).longValue(),
        Money.of(row[6]));
  }

  private String name(int year, Long fund, Long measure) {
    if (measure != null) {
      return codes.value(measure).getShownName();
    }
    if (fund != null) {
      return codes.value(fund).getShownName();
    }
    return year == 0 ? Texts.get("fund.spent.historical") : Texts.format("fund.year", year);
  }
}
