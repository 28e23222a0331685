package cn.bangfu.fund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The formulas of branches (2.6) against a naive model, over many random trees. */
class FundTreesDbTest {

  private static final int TREES = Integer.getInteger("bangfu.fund.trees", 10_000);
  private static final int MOST_UNIONS = 6;
  private static final int MOST_AMOUNT = 1_000;

  private final Random lot = new Random(26);

  /** Unions of one tree: each above the ones after it; money of one type and year. */
  private final class Tree {
    final int size = 1 + lot.nextInt(MOST_UNIONS);
    final long[] id = new long[size];
    final String[] path = new String[size];
    final int[] parent = new int[size];
    final long[] own = new long[size];
    final long[] fromParent = new long[size];
    final long[] spent = new long[size];
    final int asked = lot.nextInt(size);

    Tree(long first, String above) {
      for (int i = 0; i < size; i++) {
        id[i] = first + i;
        parent[i] = i == 0 ? -1 : lot.nextInt(i);
        path[i] = (i == 0 ? above : path[parent[i]]) + id[i] + "/";
        own[i] = lot.nextInt(MOST_AMOUNT);
        fromParent[i] = i == 0 ? 0 : lot.nextInt(MOST_AMOUNT);
        spent[i] = lot.nextInt(MOST_AMOUNT);
      }
    }

    boolean inside(int i) {
      return i == asked || i > 0 && i > asked && inside(parent[i]);
    }

    /** Own income, from outside, to outside and spent, counted union by union. */
    List<Long> naive() {
      long ownSum = 0;
      long fromOutside = 0;
      long toOutside = 0;
      long spentSum = 0;
      for (int i = 0; i < size; i++) {
        if (inside(i)) {
          ownSum += own[i];
          spentSum += spent[i];
        }
        if (i > 0 && inside(i) && !inside(parent[i])) {
          fromOutside += fromParent[i];
        }
        if (i > 0 && !inside(i) && inside(parent[i])) {
          toOutside += fromParent[i];
        }
      }
      return List.of(ownSum, fromOutside, toOutside, spentSum);
    }

    /** What the balances of the unions of the branch come to. */
    long balances() {
      long sum = 0;
      for (int i = 0; i < size; i++) {
        if (inside(i)) {
          sum += own[i] + fromParent[i] - spent[i];
        }
        if (i > 0 && inside(parent[i])) {
          sum -= fromParent[i];
        }
      }
      return sum;
    }
  }

  @Test
  @Tag("FND-045")
  void aBranchIsWhatCameFromOutsideLessWhatWentOutAndWasSpent() throws SQLException {
    Services services = new Services();
    long national = new TestUnions(services).national();
    long fund = FundBench.code("fund_type", "UNION_FUND");
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER)) {
      c.setAutoCommit(false);
      try (Statement sql = c.createStatement()) {
        sql.execute("select begin_act(now(), 'TEST', 0, 0, 'test')");
      }
      long first = 500_000_000L;
      List<Tree> trees = new ArrayList<>();
      for (int i = 0; i < TREES; i++) {
        Tree tree = new Tree(first, "/" + national + "/");
        first += tree.size;
        trees.add(tree);
      }
      store(c, trees, national, fund);
      try (Statement sql = c.createStatement()) {
        sql.execute("analyze union_org");
        sql.execute("analyze fund_balance");
        sql.execute("analyze fund_allocation");
        for (Tree tree : trees) {
          check(sql, tree);
        }
      }
      c.rollback();
    }
  }

  private static void check(Statement sql, Tree tree) throws SQLException {
    List<Long> found;
    try (ResultSet row =
        sql.executeQuery(
            "select own_income, from_above, to_below, spent, spent_other from fund_branch('"
                + tree.path[tree.asked]
                + "')")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getBigDecimal(5)).isEqualByComparingTo(BigDecimal.ZERO);
      found = List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
    assertThat(found).as(tree.path[tree.asked]).isEqualTo(tree.naive());
    assertThat(found.get(0) + found.get(1) - found.get(2) - found.get(3))
        .as("B(S) is the sum of B(V)")
        .isEqualTo(tree.balances());
  }

  private static void store(Connection c, List<Tree> trees, long national, long fund)
      throws SQLException {
    try (PreparedStatement unions =
            c.prepareStatement(
                """
                insert into union_org (id, name, parent_id, path, depth, union_level, region_code,
                  sort_order, confirm_state, entered_at, entered_by, changed_at, changed_by)
                values (?, 'T' || ?, ?, ?, ?, 'GRASSROOTS', '110000', 1, 'CONFIRMED', now(), 'test',
                  now(), 'test')
                """);
        PreparedStatement balances =
            c.prepareStatement(
                """
                insert into fund_balance (union_id, fund_type_id, fund_year, own_income, spent)
                values (?, ?, 2026, ?, ?)
                """);
        PreparedStatement allocations =
            c.prepareStatement(
                """
                insert into fund_allocation (allocation_no, from_union_id, to_union_id, entry_date,
                  fund_type_id, fund_year, amount, fiscal_budget, submission, row_no, entered_at,
                  entered_by)
                values ('T' || ?, ?, ?, now(), ?, 2026, ?, false, gen_random_uuid(), 0, now(), 'test')
                """)) {
      for (Tree tree : trees) {
        for (int i = 0; i < tree.size; i++) {
          unions.setLong(1, tree.id[i]);
          unions.setLong(2, tree.id[i]);
          unions.setLong(3, i == 0 ? national : tree.id[tree.parent[i]]);
          unions.setString(4, tree.path[i]);
          unions.setInt(5, (int) tree.path[i].chars().filter(ch -> ch == '/').count() - 1);
          unions.addBatch();
          balances.setLong(1, tree.id[i]);
          balances.setLong(2, fund);
          balances.setLong(3, tree.own[i]);
          balances.setLong(4, tree.spent[i]);
          balances.addBatch();
          if (tree.fromParent[i] > 0) {
            allocations.setLong(1, tree.id[i]);
            allocations.setLong(2, tree.id[tree.parent[i]]);
            allocations.setLong(3, tree.id[i]);
            allocations.setLong(4, fund);
            allocations.setLong(5, tree.fromParent[i]);
            allocations.addBatch();
          }
        }
      }
      unions.executeBatch();
      balances.executeBatch();
      allocations.executeBatch();
    }
  }
}
