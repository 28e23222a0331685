package cn.bangfu.assistance.intake;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.job.JobKind;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Checked files that nobody decides about (BAT-074). Several servers look after them: one that is
 * taken by another, or that its user is confirming, is left out.
 */
@Stateless
public class LapsedImports {

  static final Duration WAIT = Duration.ofHours(24);
  static final int AT_ONCE = 50;

  private static final String OVER =
      """
      select i.id from assistance_import i
       where i.waits_since < ?1 and i.imported = 0 and i.state = 'CHECKED'
       order by i.waits_since limit ?2""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ImportWork work;
  @Inject ReminderSender sender;

  /** True if one has waited for its user too long. */
  @Needs(Right.SYSTEM_PREPARE)
  public boolean any() {
    return !over(OVER, 1).isEmpty();
  }

  /**
   * Cancels those that have waited too long and tells their users; nothing of them was stored.
   *
   * @return how many; to be repeated until there are none
   */
  @Needs(Right.SYSTEM)
  public int cancel() {
    List<?> ids = over(OVER + " for update skip locked", AT_ONCE);
    for (Object id : ids) {
      AssistanceImport of = em.find(AssistanceImport.class, ((Number) id).longValue());
      em.refresh(of);
      work.cancel(of, today.now());
      tell(of);
      callers.changed(of.getImportNo());
    }
    callers.count(ids.size());
    return ids.size();
  }

  private List<?> over(String text, int most) {
    OffsetDateTime since = today.now().minus(WAIT);
    return em.createNativeQuery(text).setParameter(1, since).setParameter(2, most).getResultList();
  }

  private void tell(AssistanceImport of) {
    sender.send(
        new NewReminder(
                ReminderCategory.JOB,
                of.getUnionId(),
                Texts.format("reminder.subject.runCancelled", JobKind.ASSISTANCE_IMPORT),
                Texts.format(
                    "reminder.content.importLapsed",
                    of.getFileName(),
                    of.getUploadedAt(),
                    of.getTotal(),
                    of.getValid()),
                null,
                List.of())
            .onlyFor(of.getUserId()));
  }
}
