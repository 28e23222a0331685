package cn.bangfu.access;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The system parameters as the system administrator sees and changes them (USR-097). */
@Stateless
public class SystemSettings {

  private static final int REASON_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  /** A parameter with its value of now; empty if it has none. */
  public record Setting(SystemParameter parameter, String value) implements Serializable {}

  /**
   * Whom to ask about the system: read by everybody, before log-in too (INF-100).
   *
   * @param text who helps; each of the three is empty if it was never set
   */
  public record Support(String text, String email, String phones) implements Serializable {

    public boolean given() {
      return !text.isEmpty() || !email.isEmpty() || !phones.isEmpty();
    }
  }

  /** All of them, in the order of the page. */
  @Needs(Right.SYSTEM_PARAMETERS)
  public List<Setting> all() {
    return Arrays.stream(SystemParameter.values()).map(p -> new Setting(p, value(p))).toList();
  }

  @Needs(Right.ANYBODY)
  public Support support() {
    return new Support(
        value(SystemParameter.SUPPORT_TEXT),
        value(SystemParameter.SUPPORT_EMAIL),
        value(SystemParameter.SUPPORT_PHONES));
  }

  /**
   * Changes one; it holds at the next request on every server.
   *
   * @param before the value that was shown
   * @throws Violations with the fields {@code value} and {@code reason}
   */
  @Needs(Right.SYSTEM_PARAMETERS_CHANGE)
  public void change(Setting before, String typed, String reason) {
    SystemParameter parameter = before.parameter();
    callers.about("systemParameter", parameter.name(), null);
    String value = typed == null ? "" : typed.strip();
    String why = reason == null ? "" : reason.strip();
    Violations.throwIfAny(check(parameter, value, why));
    em.createNativeQuery("select pg_advisory_xact_lock(hashtext('system_parameter'))")
        .getSingleResult();
    SystemValue stored = em.find(SystemValue.class, parameter);
    if (stored != null) {
      em.refresh(stored);
    }
    if (!before.value().equals(stored == null ? "" : stored.value())) {
      throw new Violations(
          List.of(Violation.of("value", AccessProblem.PARAMETER_CHANGED_MEANWHILE)));
    }
    SystemValue changed = stored == null ? new SystemValue(parameter) : stored;
    changed.set(value);
    changed.touch(callers.known().name(), today.now());
    if (stored == null) {
      em.persist(changed);
    }
    callers.changed("%s -> %s; %s".formatted(shown(before.value()), shown(value), why));
  }

  private static List<Violation> check(SystemParameter parameter, String value, String why) {
    List<Violation> wrong = new ArrayList<>();
    if (!parameter.allows(value)) {
      wrong.add(
          Violation.of(
              "value",
              AccessProblem.PARAMETER_FORM,
              new Label(Texts.keyOf(parameter)),
              parameter.max()));
    }
    if (why.isEmpty() || why.length() > REASON_MAX) {
      wrong.add(Violation.of("reason", AccessProblem.REASON));
    }
    return wrong;
  }

  private String value(SystemParameter parameter) {
    SystemValue stored = em.find(SystemValue.class, parameter);
    return stored == null ? "" : stored.value();
  }

  private static String shown(String value) {
    return value.isEmpty() ? "-" : value;
  }
}
