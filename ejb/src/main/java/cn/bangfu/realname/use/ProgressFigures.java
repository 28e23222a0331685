package cn.bangfu.realname.use;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of the progress table (part 40, 2.6), each by a few statements over the whole branch,
 * whatever the number of unions in it. What flows inside a branch cancels out by its sign.
 *
 * <p>If nothing is dated after the last day, income is read from the balances; the topmost union
 * then reads what was spent from roll-ups by province, too, for it looks at twenty million lines.
 * Otherwise entries and lines up to that day are added up.
 */
@Dependent
class ProgressFigures {

  private static final BigDecimal ZERO = new BigDecimal("0.00");

  private static final String BALANCES =
      "with "
          + UseQueries.BRANCH
          + """
          select b.child, coalesce(sum(f.own_income) filter (where b.own), 0.00),
              coalesce(sum(f.from_above) filter (where b.own), 0.00),
              coalesce(sum(f.to_below) filter (where b.own), 0.00), sum(f.available),
              sum(f.spent + f.spent_other),
              coalesce(sum(f.spent + f.spent_other) filter (where b.own), 0.00)
            from fund_balance f join branch b on b.id = f.union_id
           where %1$s and cast(?7 as date) is not null
           group by b.child
          """
              .formatted(UseQueries.COUNTED.formatted("f"));

  private static final String ENTRIES =
      "with "
          + UseQueries.BRANCH
          + """
          , entry as (
            select e.union_id, e.amount as income, 0 as received, 0 as allotted
              from fund_income e where %1$s and e.entry_date <= ?7
            union all
            select e.to_union_id, 0, e.amount, 0
              from fund_allocation e where %1$s and e.entry_date <= ?7
            union all
            select e.from_union_id, 0, 0, e.amount
              from fund_allocation e where %1$s and e.entry_date <= ?7)
          select b.child, coalesce(sum(e.income) filter (where b.own), 0.00),
              coalesce(sum(e.received) filter (where b.own), 0.00),
              coalesce(sum(e.allotted) filter (where b.own), 0.00),
              sum(e.income + e.received - e.allotted), 0.00, 0.00
            from entry e join branch b on b.id = e.union_id
           group by b.child
          """
              .formatted(UseQueries.COUNTED.formatted("e"));

  /** What was spent, by child, measure and month; months of earlier years count as the first. */
  private static final String SPENT =
      "with "
          + UseQueries.BRANCH
          + """
          , spent as (
            select b.child, l.measure_id,
                case when l.assist_date < ?8 then 1
                     else extract(month from l.assist_date)::integer end as month,
                sum(l.amount) as amount, sum(l.amount) filter (where b.own) as own
              from assistance_line l join branch b on b.id = l.union_id
             where %1$s and l.assist_date <= ?7
             group by 1, 2, 3
            union all
            select b.child, o.measure_id,
                case when o.project_date < ?8 then 1
                     else extract(month from o.project_date)::integer end,
                sum(o.amount), sum(o.amount) filter (where b.own)
              from other_assistance o join branch b on b.id = o.owner_union_id
             where %2$s and o.project_date <= ?7
             group by 1, 2, 3)
          select s.child, s.measure_id, s.month, sum(s.amount), coalesce(sum(s.own), 0.00)
            from spent s group by 1, 2, 3
          """
              .formatted(UseQueries.COUNTED.formatted("l"), UseQueries.COUNTED.formatted("o"));

  private static final String SPENT_OF_COUNTRY =
      """
      select m.measure_id,
          case when m.month < ?3 then 1 else extract(month from m.month)::integer end,
          sum(m.amount)
        from (select * from fund_month union all select * from fund_month_change) m
       where m.fund_year = any (cast(?1 as smallint[])) and m.fund_type_id = any (cast(?2 as bigint[]))
       group by 1, 2
      """;

  /** The households of each child; those of all, each once, stand under no child. */
  private static final String HOUSEHOLDS =
      "with "
          + UseQueries.BRANCH
          + """
          , helped as (
            select b.child, l.archive_id
              from assistance_line l join branch b on b.id = l.union_id
             where %1$s and l.assist_date <= ?7
             group by 1, 2)
          select h.child, count(*) from helped h group by h.child
          union all
          select null, (select count(*) from (select 1 from helped h group by h.archive_id) once)
          """
              .formatted(UseQueries.COUNTED.formatted("l"));

