package cn.bangfu.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads security parameters; a change holds at the next request. */
@Dependent
public class SecurityParameters {

  @PersistenceContext EntityManager em;

  public int value(SecurityParameter parameter) {
    List<?> stored =
        em.createNativeQuery("select value from security_parameter where name = ?1")
            .setParameter(1, parameter.name())
            .getResultList();
    return parameter.from(stored.isEmpty() ? null : (String) stored.get(0));
  }

  /** The default password, or null if one is drawn for each account (USR-004). */
  public String defaultPassword() {
    List<?> stored =
        em.createNativeQuery("select value from security_parameter where name = ?1")
            .setParameter(1, "DEFAULT_PASSWORD")
            .getResultList();
    String value = stored.isEmpty() ? "=123456" : (String) stored.get(0);
    return value.startsWith("=") ? value.substring(1) : null;
  }
}
