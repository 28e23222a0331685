package cn.bangfu.bench.nation;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.region.RegionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Where households live: by the inhabitants of the provinces at the census of 2010. */
final class Areas {

  /** Ten thousands of people, by the first two digits of the division. */
  private static final Map<String, Integer> PEOPLE =
      Map.ofEntries(
          Map.entry("11", 1961),
          Map.entry("12", 1294),
          Map.entry("13", 7185),
          Map.entry("14", 3571),
          Map.entry("15", 2471),
          Map.entry("21", 4375),
          Map.entry("22", 2746),
          Map.entry("23", 3831),
          Map.entry("31", 2302),
          Map.entry("32", 7866),
          Map.entry("33", 5443),
          Map.entry("34", 5950),
          Map.entry("35", 3689),
          Map.entry("36", 4457),
          Map.entry("37", 9579),
          Map.entry("41", 9402),
          Map.entry("42", 5724),
          Map.entry("43", 6568),
          Map.entry("44", 10430),
          Map.entry("45", 4603),
          Map.entry("46", 867),
          Map.entry("50", 2885),
          Map.entry("51", 8042),
          Map.entry("52", 3475),
          Map.entry("53", 4597),
          Map.entry("54", 300),
          Map.entry("61", 3733),
          Map.entry("62", 2558),
          Map.entry("63", 563),
          Map.entry("64", 630),
          Map.entry("65", 2181));

  private static final int OTHERS = 100;

  /** Where no standard is kept, nothing is measured by it. */
  private static final BigDecimal USUAL = new BigDecimal("660.00");

  private Areas() {}

  /**
   * All areas with their share of so many households.
   *
   * @param mark remark of the unions that the benchmark has made
   */
  static List<Area> read(Statement sql, String mark, int households, long firstArchive)
      throws SQLException {
    Map<Long, ChainUnion> unions = new HashMap<>();
    Map<Long, String> regions = new HashMap<>();
    Map<String, BigDecimal> standards = standards(sql);
    Map<Long, List<ChainUnion>> below = new HashMap<>();
    List<ChainUnion> areas = new ArrayList<>();
    try (ResultSet rows =
        sql.executeQuery(
            """
            select u.id, u.name, u.path, u.depth, u.union_level, u.region_code, u.parent_id,
              u.remark is not distinct from '%1$s',
              u.union_level in ('COUNTY', 'PREFECTURAL') and u.remark is distinct from '%1$s'
                and exists (select from union_org c where c.parent_id = u.id and c.remark = '%1$s'
                  and c.union_level = 'GRASSROOTS')
            from union_org u where u.state <> 'DELETED' order by u.depth, u.id"""
                .formatted(mark))) {
      while (rows.next()) {
        ChainUnion union =
            new ChainUnion(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getInt(4),
                ArchiveLevel.valueOf(rows.getString(5)));
        unions.put(union.id(), union);
        regions.put(union.id(), rows.getString(6));
        if (rows.getBoolean(8)) {
          below.computeIfAbsent(rows.getLong(7), none -> new ArrayList<>()).add(union);
        }
        if (rows.getBoolean(9)) {
          areas.add(union);
        }
      }
    }
    // numbered in the order in which they are filled, so that keys only grow and pages become full
    Collections.shuffle(areas, new Random(1));
    return shared(areas, unions, regions, below, standards, households, firstArchive);
  }

  private static Map<String, BigDecimal> standards(Statement sql) throws SQLException {
    Map<String, BigDecimal> standards = new HashMap<>();
    try (ResultSet rows =
        sql.executeQuery(
            "select region_code, min(amount) from subsistence_standard where kind = 'URBAN' group by 1")) {
      while (rows.next()) {
        standards.put(rows.getString(1), rows.getBigDecimal(2));
      }
    }
    return standards;
  }

  private static List<Area> shared(
      List<ChainUnion> areas,
      Map<Long, ChainUnion> unions,
      Map<Long, String> regions,
      Map<Long, List<ChainUnion>> below,
      Map<String, BigDecimal> standards,
      int households,
      long firstArchive) {
    Map<String, Double> ofProvince = new HashMap<>();
    Map<Long, Double> weights = new HashMap<>();
    for (ChainUnion area : areas) {
      double weight = 0.4 + new Lot(area.id()).below(100) / 83.0;
      weights.put(area.id(), weight);
      ofProvince.merge(province(regions, area), weight, Double::sum);
    }
    double people =
        ofProvince.keySet().stream().mapToInt(key -> PEOPLE.getOrDefault(key, OTHERS)).sum();
    List<Area> all = new ArrayList<>();
    double exact = 0;
    int given = 0;
    for (ChainUnion area : areas) {
      String key = province(regions, area);
      exact +=
          (double) households
              * PEOPLE.getOrDefault(key, OTHERS)
              / people
              * weights.get(area.id())
              / ofProvince.get(key);
      int share = (int) Math.round(exact) - given;
      all.add(
          new Area(
              regions.get(area.id()),
              area.name().replace("总工会", ""),
              RegionCode.line(regions.get(area.id())).stream()
                  .map(standards::get)
                  .filter(Objects::nonNull)
                  .min(BigDecimal::compareTo)
                  .orElse(USUAL),
              upward(area, unions),
              below.get(area.id()),
              share,
              firstArchive + given));
      given += share;
    }
    return all;
  }

  private static String province(Map<Long, String> regions, ChainUnion area) {
    return regions.get(area.id()).substring(0, 2);
  }

  private static List<ChainUnion> upward(ChainUnion area, Map<Long, ChainUnion> unions) {
    List<ChainUnion> chain = new ArrayList<>();
    String[] ids = area.path().substring(1).split("/");
    for (int i = ids.length - 1; i >= 0; i--) {
      chain.add(unions.get(Long.valueOf(ids[i])));
    }
    return chain;
  }
}