  private static final String PROJECTS =
      "with "
          + UseQueries.BRANCH
          + """
          select b.child, count(*)
            from other_assistance o join branch b on b.id = o.owner_union_id
           where %1$s and o.project_date <= ?7
           group by b.child
          """
              .formatted(UseQueries.COUNTED.formatted("o"));

  @PersistenceContext EntityManager em;
  @Inject UseQueries queries;
  @Inject UseRollups rollups;

  /** What is added up for a row. */
  static final class Sums {
    BigDecimal ownIncome = ZERO;
    BigDecimal received = ZERO;
    BigDecimal allotted = ZERO;
    BigDecimal available = ZERO;
    BigDecimal spent = ZERO;
    BigDecimal spentOwn = ZERO;
    long persons;
    long projects;
  }

  /** All figures: of each child, 0 for the union itself; of the measures; of the months. */
  static final class Found {
    final Map<Long, Sums> rows = new HashMap<>();
    final Map<Long, BigDecimal> measures = new HashMap<>();
    final TreeMap<Integer, BigDecimal> months = new TreeMap<>();
    long persons;

    Sums of(Object child) {
      return rows.computeIfAbsent(UseQueries.number(child), none -> new Sums());
    }

    private void part(Object measure, Object month, BigDecimal amount) {
      measures.merge(UseQueries.number(measure), amount, BigDecimal::add);
      months.merge((int) UseQueries.number(month), amount, BigDecimal::add);
    }
  }

  /** Reads everything that was asked for. */
  Found read(UseFilter filter) {
    LocalDate until = queries.until(filter);
    boolean settled = rollups.settled(filter);
    String uses = settled ? rollups.uses(filter) : null;
    Found found = new Found();
    money(found, filter, settled, uses != null);
    if (uses == null) {
      spent(found, filter, until);
      households(found, filter);
    } else {
      spentOfCountry(found, filter, until);
      householdsOfCountry(found, uses);
    }
    for (Object one : queries.query(PROJECTS, filter).getResultList()) {
      Object[] row = (Object[]) one;
      found.of(row[0]).projects = UseQueries.number(row[1]);
    }
    return found;
  }

  private void money(Found found, UseFilter filter, boolean settled, boolean withSpent) {
    for (Object one : queries.query(settled ? BALANCES : ENTRIES, filter).getResultList()) {
      Object[] row = (Object[]) one;
      Sums of = found.of(row[0]);
      of.ownIncome = (BigDecimal) row[1];
      of.received = (BigDecimal) row[2];
      of.allotted = (BigDecimal) row[3];
      of.available = (BigDecimal) row[4];
      if (withSpent) {
        of.spent = (BigDecimal) row[5];
        of.spentOwn = (BigDecimal) row[6];
      }
    }
  }

  private void spent(Found found, UseFilter filter, LocalDate until) {
    for (Object one :
        queries.query(SPENT, filter).setParameter(8, until.withDayOfYear(1)).getResultList()) {
      Object[] row = (Object[]) one;
      BigDecimal amount = (BigDecimal) row[3];
      Sums of = found.of(row[0]);
      of.spent = of.spent.add(amount);
      of.spentOwn = of.spentOwn.add((BigDecimal) row[4]);
      found.part(row[1], row[2], amount);
    }
  }

  private void spentOfCountry(Found found, UseFilter filter, LocalDate until) {
    for (Object one :
        em.createNativeQuery(SPENT_OF_COUNTRY)
            .setParameter(1, UseQueries.array(queries.years(filter)))
            .setParameter(2, UseQueries.array(queries.types(filter)))
            .setParameter(3, until.withDayOfYear(1))
            .getResultList()) {
      Object[] row = (Object[]) one;
      found.part(row[0], row[1], (BigDecimal) row[2]);
    }
  }

  private void households(Found found, UseFilter filter) {
    for (Object one : queries.query(HOUSEHOLDS, filter).getResultList()) {
      Object[] row = (Object[]) one;
      if (row[0] == null) {
        found.persons = UseQueries.number(row[1]);
      } else {
        found.of(row[0]).persons = UseQueries.number(row[1]);
      }
    }
  }

  private void householdsOfCountry(Found found, String uses) {
    UseRollups.Households households = rollups.households(uses);
    households.provinces().forEach((province, persons) -> found.of(province).persons = persons);
    found.persons = households.once();
  }
}
