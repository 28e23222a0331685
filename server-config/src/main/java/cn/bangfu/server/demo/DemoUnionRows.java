package cn.bangfu.server.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

/** Stores the unions with invented contact values, all confirmed but one. */
final class DemoUnionRows {

  /** Here the first log-in of a union is to be seen (ORG-079). */
  static final String UNCONFIRMED = "bj_dewai";

  private static final long SEED = 201702;

  private final Connection owner;
  private final Act act;
  private final Properties words = DemoFile.words();
  private final Random random = new Random(SEED);
  private final DemoNames names = new DemoNames(random);
  private final Map<String, Map<String, String>> provinces = new HashMap<>();
  private final Map<String, String> regions = new HashMap<>();

  DemoUnionRows(Connection owner, Act act) {
    this.owner = owner;
    this.act = act;
    DemoFile.rows("provinces.csv").forEach(row -> provinces.put(row.get("code"), row));
  }

  void insert(Collection<DemoUnion> unions) throws SQLException {
    readRegions();
    List<Long> types = types();
    LocalDate day = act.at().toLocalDate();
    try (PreparedStatement sql =
        owner.prepareStatement(
            """
            insert into union_org (id, name, parent_id, path, depth, union_level, grassroots_type_id,
              region_code, center, sort_order, address, postcode, area_code, leader_name, office_phone,
              confirm_state, confirmed_by, confirmed_at, info_updated_date,
              entered_at, entered_by, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (DemoUnion union : unions) {
        boolean confirmed = !union.key().equals(UNCONFIRMED);
        Map<String, String> province = provinces.get(provinceOf(union));
        int i = 0;
        sql.setLong(++i, union.id());
        sql.setString(++i, union.name());
        sql.setObject(++i, union.parent() == null ? null : union.parent().id());
        sql.setString(++i, union.path());
        sql.setInt(++i, union.depth());
        sql.setString(++i, union.level().name());
        sql.setObject(
            ++i, union.grassrootsType() == 0 ? null : types.get(union.grassrootsType() - 1));
        sql.setString(++i, union.regionCode());
        sql.setBoolean(++i, union.center());
        sql.setInt(++i, union.sortOrder());
        sql.setString(++i, address(union));
        sql.setString(++i, province.get("postcode"));
        sql.setString(++i, province.get("area_code"));
        sql.setString(++i, names.any());
        sql.setString(++i, province.get("area_code") + "-8" + "%07d".formatted(union.id()));
        sql.setString(++i, confirmed ? "CONFIRMED" : "UNCONFIRMED");
        sql.setString(++i, confirmed ? act.by() : null);
        sql.setObject(++i, confirmed ? act.at() : null);
        sql.setObject(++i, day);
        sql.setObject(++i, act.at());
        sql.setString(++i, act.by());
        sql.setObject(++i, act.at());
        sql.setString(++i, act.by());
        sql.addBatch();
      }
      sql.executeBatch();
    }
    writeChanges();
  }

  /** The line of each union's creation (part 10, 3.5). */
  private void writeChanges() throws SQLException {
    try (PreparedStatement sql =
        owner.prepareStatement(
            """
            insert into union_change (union_id, kind, value_after, act_id, at, by_user, by_union)
            select id, 'CREATED', name, ?, ?, ?, ? from union_org order by id
            """)) {
      sql.setLong(1, act.id());
      sql.setObject(2, act.at());
      sql.setString(3, act.by());
      sql.setString(4, Act.SYSTEM);
      sql.executeUpdate();
    }
  }

  private String address(DemoUnion union) {
    String code = union.regionCode() == null ? "110000" : union.regionCode();
    return fullName(code)
        + MessageFormat.format(words.getProperty("street"), 1 + random.nextInt(300));
  }

  private static String provinceOf(DemoUnion union) {
    return union.regionCode() == null ? "110000" : union.regionCode().substring(0, 2) + "0000";
  }

  private String fullName(String code) {
    String above = regions.get("above " + code);
    return (above == null ? "" : fullName(above)) + regions.get(code);
  }

  private void readRegions() throws SQLException {
    try (PreparedStatement sql =
            owner.prepareStatement("select code, name, parent_code from region");
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        regions.put(row.getString(1), row.getString(2));
        if (row.getString(3) != null) {
          regions.put("above " + row.getString(1), row.getString(3));
        }
      }
    }
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
