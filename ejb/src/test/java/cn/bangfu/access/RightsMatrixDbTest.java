package cn.bangfu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.kernel.Problem;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every public method of every service, tried by every kind of caller through the interceptor that
 * stands before it: the outcome is what the table of rights says, and each refusal leaves one audit
 * record. New services and methods are in it by themselves.
 */
class RightsMatrixDbTest {

  /** Whoever is refused these hears that only the national administrator has them (ORG-100). */
  private static final Set<Right> NATIONAL_SENTENCE =
      EnumSet.of(Right.CODE_TABLE_VIEW, Right.CODE_TABLE_EDIT);

  private static final int NATIONAL = 0;
  private static final int GRASS_ROOTS = 4;

  /** A right's first method is tried by all callers, its further ones by these. */
  private static final Set<String> FOR_EVERY_METHOD =
      Set.of(
          "nobody",
          "SYSTEM_ADMIN",
          "a user without permission",
          "all permissions below",
          "VERIFY_UNION",
          "all modules off");

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final NeedsInterceptor interceptor = services.get(NeedsInterceptor.class);

  @Test
  @Tag("ARC-002")
  @Tag("USR-024")
  @Tag("USR-090")
  @Tag("USR-091")
  void everyServiceMethodOpensToWhomTheTableNamesAndToNobodyElse() {
    List<Method> methods = serviceMethods();
    Map<String, Caller> callers = callers();
    assertThat(methods.size()).isGreaterThan(60);
    Set<Right> tried = EnumSet.noneOf(Right.class);
    List<String> deviations = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (Method method : methods) {
      services.inTransaction(
          em -> {
            boolean first = tried.add(method.getAnnotation(Needs.class).value());
            callers.forEach(
                (name, caller) -> {
                  if (first || FOR_EVERY_METHOD.contains(name)) {
                    check(method, name, caller, deviations, codes);
                  }
                });
            return null;
          });
    }
    assertThat(deviations).isEmpty();
    assertThat(audited(codes)).isEqualTo(codes.size());
  }

  private void check(
      Method method, String name, Caller caller, List<String> deviations, List<String> codes) {
    Right right = method.getAnnotation(Needs.class).value();
    AccessDenied refusal = attempt(method, caller);
    Problem outcome = refusal == null ? null : refusal.problem();
    if (outcome != expected(right, caller)) {
      deviations.add(
          "%s.%s (%s) by %s: %s instead of %s"
              .formatted(
                  method.getDeclaringClass().getSimpleName(),
                  method.getName(),
                  right,
                  name,
                  outcome,
                  expected(right, caller)));
    }
    if (refusal != null) {
      codes.add(refusal.code());
    }
  }

  @Test
  @Tag("USR-023")
  void nothingIsChangedByWhoMayOnlyRead() {
    for (Right right : Right.values()) {
      if (right.changes()) {
        assertThat(right.permissions().values())
            .as(right.name())
            .doesNotContain(PermissionLevel.READ);
      }
    }
  }

  @Test
  @Tag("USR-089")
  @Tag("USR-090")
  void platformAccountsAndStaffShareNothingButWhatIsTheirOwn() {
    for (Right right : Right.values()) {
      boolean shared =
          right.roles().contains(Role.USER) && right.roles().stream().anyMatch(Role::isPlatform);
      if (shared && !right.isAnybodys()) {
        assertThat(right.reach()).as(right.name()).isEqualTo(Reach.SELF);
        assertThat(right.permissions()).as(right.name()).isEmpty();
      }
    }
  }

  @Test
  @Tag("USR-022")
  void userAdministrationIsAskedForAsAWhole() {
    for (Right right : Right.values()) {
      assertThat(right.permissions().getOrDefault(Permission.USER_ADMIN, PermissionLevel.HANDLE))
          .as(right.name())
          .isEqualTo(PermissionLevel.HANDLE);
    }
  }

  /** Said once more in other words than the table's own, so that a slip in one of them shows. */
  private static Problem expected(Right right, Caller caller) {
    if (right.isAnybodys()) {
      return null;
    }
    if (caller == null) {
      return AccessProblem.NOT_LOGGED_IN;
    }
    if (caller.role() == Role.SYSTEM) {
      return null;
    }
    if (!right.roles().contains(caller.role())) {
      return caller.role() != Role.USER && right.roles().contains(Role.USER)
          ? AccessProblem.PLATFORM_ACCOUNT
          : AccessProblem.NOT_PERMITTED;
    }
    if (!right.isBeforeReady() && caller.stage() != FirstLoginStage.READY) {
      return AccessProblem.FIRST_LOGIN_OPEN;
    }
    if (caller.role() != Role.USER) {
      return right.lowestLevel() < caller.unionLevel() ? AccessProblem.NOT_PERMITTED : null;
    }
    Problem refusal = expectedOfUser(right, caller);
    if (refusal != null
        && refusal != AccessProblem.MODULE_OFF
        && right.name().startsWith("EXPORT_")) {
      return AccessProblem.EXPORT_ADMINISTRATORS_ONLY;
    }
    return refusal != null && NATIONAL_SENTENCE.contains(right)
        ? AccessProblem.NATIONAL_ONLY
        : refusal;
  }

