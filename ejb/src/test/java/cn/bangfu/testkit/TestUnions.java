package cn.bangfu.testkit;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Role;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Unions and users for tests, in one line each; every tree of a test is its own. */
public final class TestUnions {

  private static final List<String> LEVELS =
      List.of("NATIONAL", "PROVINCIAL", "PREFECTURAL", "COUNTY", "GRASSROOTS");

  private final Services services;

  public TestUnions(Services services) {
    this.services = services;
  }

  /** The one root of the country, made if it is not there. */
  public long national() {
    return services.inTransaction(
        em -> {
          // two tests may start at once; the lock makes the root appear once
          em.createNativeQuery("select pg_advisory_xact_lock(1)").getResultList();
          List<?> root =
              em.createNativeQuery("select id from union_org where parent_id is null")
                  .getResultList();
          return root.isEmpty()
              ? insert(em, "中华全国总工会", null, 0)
              : ((Number) root.get(0)).longValue();
        });
  }

  /** A confirmed union of this level (0 to 4) under a parent. */
  public long union(String name, long parent, int level) {
    return services.inTransaction(em -> insert(em, name, parent, level));
  }

  private static long insert(EntityManager em, String name, Long parent, int level) {
    em.createNativeQuery(
            "insert into region values ('110000', '北京市', 'PROVINCIAL', null, 'VALID', 'test')"
                + " on conflict do nothing")
        .executeUpdate();
    return ((Number)
            em.createNativeQuery(
                    """
                    with new_id as (select nextval('union_org_seq') as id)
                    insert into union_org (id, name, parent_id, path, depth, union_level, region_code,
                      sort_order, confirm_state, entered_at, entered_by, changed_at, changed_by)
                    select n.id, cast(?1 as varchar), p.id, coalesce(p.path, '/') || n.id || '/',
                      coalesce(p.depth, 0) + 1, cast(?2 as varchar),
                      case when p.id is null then null
                        when cast(?2 as varchar) in ('PREFECTURAL', 'COUNTY') then '110102' else '110000' end, n.id, 'CONFIRMED',
                      now(), 'test', now(), 'test'
                    from new_id n left join union_org p on p.id = cast(?3 as bigint)
                    returning id
                    """)
                .setParameter(1, name)
                .setParameter(2, LEVELS.get(level))
                .setParameter(3, parent == null ? "0" : parent.toString())
                .getSingleResult())
        .longValue();
  }

  /** An account with its password hash; state NORMAL, nothing left to verify. */
  public long user(long union, String loginName, String passwordHash) {
    return services.inTransaction(
        em ->
            ((Number)
                    em.createNativeQuery(
                            """
                            insert into app_user (union_id, name, login_name, password_hash, phone,
                              state, must_verify, union_verified, must_change_password,
                              password_changed_at, entered_at, entered_by, changed_at, changed_by)
                            values (?1, '王五', ?2, ?3, '010-12345678', 'NORMAL', false, true, false, ?4,
                              now(), 'test', now(), 'test') returning id
                            """)
                        .setParameter(1, union)
                        .setParameter(2, loginName)
                        .setParameter(3, passwordHash)
                        .setParameter(4, services.today().now())
                        .getSingleResult())
                .longValue());
  }

  /** Makes an account the administrator of its union, confirmed as the upper levels ask for. */
  public void administers(long user) {
    services.inTransaction(
        em -> {
          em.createNativeQuery(
                  """
                  insert into appointment (kind, union_id, user_id, state, decided_at, decided_by,
                    decided_act, entered_at, entered_by, changed_at, changed_by)
                  select 'USER_ADMIN', union_id, id, 'CONFIRMED', now(), 'test', current_act(), now(),
                    'test', now(), 'test'
                  from app_user where id = ?1
                  """)
              .setParameter(1, user)
              .executeUpdate();
          return em.createNativeQuery("update app_user set user_admin = true where id = ?1")
              .setParameter(1, user)
              .executeUpdate();
        });
  }

  /** The caller of a platform account of this kind, with the whole country as its scope. */
  public Caller platform(Role role) {
    return new Caller(
        800_000_000L + role.ordinal(),
        role.name().toLowerCase(Locale.ROOT),
        "平台" + role.ordinal(),
        national(),
        "中华全国总工会",
        "/" + national() + "/",
        1,
        0,
        FirstLoginStage.READY,
        Map.of(),
        role,
        Set.of());
  }

  /** A caller of this union who may do everything in these modules. */
  public Caller caller(long union, Permission... handles) {
    return caller(union, PermissionLevel.HANDLE, handles);
  }

  /** A caller of this union with one level for these modules. */
  public Caller caller(long union, PermissionLevel level, Permission... permissions) {
    Map<Permission, PermissionLevel> held = new java.util.EnumMap<>(Permission.class);
    for (Permission permission : permissions) {
      held.put(permission, level);
    }
    return services.inTransaction(
        em -> {
          Object[] row =
              (Object[])
                  em.createNativeQuery(
                          "select name, path, depth, union_level from union_org where id = ?1")
                      .setParameter(1, union)
                      .getSingleResult();
          return new Caller(
              900_000_000L + union,
              "user" + union,
              "用户" + union,
              union,
              (String) row[0],
              (String) row[1],
              ((Number) row[2]).intValue(),
              LEVELS.indexOf((String) row[3]),
              FirstLoginStage.READY,
              held);
        });
  }
}
