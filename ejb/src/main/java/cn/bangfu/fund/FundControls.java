package cn.bangfu.fund;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** 超支控制 of the fund types. */
@Dependent
class FundControls {

  @PersistenceContext EntityManager em;

  /** As set; what was never set refuses. */
  OverspendControl of(long fundType) {
    List<?> found =
        em.createNativeQuery("select control from fund_control where fund_type_id = ?1")
            .setParameter(1, fundType)
            .getResultList();
    return found.isEmpty()
        ? OverspendControl.REFUSE
        : OverspendControl.valueOf(found.get(0).toString());
  }
}
