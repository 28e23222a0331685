package cn.bangfu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Stateless;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.implementation.StubMethod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole table of rights: each act that is to be recorded leaves one record, no more and no
 * less.
 */
class AuditCompletenessDbTest {

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final NeedsInterceptor interceptor = services.get(NeedsInterceptor.class);

  @Test
  @Tag("USR-101")
  void everyRightThatIsToBeRecordedLeavesExactlyOneRecord() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Right right : Right.values()) {
      Caller caller = holder(right);
      long before = records(right, true);
      call(right, caller);
      long left = records(right, true) - before;
      if (left != (right.audited() ? 1 : 0)) {
        wrong.add(right + " left " + left);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @Tag("USR-024")
  @Tag("USR-101")
  void everyRefusedRequestLeavesExactlyOneRecord() throws Exception {
    List<String> wrong = new ArrayList<>();
    Caller nobody = unions.caller(unions.national());
    Caller system = unions.platform(Role.SYSTEM_ADMIN);
    for (Right right : Right.values()) {
      Caller stranger = right.roles().contains(Role.USER) ? system : nobody;
      if (right.refusal(stranger).isEmpty()) {
        continue; // open to everybody
      }
      long before = records(right, false);
      Throwable refused = catchThrowable(() -> call(right, stranger));
      long left = records(right, false) - before;
      if (left != 1 || !(refused instanceof AccessDenied)) {
        wrong.add(right + " left " + left + " " + refused);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /**
   * What a right opens is really done by a test, where {@link Services} holds it to its one record.
   */
  @Test
  @Tag("USR-101")
  void everyActThatIsToBeRecordedIsDoneByATestOfIts() {
    JavaClasses code = new ClassFileImporter().importPackages("cn.bangfu");
    Map<String, Right> services = new HashMap<>();
    Set<Right> open = EnumSet.noneOf(Right.class);
    for (JavaClass type : code) {
      for (JavaMethod method : type.getMethods()) {
        method
            .tryGetAnnotationOfType(Needs.class)
            .map(Needs::value)
            .filter(Right::audited)
            .ifPresent(
                right -> {
                  if (type.isAnnotatedWith(Stateless.class)) {
                    services.put(type.getName() + "#" + method.getName(), right);
                    open.add(right);
                  }
                });
      }
    }
    for (JavaClass type : code) {
      if (isTest(type)) {
        type.getCodeUnitAccessesFromSelf().stream()
            .map(call -> call.getTargetOwner().getName() + "#" + call.getTarget().getName())
            .map(services::get)
            .filter(Objects::nonNull)
            .forEach(open::remove);
      }
    }
    assertThat(services.size()).isGreaterThan(100);
    assertThat(open).isEmpty();
  }

  private static boolean isTest(JavaClass type) {
    return type.getSource()
        .map(source -> source.getUri().getPath().contains("/test-classes/"))
        .orElse(false);
  }

  /** Auditors read words, not names of constants. */
  @Test
  @Tag("USR-108")
  void everyEventHasItsWords() {
    Set<String> events = new TreeSet<>(AuditedEvents.WRITTEN_DIRECTLY);
    events.add("PAGE");
    for (Right right : Right.values()) {
      if (right.audited()) {
        events.add(right.name());
      }
    }
    assertThat(events)
        .filteredOn(event -> !Texts.has("audit.event." + event))
        .as("without words")
        .isEmpty();
  }

  private Caller holder(Right right) {
    if (right.roles().contains(Role.USER)) {
      return unions.caller(unions.national(), Permission.values());
    }
    Role role = right.roles().iterator().next();
    return role == Role.SYSTEM ? Caller.SYSTEM : unions.platform(role);
  }

  private void call(Right right, Caller caller) throws Exception {
    Method method = methodNeeding(right);
    InvocationContext context =
        (InvocationContext)
            Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, asked, none) ->
                    switch (asked.getName()) {
                      case "getMethod" -> method;
                      case "getParameters" -> new Object[0];
                      case "proceed" -> null;
                      default -> throw new UnsupportedOperationException(asked.getName());
                    });
    services.as(
        caller,
        () ->
            services.inTransaction(
                em -> {
                  try {
                    return interceptor.check(context);
                  } catch (RuntimeException refused) {
                    throw refused;
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }));
  }

  /** A method that asks for this right and does nothing. */
  private static Method methodNeeding(Right right) throws ReflectiveOperationException {
    return new ByteBuddy()
        .subclass(Object.class)
        .defineMethod("act", void.class, Visibility.PUBLIC)
        .intercept(StubMethod.INSTANCE)
        .annotateMethod(
            AnnotationDescription.Builder.ofType(Needs.class).define("value", right).build())
        .make()
        .load(AuditCompletenessDbTest.class.getClassLoader())
        .getLoaded()
        .getDeclaredMethod("act");
  }

  private long records(Right right, boolean succeeded) {
    return services.inTransaction(
        em ->
            ((Number)
                    em.createNativeQuery(
                            "select count(*) from audit_record where event = ?1 and succeeded = ?2")
                        .setParameter(1, right.name())
                        .setParameter(2, succeeded)
                        .getSingleResult())
                .longValue());
  }
}