  private static Problem expectedOfUser(Right right, Caller caller) {
    Set<AppModule> modules = EnumSet.noneOf(AppModule.class);
    right.permissions().keySet().forEach(permission -> modules.add(permission.module()));
    modules.retainAll(caller.modulesOff());
    if (!modules.isEmpty()) {
      return AccessProblem.MODULE_OFF;
    }
    for (Permission permission : right.permissions().keySet()) {
      PermissionLevel held = caller.permissions().get(permission);
      if (held == null) {
        return permission == Permission.USER_ADMIN && right.name().startsWith("ARCHIVE_")
            ? AccessProblem.ADMINISTRATORS_ONLY
            : AccessProblem.NO_PERMISSION;
      }
      if (held.ordinal() < right.permissions().get(permission).ordinal()) {
        return AccessProblem.NOT_PERMITTED;
      }
    }
    return right.lowestLevel() < caller.unionLevel() ? AccessProblem.NOT_PERMITTED : null;
  }

  private Map<String, Caller> callers() {
    Map<String, Caller> callers = new LinkedHashMap<>();
    callers.put("nobody", null);
    callers.put("the system", Caller.SYSTEM);
    for (Role role : Role.values()) {
      if (role.isPlatform()) {
        callers.put(role.name(), caller(role, FirstLoginStage.READY, NATIONAL, Map.of(), Set.of()));
        callers.put(
            role + " before its password",
            caller(role, FirstLoginStage.CHANGE_PASSWORD, NATIONAL, Map.of(), Set.of()));
      }
    }
    callers.put(
        "an auditor of a province",
        caller(Role.AUDIT_ADMIN, FirstLoginStage.READY, 1, Map.of(), Set.of()));
    Map<Permission, PermissionLevel> all = new EnumMap<>(Permission.class);
    for (Permission permission : Permission.values()) {
      all.put(permission, PermissionLevel.HANDLE);
      for (PermissionLevel level : permission.levels()) {
        if (level != PermissionLevel.NONE) {
          callers.put(permission + " " + level, user(GRASS_ROOTS, Map.of(permission, level)));
        }
      }
    }
    callers.put("a user without permission", user(GRASS_ROOTS, Map.of()));
    callers.put("all permissions below", user(GRASS_ROOTS, all));
    callers.put("all permissions in a province", user(1, all));
    callers.put("all permissions at the top", user(NATIONAL, all));
    for (FirstLoginStage stage : FirstLoginStage.values()) {
      callers.put(stage.name(), caller(Role.USER, stage, NATIONAL, all, Set.of()));
    }
    callers.put(
        "all modules off",
        caller(Role.USER, FirstLoginStage.READY, NATIONAL, all, EnumSet.allOf(AppModule.class)));
    return callers;
  }

  private Caller user(int level, Map<Permission, PermissionLevel> permissions) {
    return caller(Role.USER, FirstLoginStage.READY, level, permissions, Set.of());
  }

  private Caller caller(
      Role role,
      FirstLoginStage stage,
      int level,
      Map<Permission, PermissionLevel> permissions,
      Set<AppModule> off) {
    long union = unions.national();
    return new Caller(
        700_000_000L,
        "matrix",
        "matrix",
        union,
        "matrix",
        "/" + union + "/",
        1,
        level,
        stage,
        permissions,
        role,
        off);
  }

  /** What the interceptor answers; behind it stands nothing. */
  private AccessDenied attempt(Method method, Caller caller) {
    InvocationContext call =
        (InvocationContext)
            Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, asked, args) -> asked.getName().equals("getMethod") ? method : null);
    return services.as(
        caller,
        () -> {
          try {
            interceptor.check(call);
            return null;
          } catch (AccessDenied refusal) {
            return refusal;
          }
        });
  }

  private long audited(List<String> codes) {
    return services.inTransaction(
        em ->
            ((Number)
                    em.createNativeQuery(
                            "select count(*) from audit_record where not succeeded and code ="
                                + " any(string_to_array(?1, ','))")
                        .setParameter(1, String.join(",", codes))
                        .getSingleResult())
                .longValue());
  }

  private static List<Method> serviceMethods() {
    List<Method> methods = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.bangfu")) {
      if (type.isAnnotatedWith(Stateless.class)) {
        Arrays.stream(type.reflect().getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .forEach(
                method -> {
                  assertThat(method.isAnnotationPresent(Needs.class))
                      .as(method.toString())
                      .isTrue();
                  methods.add(method);
                });
      }
    }
    return methods;
  }
}
