package cn.bangfu.server.demo;

import cn.bangfu.unionorg.UnionLevel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The whole tree of the country, made from the divisions: a federation for each of them but the
 * three without one, by ORG-002, ORG-007 (a county that stands directly under its province has
 * level 2) and ORG-008 (the corps has level 1); below three counties the unions of the file.
 */
final class DemoTree {

  static final String ROOT = "000000";
  private static final String CORPS = "corps";
  private static final String CORPS_REGION = "650000";

  /** Divisions without a federation: the divisions beginning so. */
  private static final String WITHOUT = "(71|81|82)....";

  /** More numbers than unions; a number left over is simply never used. */
  private static final int NUMBERS = 3_500;

  private final Connection owner;
  private final Properties words = DemoFile.words();
  private final Map<String, DemoUnion> unions = new LinkedHashMap<>();
  private final Map<String, Integer> children = new HashMap<>();

  DemoTree(Connection owner) {
    this.owner = owner;
  }

  /** Makes and stores the unions; by key, each after its superior. */
  Map<String, DemoUnion> load(Act act) throws SQLException {
    Iterator<Long> numbers = numbers();
    add(numbers, ROOT, null, words.getProperty("national"), UnionLevel.NATIONAL, 0, null, false);
    addFederations(numbers);
    for (Map<String, String> row : DemoFile.rows("unions.csv")) {
      DemoUnion parent = unions.get(row.get("parent"));
      add(
          numbers,
          row.get("key"),
          parent,
          row.get("name"),
          UnionLevel.GRASSROOTS,
          Integer.parseInt(row.get("type")),
          parent.regionCode(),
          !row.get("center").isEmpty());
    }
    new DemoUnionRows(owner, act).insert(unions.values());
    return unions;
  }

  private void addFederations(Iterator<Long> numbers) throws SQLException {
    try (PreparedStatement sql =
        owner.prepareStatement(
            """
                select code, name, region_level, parent_code from region where code !~ ?
                order by case region_level when 'PROVINCIAL' then 1 when 'PREFECTURAL' then 2 else 3 end,
                         code
                """)) {
      sql.setString(1, WITHOUT);
      try (ResultSet region = sql.executeQuery()) {
        while (region.next()) {
          String code = region.getString("code");
          String above = region.getString("parent_code");
          DemoUnion parent = unions.get(above == null ? ROOT : above);
          add(
              numbers,
              code,
              parent,
              region.getString("name") + words.getProperty("suffix"),
              UnionLevel.ofRank(parent.level().rank() + 1),
              0,
              code,
              false);
          if (code.equals(CORPS_REGION)) {
            String corps = words.getProperty("corps");
            add(numbers, CORPS, parent, corps, UnionLevel.PROVINCIAL, 0, CORPS_REGION, false);
          }
        }
      }
    }
  }

  private void add(
      Iterator<Long> numbers,
      String key,
      DemoUnion parent,
      String name,
      UnionLevel level,
      int type,
      String region,
      boolean center) {
    int order = children.merge(parent == null ? "" : parent.key(), 1, Integer::sum);
    unions.put(
        key, new DemoUnion(numbers.next(), key, name, parent, level, type, region, center, order));
  }

  private Iterator<Long> numbers() throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (PreparedStatement sql =
        owner.prepareStatement("select nextval('union_org_seq') from generate_series(1, ?)")) {
      sql.setInt(1, NUMBERS);
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          numbers.add(row.getLong(1));
        }
      }
    }
    return numbers.iterator();
  }
}
