package cn.bangfu.staff;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Province, prefecture, county and street of one branch with people, for tests of accounts. */
final class StaffDbKit {

  static final String PASSWORD = "Dewai#2017x";

  final Services services = new Services();
  final TestUnions unions = new TestUnions(services);
  final long province;
  final long prefecture;
  final long county;
  final long sibling;

  StaffDbKit() {
    String tag = UUID.randomUUID().toString().substring(0, 8);
    province = unions.union("省总" + tag, unions.national(), 1);
    prefecture = unions.union("市总" + tag, province, 2);
    county = unions.union("县总" + tag, prefecture, 3);
    sibling = unions.union("邻县总" + tag, prefecture, 3);
  }

  /** The user administrator of a union. */
  Caller admin(long union) {
    return unions.caller(union, Permission.USER_ADMIN, Permission.REMINDER);
  }

  /** An existing account as a caller. */
  Caller as(long user) {
    int epoch = Integer.parseInt(one("select session_epoch from app_user where id = " + user));
    return services.as(null, () -> services.get(Callers.class).load(user, epoch)).orElseThrow();
  }

  /** An account that is in use. */
  long user(long union) {
    return unions.user(union, newName(), "-");
  }

  /** An account that holds the administration of its union. */
  long holder(long union) {
    long user = user(union);
    unions.administers(user);
    run(
        "insert into user_permission values (%d, 'USER_ADMIN', 'HANDLE', now(), 'test')"
            .formatted(user));
    return user;
  }

  static String newName() {
    return "u" + UUID.randomUUID().toString().substring(0, 8);
  }

  static StaffData data(String loginName) {
    return new StaffData(
        "李华", Gender.FEMALE, loginName, "010-12345678", null, null, null, "干事", null, null);
  }

  static CreateStaff newStaff(long union, String loginName, Permission... handled) {
    return new CreateStaff(
        union, data(loginName), handle(handled), PasswordMode.DEFAULT, null, null);
  }

  static Map<Permission, PermissionLevel> handle(Permission... permissions) {
    Map<Permission, PermissionLevel> held = new java.util.EnumMap<>(Permission.class);
    for (Permission permission : permissions) {
      held.put(permission, PermissionLevel.HANDLE);
    }
    return held;
  }

  /** One value as text; the query gives exactly one row. */
  String one(String sql) {
    return services.inTransaction(
        em -> {
          Object value = em.createNativeQuery(sql).getSingleResult();
          return value == null ? null : value.toString();
        });
  }

  List<?> rows(String sql) {
    return services.inTransaction(em -> em.createNativeQuery(sql).getResultList());
  }

  void run(String sql) {
    services.inTransaction(em -> em.createNativeQuery(sql).executeUpdate());
  }

  /** Both at once; the refusals. */
  List<BusinessException> race(Callable<?> one, Callable<?> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<BusinessException>> results = new ArrayList<>();
      for (Callable<?> act : List.of(one, other)) {
        results.add(
            threads.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  try {
                    act.call();
                    return null;
                  } catch (BusinessException e) {
                    return e;
                  }
                }));
      }
      List<BusinessException> refused = new ArrayList<>();
      for (Future<BusinessException> result : results) {
        BusinessException e = result.get(60, TimeUnit.SECONDS);
        if (e != null) {
          refused.add(e);
        }
      }
      return refused;
    } finally {
      threads.shutdownNow();
    }
  }
}
