package cn.bangfu.staff;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** A lost device: the user administrator takes it off the account (USR-055). */
@Stateless
public class SecondFactorReset {

  @Inject CallerContext callers;
  @Inject Today today;
  @Inject StaffAccess access;
  @Inject SecondFactor secondFactor;
  @Inject ReminderSender reminders;

  /**
   * Forgets device and recovery codes of somebody else's account of the own scope; its sessions
   * end, and its holder is told, so that he notices if he has lost nothing.
   *
   * @throws AccessDenied outside the scope
   * @throws BusinessException for the own account, and if there is no device
   */
  @Needs(Right.STAFF_TAKE_DEVICE)
  public void reset(long userId) {
    User user = access.lockOther(userId);
    if (!secondFactor.isRegistered(userId)) {
      throw new BusinessException(StaffProblem.NO_DEVICE, user.getName());
    }
    secondFactor.forget(userId);
    user.endSessions();
    user.touch(callers.known().name(), today.now());
    callers.changed("device of " + user.getLoginName() + " taken off");
    reminders.send(
        new NewReminder(
                ReminderCategory.SYSTEM,
                user.getUnionId(),
                Texts.get("reminder.subject.deviceTaken"),
                Texts.format("reminder.content.deviceTaken", callers.known().name()),
                "USER",
                List.of(userId))
            .onlyFor(userId));
  }
}
