package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Nobody reads archives faster than people do: beyond so many of them within ten minutes the next
 * one is refused and the security administrator is told (USR-113). The trail itself is what is
 * counted, so that the limit holds over all servers; an archive that was looked at before costs
 * nothing.
 */
@Dependent
public class ReadingPace {

  private static final int MINUTES = 10;

  private static final String LOOKED_AT =
      """
      select count(*), coalesce(bool_or(x.object_id = ?3), false) from (
        select distinct r.object_id from audit_record r
         where r.user_id = ?1 and r.at > ?2 and r.succeeded
           and r.event in ('ARCHIVE_VIEW', 'ARCHIVE_OPEN') and r.object_kind = ?4) x
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject SecurityAlarms alarms;

  /**
   * The caller is about to look at an archive.
   *
   * @throws BusinessException if he has looked at too many
   */
  public void look(long id) {
    Caller caller = callers.known();
    int limit = parameters.value(SecurityParameter.VIEWED_IN_TEN_MINUTES);
    Object[] row =
        (Object[])
            em.createNativeQuery(LOOKED_AT)
                .setParameter(1, caller.userId())
                .setParameter(2, today.now().minusMinutes(MINUTES))
                .setParameter(3, Long.toString(id))
                .setParameter(4, ArchiveAccess.OBJECT)
                .getSingleResult();
    if (((Number) row[0]).longValue() >= limit && !(Boolean) row[1]) {
      alarms.raise(AlarmKind.MASS_READING, caller.loginName(), caller.unionName(), limit);
      throw new BusinessException(ArchiveRefusal.READ_TOO_FAST, limit);
    }
  }
}
