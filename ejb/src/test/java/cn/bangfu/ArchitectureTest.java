package cn.bangfu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.bangfu.access.Needs;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;

/** The plan of the house, kept by the build. */
@AnalyzeClasses(packages = "cn.bangfu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Bottom to top; a room imports rooms of earlier lines only, and its own. */
  private static final List<Set<String>> LINES =
      List.of(
          Set.of("kernel"),
          Set.of("access"),
          Set.of("security"),
          Set.of("codetable", "sheet"),
          Set.of("region"),
          Set.of("unionorg"),
          Set.of("reporting", "reminder", "job", "standard", "attachment"),
          Set.of("staff", "audit", "quick"),
          Set.of("archive", "crossregion", "center", "publication"),
          Set.of("fund"),
          Set.of("assistance"),
          Set.of("otherassistance"),
          Set.of("realname"),
          Set.of("privacy"),
          Set.of("statistics", "warning", "export"));

  private static final int SERVICE_METHODS_MAX = 15;

  @ArchTest
  static final ArchRule IMPORTS_GO_DOWN_ONLY =
      classes().should(new OnlyLowerRooms()).because("arrows between rooms go one way");

  @ArchTest
  static final ArchRule NO_CIRCLE_BETWEEN_ROOMS =
      slices().matching("cn.bangfu.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule EVERY_SERVICE_METHOD_DECLARES_ITS_RIGHT =
      classes().that().areAnnotatedWith(Stateless.class).should(new DeclareRights());

  @ArchTest
  static final ArchRule SERVICES_ARE_CALLED_BY_THEIR_PUBLIC_METHODS =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .should(new BeCalledByPublicMethods())
          .because(
              "the server refuses any other call from outside, which no test without it shows");

  @ArchTest
  static final ArchRule SERVICES_STAY_SMALL =
      classes().that().areAnnotatedWith(Stateless.class).should(new HaveFewMethods());

  @ArchTest
  static final ArchRule NOTHING_OF_THE_WEB_IN_THE_APPLICATION =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.faces..", "jakarta.servlet..", "jakarta.batch..", "org.primefaces..");

  @ArchTest
  static final ArchRule NO_COPIES_OF_ENTITIES =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Dto")
          .orShould()
          .haveSimpleNameEndingWith("DTO")
          .orShould()
          .haveSimpleNameEndingWith("VO")
          .orShould()
          .haveSimpleNameEndingWith("Mapper")
          .orShould()
          .haveSimpleNameEndingWith("Assembler");

  @ArchTest
  static final ArchRule THE_CLOCK_IS_ASKED_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveSimpleName("Today")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule ENTITIES_KEEP_THEIR_FIELDS_TO_THEMSELVES =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should(
              new ArchCondition<>("have private fields") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getFields().stream()
                      .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                      .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                      .filter(field -> !field.getName().startsWith("_persistence"))
                      .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                      .forEach(
                          field ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      field,
                                      field.getFullName()
                                          + " is not private: a change from outside is not"
                                          + " saved")));
                }
              });

  private static int lineOf(JavaClass type) {
    String room = roomOf(type);
    for (int line = 0; line < LINES.size(); line++) {
      if (LINES.get(line).contains(room)) {
        return line;
      }
    }
    throw new IllegalStateException("The room " + room + " is on no line of the plan");
  }

  private static String roomOf(JavaClass type) {
    String rest = type.getPackageName().substring("cn.bangfu".length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
  }

  private static class OnlyLowerRooms extends ArchCondition<JavaClass> {

    OnlyLowerRooms() {
      super("import rooms of lower lines only");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      if (roomOf(type).isEmpty()) {
        return;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass();
        if (!target.getPackageName().startsWith("cn.bangfu.")
            || roomOf(target).equals(roomOf(type))) {
          continue;
        }
        if (lineOf(target) >= lineOf(type)) {
          events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
        }
      }
    }
  }

  private static class DeclareRights extends ArchCondition<JavaClass> {

    DeclareRights() {
      super("declare a right on every public method");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (JavaMethod method : type.getMethods()) {
        if (method.getModifiers().contains(JavaModifier.PUBLIC)
            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
            && !method.isAnnotatedWith(Needs.class)) {
          events.add(
              SimpleConditionEvent.violated(method, method.getFullName() + " declares no right"));
        }
      }
    }
  }

  private static class BeCalledByPublicMethods extends ArchCondition<JavaClass> {

    BeCalledByPublicMethods() {
      super("be called by public methods only");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (JavaMethod method : type.getMethods()) {
        if (method.getModifiers().contains(JavaModifier.PUBLIC)
            || method.getModifiers().contains(JavaModifier.STATIC)) {
          continue;
        }
        for (JavaAccess<?> call : method.getAccessesToSelf()) {
          String caller = call.getOriginOwner().getName();
          if (!caller.equals(type.getName()) && !caller.startsWith(type.getName() + "$")) {
            events.add(SimpleConditionEvent.violated(method, call.getDescription()));
          }
        }
      }
    }
  }

  private static class HaveFewMethods extends ArchCondition<JavaClass> {

    HaveFewMethods() {
      super("have at most " + SERVICE_METHODS_MAX + " public methods");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      long methods =
          type.getMethods().stream()
              .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
              .count();
      if (methods > SERVICE_METHODS_MAX) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + methods));
      }
    }
  }
}
