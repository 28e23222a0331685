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
}
