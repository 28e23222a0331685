package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The administration of a union's users goes from one to another of its people in one step; done by
 * the holder himself or from above (USR-018).
 */
@Stateless
public class AdminHandover {

  private static final String SUBJECT = "reminder.subject.adminHandedOver";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject StaffAccess access;
  @Inject StaffList staff;
  @Inject NewAccounts accounts;
  @Inject Administration administration;
  @Inject ReminderSender reminders;

  /** Who of the holder's union can take over: open accounts other than his. */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<UserRow> candidates(long holderId) {
    User holder = access.get(holderId);
    return staff.ofUnion(holder.getUnionId()).stream()
        .filter(row -> row.id() != holderId && row.state() == AccountState.NORMAL)
        .toList();
  }

  /**
   * Hands over.
   *
   * @return true if the security administrator has to confirm it first; until then the holder keeps
   *     it
   */
  @Needs(Right.STAFF_HAND_OVER)
  public boolean handOver(long holderId, long receiverId) {
    administration.lockPlace(access.unionIdOf(holderId));
    User holder = access.lock(holderId);
    User receiver = access.lock(receiverId);
    if (!holder.isUserAdmin()) {
      throw new BusinessException(StaffProblem.NOT_ADMIN, holder.getName());
    }
    boolean fits =
        receiver.getUnionId() == holder.getUnionId()
            && receiver.getState() == AccountState.NORMAL
            && !receiver.getId().equals(holder.getId());
    if (!fits) {
      throw new BusinessException(StaffProblem.HAND_OVER_TO);
    }
    callers.about("user", holderId, holder.getUnionId());
    callers.changed("USER_ADMIN: " + holder.getLoginName() + " -> " + receiver.getLoginName());
    if (accounts.waitsForConfirmation(receiver)) {
      return true;
    }
    administration.handOver(holder, receiver);
    holder.touch(callers.known().name(), today.now());
    receiver.touch(callers.known().name(), today.now());
    tell(holder, receiver);
    return false;
  }

  /** Both of them, whatever they hold now. */
  private void tell(User holder, User receiver) {
    Union union = access.unionOf(holder);
    NewReminder told =
        new NewReminder(
            ReminderCategory.SYSTEM,
            union.getId(),
            Texts.get(SUBJECT),
            Texts.format(
                "reminder.content.adminHandedOver",
                union.getName(),
                holder.getName(),
                receiver.getName()),
            "USER",
            List.of(holder.getId(), receiver.getId()));
    reminders.send(told.onlyFor(holder.getId()));
    reminders.send(told.onlyFor(receiver.getId()));
  }
}
