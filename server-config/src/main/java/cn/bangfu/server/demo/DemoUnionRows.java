package cn.bangfu.server.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Stores the unions with invented contact values, all confirmed but one. */
final class DemoUnionRows {

  /** Here the first log-in of a union is to be seen (ORG-079). */
  static final String UNCONFIRMED = "bj_dewai";

  private static final String CAPITAL = "110000";
  private static final long SEED = 201702;

  private final Connection owner;
  private final Act act;
  private final Random random = new Random(SEED);
  private final DemoNames names = new DemoNames(random);
  private final Map<String, Map<String, String>> provinces = new HashMap<>();

  DemoUnionRows(Connection owner, Act act) {
    this.owner = owner;
    this.act = act;
    DemoFile.rows("provinces.csv").forEach(row -> provinces.put(row.get("code"), row));
  }

  void insert(Collection<DemoUnion> unions) throws SQLException {
    DemoRegions regions = new DemoRegions(owner);
    List<Long> types = types();
    LocalDate day = act.at().toLocalDate();
    // through a table without history: one statement then makes all versions at once
    Sql.run(owner, "create temporary table demo_union (like union_org including defaults)");
    try (PreparedStatement sql =
        owner.prepareStatement(
            """
            insert into demo_union (id, name, parent_id, path, depth, union_level, grassroots_type_id,
              region_code, center, sort_order, address, postcode, area_code, leader_name, office_phone,
              confirm_state, confirmed_by, confirmed_at, info_updated_date,
              entered_at, entered_by, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (DemoUnion union : unions) {
        boolean confirmed = !union.key().equals(UNCONFIRMED);
        Map<String, String> province = provinces.get(provinceOf(union));
        Sql.fill(
            sql,
            union.id(),
            union.name(),
            union.parent() == null ? null : union.parent().id(),
            union.path(),
            union.depth(),
            union.level(),
            union.grassrootsType() == 0 ? null : types.get(union.grassrootsType() - 1),
            union.regionCode(),
            union.center(),
            union.sortOrder(),
            regions.address(union.regionCode() == null ? CAPITAL : union.regionCode(), random),
            province.get("postcode"),
            province.get("area_code"),
            names.any(),
            province.get("area_code") + "-8" + "%07d".formatted(union.id()),
            confirmed ? "CONFIRMED" : "UNCONFIRMED",
            confirmed ? act.by() : null,
            confirmed ? act.at() : null,
            day,
            act.at(),
            act.by(),
            act.at(),
            act.by());
        sql.addBatch();
      }
      sql.executeBatch();
    }
    Sql.run(owner, "insert into union_org select * from demo_union order by depth, id");
    Sql.run(owner, "drop table demo_union");
    writeChanges();
  }

  /** The line of each union's creation (part 10, 3.5). */
  private void writeChanges() throws SQLException {
    Sql.run(
        owner,
        """
        insert into union_change (union_id, kind, value_after, act_id, at, by_user, by_union)
        select id, 'CREATED', name, ?, ?, ?, ? from union_org order by id
        """,
        act.id(),
        act.at(),
        act.by(),
        Act.SYSTEM);
  }

  private static String provinceOf(DemoUnion union) {
    return union.regionCode() == null ? CAPITAL : union.regionCode().substring(0, 2) + "0000";
  }

  /** The types of grass-roots unions in the order of their table. */
  private List<Long> types() throws SQLException {
    List<Long> types = new ArrayList<>();
    try (PreparedStatement sql =
            owner.prepareStatement(
                "select id from code_value where table_key = 'grassroots_type' order by sort_order");
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        types.add(row.getLong(1));
      }
    }
    return types;
  }
}
