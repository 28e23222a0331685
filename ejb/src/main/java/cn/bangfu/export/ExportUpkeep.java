package cn.bangfu.export;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The day before a finished file goes its union is told (BAT-043). In small portions, each a
 * transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one portion of many
public class ExportUpkeep {

  /** Files of a portion. */
  static final int PORTION = 20;

  private static final String TOMORROW =
      """
      select a from ExportApplication a
      where a.validTo = :day and a.fileRemovedAt is null and a.expiryTold = false
      order by a.id""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ExportTold told;

  /** True if the end of a file has to be told. */
  @Needs(Right.SYSTEM_PREPARE)
  public boolean anything() {
    return !tomorrow().isEmpty();
  }

  /**
   * Tells a portion of unions that their file goes tomorrow, each once.
   *
   * @return how many were told
   */
  @Needs(Right.SYSTEM)
  public int remind() {
    List<ExportApplication> ending = tomorrow();
    for (ExportApplication application : ending) {
      application.tellExpiry();
      told.applicant(
          application, ExportTold.EXPIRING, callers.known(), application.getValidTo().plusDays(1));
    }
    callers.count(ending.size());
    em.flush();
    return ending.size();
  }

  private List<ExportApplication> tomorrow() {
    return em.createQuery(TOMORROW, ExportApplication.class)
        .setParameter("day", today.today())
        .setMaxResults(PORTION)
        .getResultList();
  }
}
