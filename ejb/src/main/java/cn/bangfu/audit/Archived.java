package cn.bangfu.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/** Which months have left the database for their sealed files (USR-104). */
@Dependent
class Archived {

  @PersistenceContext EntityManager em;

  boolean isRetired(LocalDate month) {
    return !em.createNativeQuery(
            "select 1 from audit_archive where month = ?1 and retired_at is not null")
        .setParameter(1, month)
        .getResultList()
        .isEmpty();
  }
}
