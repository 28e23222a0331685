package cn.bangfu.security;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Raises security alarms, from any room above (USR-113). */
@Dependent
public class SecurityAlarms {

  private static final int SAID_MAX = 500;

  private static final String RAISE =
      """
      insert into security_alarm (kind, said, raised_at, last_at) values (?1, ?2, ?3, ?3)
      on conflict (kind, said) where handled_at is null
      do update set times = security_alarm.times + 1,
        last_at = greatest(security_alarm.last_at, excluded.last_at)
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;

  /**
   * Raises an alarm in a transaction of its own, so that it stays when the act that caused it is
   * rolled back. The same alarm that is still open is counted up.
   *
   * @param args what fills the sentence of the kind; never a class-A value
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void raise(AlarmKind kind, Object... args) {
    String said = Texts.format("security.alarm." + kind.name(), args);
    em.createNativeQuery(RAISE)
        .setParameter(1, kind.name())
        .setParameter(2, said.length() > SAID_MAX ? said.substring(0, SAID_MAX) : said)
        .setParameter(3, today.now())
        .executeUpdate();
  }
}
