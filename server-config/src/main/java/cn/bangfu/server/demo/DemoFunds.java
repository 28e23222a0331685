package cn.bangfu.server.demo;

import cn.bangfu.unionorg.UnionLevel;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The money of the unions that have people: their own, and central money that goes down to them.
 */
final class DemoFunds {

  private static final int DAYS = 150;
  private static final int OWN = 80_000;
  private static final int DONATED = 30_000;
  private static final int CENTRAL = 5_000_000;
  private static final Map<UnionLevel, Integer> DOWN =
      Map.of(
          UnionLevel.PROVINCIAL,
          1_000_000,
          UnionLevel.PREFECTURAL,
          300_000,
          UnionLevel.COUNTY,
          100_000);

  private final Connection owner;
  private final DemoCodes codes;

  DemoFunds(Connection owner) throws SQLException {
    this.owner = owner;
    codes = new DemoCodes(owner);
  }

  /** Income of this year and the last one, and allotments of this year from above to below. */
  void load(Map<String, DemoUnion> unions, Map<String, DemoUser> clerks, OffsetDateTime now)
      throws SQLException {
    OffsetDateTime at = now.minusDays(DAYS);
    for (DemoUnion union : inOrder(unions, clerks)) {
      DemoUser clerk = clerks.get(union.key());
      Act.of(owner, at, "FUND_INCOME", union, clerk);
      for (int year = now.getYear() - 1; year <= now.getYear(); year++) {
        income(union, clerk, at, "UNION_FUND", "UNION_FUND_GRANT", year, OWN);
        income(union, clerk, at, "SOCIAL_DONATION", "SOCIAL_DONATION", year, DONATED);
      }
      if (union.parent() == null) {
        income(union, clerk, at, "CENTRAL", "FISCAL_GRANT", now.getYear(), CENTRAL);
      } else if (DOWN.containsKey(union.level()) && clerks.containsKey(union.parent().key())) {
        allot(union, clerks.get(union.parent().key()), at, now.getYear(), DOWN.get(union.level()));
      }
    }
  }

  private static List<DemoUnion> inOrder(
      Map<String, DemoUnion> unions, Map<String, DemoUser> clerks) {
    return unions.values().stream()
        .filter(union -> clerks.containsKey(union.key()))
        .sorted(Comparator.comparingInt(DemoUnion::depth).thenComparing(DemoUnion::key))
        .toList();
  }

  private void income(
      DemoUnion union,
      DemoUser clerk,
      OffsetDateTime at,
      String fund,
      String kind,
      int year,
      int yuan)
      throws SQLException {
    Sql.run(
        owner,
        """
        insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year,
          income_type_id, amount, fiscal_budget, submission, entered_at, entered_by)
        values (fund_next_number(?, 'SR', ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        union.id(),
        at.getYear(),
        union.id(),
        at.toLocalDate(),
        codes.constant("fund_type", fund),
        year,
        codes.constant("income_type", kind),
        BigDecimal.valueOf(yuan).setScale(2),
        kind.equals("FISCAL_GRANT"),
        UUID.randomUUID(),
        at,
        clerk.name());
  }

  private void allot(DemoUnion to, DemoUser payer, OffsetDateTime at, int year, int yuan)
      throws SQLException {
    DemoUnion from = to.parent();
    Act.of(owner, at, "FUND_ALLOCATE", from, payer);
    Sql.run(
        owner,
        """
        insert into fund_allocation (allocation_no, from_union_id, to_union_id, entry_date,
          fund_type_id, fund_year, amount, fiscal_budget, submission, row_no, entered_at, entered_by)
        values (fund_next_number(?, 'BK', ?), ?, ?, ?, ?, ?, ?, true, ?, 0, ?, ?)
        """,
        from.id(),
        at.getYear(),
        from.id(),
        to.id(),
        at.toLocalDate(),
        codes.constant("fund_type", "CENTRAL"),
        year,
        BigDecimal.valueOf(yuan).setScale(2),
        UUID.randomUUID(),
        at,
        payer.name());
  }
}
