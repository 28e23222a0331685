package cn.bangfu.center;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.unionorg.UnionBench;
import cn.bangfu.unionorg.UnionContact;
import cn.bangfu.unionorg.UnionLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Unions of a province of its own, some of them centres with what they tell. */
final class CenterBench {

  final UnionBench bench = new UnionBench();

  /** A union flagged as a centre. */
  long center(long parent, String name, UnionLevel level, String region) {
    long id = bench.create(parent, name, level, region);
    bench.services.inTransaction(
        em ->
            em.createNativeQuery("update union_org set center = true where id = ?1")
                .setParameter(1, id)
                .executeUpdate());
    return id;
  }

  long code(String table, String name) {
    return bench.one(
        "select id from code_value where table_key = ?1 and value_name = ?2", table, name);
  }

  CenterData data(String nature, String cityClass, int fullTime, int partTime, String area) {
    return new CenterData(
        "某某困难职工帮扶中心",
        cityClass == null ? null : code("city_class", cityClass),
        code("center_nature", nature),
        LocalDate.of(2009, 5, 1),
        null,
        fullTime + partTime,
        fullTime,
        partTime,
        new BigDecimal(area),
        fullTime > partTime,
        List.of(code("center_service", "生活救助"), code("center_service", "法律援助")),
        null,
        null,
        "为困难职工服务。\n地址见上。");
  }

  /** The union's own administrator saves its data the first time. */
  void tell(long union, CenterData data) {
    UnionContact contact = bench.union(union).contact();
    int version = bench.union(union).getVersion();
    bench.as(
        union,
        CenterProfiles.class,
        profiles -> {
          profiles.save(-1, data, version, contact);
          return null;
        });
  }

  /** Somebody of the union who may look at statistics. */
  <R> R counting(long union, Function<CenterStatistics, R> call) {
    return bench.services.as(
        bench.unions.caller(union, PermissionLevel.READ, Permission.STATISTICS),
        () -> call.apply(bench.services.get(CenterStatistics.class)));
  }

  static CenterFilter all() {
    return from(null);
  }

  static CenterFilter from(Long union) {
    return new CenterFilter(
        union, true, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }
}
