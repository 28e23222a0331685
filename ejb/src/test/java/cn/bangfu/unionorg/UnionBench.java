package cn.bangfu.unionorg;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A province of its own with administrators, and unions made through the services. */
public final class UnionBench {

  public final Services services = new Services();
  public final TestUnions unions = new TestUnions(services);
  public final String tag = UUID.randomUUID().toString().substring(0, 8);
  public final long national = unions.national();
  public final long province = unions.union("试省总工会" + tag, national, 1);
  public final long otherProvince = unions.union("外省总工会" + tag, national, 1);

  /** The user administrator of a union. */
  public Caller admin(long union) {
    return unions.caller(union, Permission.USER_ADMIN);
  }

  public <T, R> R as(long union, Class<T> service, Function<T, R> call) {
    Caller caller = admin(union);
    return services.as(caller, () -> call.apply(services.get(service)));
  }

  /** Made by the administrator of the province's own union, notices seen. */
  public long create(long parent, String name, UnionLevel level, String region) {
    return as(province, UnionUpkeep.class, u -> u.create(parent, data(name, level, region), true))
        .getId();
  }

  public UnionData data(String name, UnionLevel level, String region) {
    return new UnionData(
        new UnionIdentity(name, level, type("企业工会"), region, false), null, contact(), null);
  }

  public static UnionContact contact() {
    return new UnionContact(null, null, null, null, null, null, null, null, null, null);
  }

  /** Id of a type of grass-roots unions. */
  public long type(String name) {
    return one(
        "select id from code_value where table_key = 'grassroots_type' and value_name = ?1", name);
  }

  /** One number out of the database. */
  public long one(String sql, Object... parameters) {
    return services.inTransaction(
        em -> {
          var query = em.createNativeQuery(sql);
          for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
          }
          return ((Number) query.getSingleResult()).longValue();
        });
  }

  public Union union(long id) {
    return services.inTransaction(em -> em.find(Union.class, id));
  }

  /** Kinds of the change record of a union, oldest first. */
  public List<UnionChangeKind> changes(long id) {
    return services.inTransaction(
        em ->
            em.createQuery(
                    "select c.kind from UnionChange c where c.unionId = :id order by c.id",
                    UnionChangeKind.class)
                .setParameter("id", id)
                .getResultList());
  }
}
