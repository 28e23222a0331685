package cn.bangfu.security;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The security parameters as the security administrator sees and changes them (USR part 3.5). */
@Stateless
public class SecuritySettings {

  private static final int REASON_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject SecurityParameters parameters;
  @Inject CallerContext callers;

  /** All of them, in the order of the page. */
  @Needs(Right.SECURITY_PARAMETERS)
  public List<SecuritySetting> all() {
    return Arrays.stream(SecurityParameter.values())
        .map(parameter -> new SecuritySetting(parameter, parameters.text(parameter)))
        .toList();
  }

  /**
   * Changes one; it holds at the next request on every server.
   *
   * @param before the value that was shown
   * @throws Violations with the fields {@code value} and {@code reason}
   */
  @Needs(Right.SECURITY_PARAMETERS_CHANGE)
  public void change(SecuritySetting before, String value, String reason) {
    SecurityParameter parameter = before.parameter();
    callers.about("securityParameter", parameter.name(), null);
    List<Violation> wrong = new ArrayList<>();
    String typed = value == null ? "" : value.strip();
    if (!parameter.allows(typed)) {
      wrong.add(refused(parameter));
    }
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > REASON_MAX) {
      wrong.add(Violation.of("reason", SecurityProblem.REASON_MISSING));
    }
    Violations.throwIfAny(wrong);
    em.createNativeQuery("select pg_advisory_xact_lock(hashtext('security_parameter'))")
        .getSingleResult();
    if (!parameters.text(parameter).equals(before.value())) {
      throw new Violations(List.of(Violation.of("value", SecurityProblem.CHANGED_MEANWHILE)));
    }
    em.createNativeQuery(
            "insert into security_parameter (name, value) values (?1, ?2)"
                + " on conflict (name) do update set value = excluded.value")
        .setParameter(1, parameter.name())
        .setParameter(2, typed)
        .executeUpdate();
    parameters.forget();
    callers.changed(
        "%s -> %s; %s"
            .formatted(
                Texts.show(before.shown()),
                Texts.show(new SecuritySetting(parameter, typed).shown()),
                why));
  }

  private static Violation refused(SecurityParameter parameter) {
    Label label = new Label(Texts.keyOf(parameter));
    return parameter.isNumber()
        ? Violation.of(
            "value", SecurityProblem.OUT_OF_RANGE, label, parameter.lowest(), parameter.highest())
        : Violation.of("value", SecurityProblem.NO_SUCH_VALUE, label);
  }
}
