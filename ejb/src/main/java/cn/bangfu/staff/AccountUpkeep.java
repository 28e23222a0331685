package cn.bangfu.staff;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the system does with accounts by itself: stops those that nobody has used for long and those
 * whose time is over (USR-013, BAT-098). A union is one item of the work, so that its accounts and
 * the one reminder about them stand or fall together.
 */
@Stateless
public class AccountUpkeep {

  /** As many names as fit into a reminder's text. */
  static final int NAMES_SHOWN = 18;

  private static final String DUE_UNIONS =
      """
      select distinct u.union_id
      from app_user u left join user_login l on l.user_id = u.id
      where u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN', 'LOCKED') and u.union_id > ?1
        and (u.valid_to_date < ?2 or greatest(coalesce(l.last_login_at, u.entered_at), u.reopened_at) < ?3)
      order by u.union_id
      limit ?4
      """;

  private static final String DUE_ACCOUNTS =
      """
      select u.id
      from app_user u left join user_login l on l.user_id = u.id
      where u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN', 'LOCKED') and u.union_id = ?1
        and (u.valid_to_date < ?2 or greatest(coalesce(l.last_login_at, u.entered_at), u.reopened_at) < ?3)
      order by u.id
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject AuditTrail audit;
  @Inject UnionLookup unions;
  @Inject ReminderSender reminders;
  @Inject Grants grants;
  @Inject LastOfKind lastOfKind;

  /** The next unions with accounts to be stopped on a day, in the order of their numbers. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> unionsWithDueAccounts(long afterUnionId, LocalDate asOf, int size) {
    List<?> ids =
        em.createNativeQuery(DUE_UNIONS)
            .setParameter(1, afterUnionId)
            .setParameter(2, asOf)
            .setParameter(3, unusedSince(asOf))
            .setParameter(4, size)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Stops the accounts of a union whose time is over on a day, and tells the union and its direct
   * superior. Each account is looked at again under its lock: who has logged in meanwhile stays.
   *
   * @return how many were stopped; a second run of the same day finds none
   */
  @Needs(Right.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one item of a mass action
  public int disable(long unionId, LocalDate asOf) {
    List<User> stopped = new ArrayList<>();
    for (long id : dueAccounts(unionId, asOf)) {
      User user = em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (user.isLive()
          && user.getUnionId() == unionId
          && DisuseRules.over(user.getValidToDate(), lastUse(user), asOf, days())
          && !lastOfKind.is(user)) {
        stop(user);
        stopped.add(user);
      }
    }
    callers.about("union", unionId, unionId);
    callers.changed(null);
    callers.count(stopped.size());
    if (!stopped.isEmpty()) {
      tell(unionId, stopped, asOf);
    }
    return stopped.size();
  }

  private List<Long> dueAccounts(long unionId, LocalDate asOf) {
    List<?> ids =
        em.createNativeQuery(DUE_ACCOUNTS)
            .setParameter(1, unionId)
            .setParameter(2, asOf)
            .setParameter(3, unusedSince(asOf))
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** The line of the last log-in is locked too: a log-in on its way is waited for. */
  private OffsetDateTime lastUse(User user) {
    UserLogin login = em.find(UserLogin.class, user.getId(), LockModeType.PESSIMISTIC_WRITE);
    return DisuseRules.lastUse(user, login == null ? null : login.lastLoginAt());
  }

  private void stop(User user) {
    AccountState before = user.getState();
    grants.freeAdministration(user);
    user.disable();
    em.flush();
    user.touch(callers.known().name(), today.now());
    callers.about("user", user.getId(), user.getUnionId());
    callers.changed("state: " + before + " -> " + user.getState());
    audit.succeeded("ACCOUNT_DISABLED");
  }

  private void tell(long unionId, List<User> stopped, LocalDate asOf) {
    Union union = unions.get(unionId);
    NewReminder own = reminder(union, unionId, stopped, asOf);
    reminders.send(own);
    unions
        .superior(union)
        .ifPresent(superior -> reminders.send(reminder(union, superior.getId(), stopped, asOf)));
  }

  private NewReminder reminder(Union union, long receiver, List<User> stopped, LocalDate asOf) {
    List<String> names = stopped.stream().limit(NAMES_SHOWN).map(User::getName).toList();
    String content =
        names.size() == stopped.size()
            ? "reminder.content.accountsDisused"
            : "reminder.content.accountsDisusedMany";
    return new NewReminder(
        ReminderCategory.ACCOUNT,
        receiver,
        Texts.format("reminder.subject.accountsDisused", union.getName()),
        Texts.format(content, asOf, union.getName(), stopped.size(), days(), names),
        "USER",
        stopped.stream().map(User::getId).toList());
  }

  private OffsetDateTime unusedSince(LocalDate asOf) {
    return DisuseRules.unusedSince(asOf, days());
  }

  private int days() {
    return parameters.value(SecurityParameter.UNUSED_DAYS_BEFORE_STOP);
  }
}
