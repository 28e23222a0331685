package cn.bangfu.staff;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.UnionLevel;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What waits for the security administrator, and his decision (USR-020, part 5.3). With the
 * confirmation the former holder loses the administration in the same step; a refusal leaves
 * everything as it is.
 */
@Stateless
public class AppointmentDesk {

  private static final int PAGE_MAX = 200;

  private static final String PAGE =
      """
      select a.id, a.kind, a.state, cast(extract(epoch from a.entered_at) as bigint), a.entered_by,
        o.name, o.union_level, u.name, u.login_name, u.role, h.name,
        cast(extract(epoch from a.decided_at) as bigint), a.decided_by, a.reason
      from appointment a join union_org o on o.id = a.union_id join app_user u on u.id = a.user_id
        left join app_user h on h.id = a.former_id
      where not ?1 or a.state = 'WAITING'
      order by a.entered_at desc, a.id desc
      limit ?2 offset ?3
      """;

  private static final String COUNT =
      """
      select count(*) from (
        select from appointment a where not ?1 or a.state = 'WAITING' limit ?2) found
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject BusinessActs acts;
  @Inject Administration administration;
  @Inject ReminderSender reminders;
  @Inject UnionLookup unions;

  /** A page of them, newest first. */
  @Needs(Right.APPOINTMENT_VIEW)
  public List<AppointmentRow> page(boolean waitingOnly, int offset, int size) {
    List<?> found =
        em.createNativeQuery(PAGE)
            .setParameter(1, waitingOnly)
            .setParameter(2, Math.min(size, PAGE_MAX))
            .setParameter(3, Math.max(0, offset))
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  @Needs(Right.APPOINTMENT_VIEW)
  public BoundedCount count(boolean waitingOnly) {
    Number found =
        (Number)
            em.createNativeQuery(COUNT)
                .setParameter(1, waitingOnly)
                .setParameter(2, BoundedCount.LIMIT + 1)
                .getSingleResult();
    return new BoundedCount(found.intValue());
  }

  /** Confirms: what was asked for holds from now on. */
  @Needs(Right.APPOINTMENT_DECIDE)
  public void confirm(long id) {
    Appointment waiting = locked(id);
    User user = em.find(User.class, waiting.getUserId());
    if (!fits(waiting, user)) {
      throw new BusinessException(StaffProblem.APPOINTMENT_PERSON, user.getName());
    }
    waiting.confirm(callers.known().name(), today.now(), acts.current().id());
    // the database lets nobody become administrator before it has seen the confirmation
    em.flush();
    if (waiting.getKind() == AppointmentKind.PLATFORM) {
      user.open(today.now());
      user.touch(callers.known().name(), today.now());
      callers.changed(user.getRole() + ": " + user.getLoginName());
    } else {
      appoint(waiting, user);
    }
  }

  private static boolean fits(Appointment waiting, User user) {
    return waiting.getKind() == AppointmentKind.PLATFORM
        ? user.getState() == AccountState.DISABLED
        : user.isLive() && user.getUnionId() == waiting.getUnionId();
  }

  private void appoint(Appointment waiting, User user) {
    User former = administration.holder(waiting.getUnionId()).orElse(null);
    if (former == null) {
      administration.grant(user);
    } else {
      administration.handOver(former, user);
      former.touch(callers.known().name(), today.now());
    }
    user.touch(callers.known().name(), today.now());
    callers.changed("USER_ADMIN: " + login(former) + " -> " + user.getLoginName());
    tell(user, former, confirmed(user, former));
  }

  /**
   * Refuses; the former holder keeps the administration.
   *
   * @throws Violations with the field {@code reason} if none is given
   */
  @Needs(Right.APPOINTMENT_DECIDE)
  public void refuse(long id, String reason) {
    String why = CleanText.trim(reason);
    if (why == null || CleanText.length(why) > Appointment.REASON_MAX) {
      throw new Violations(
          List.of(Violation.of("reason", StaffProblem.REFUSAL_REASON, Appointment.REASON_MAX)));
    }
    Appointment waiting = locked(id);
    User user = em.find(User.class, waiting.getUserId());
    waiting.refuse(callers.known().name(), today.now(), why);
    em.flush();
    callers.changed(waiting.getKind() + " refused: " + user.getLoginName() + "; " + why);
    if (waiting.getKind() == AppointmentKind.PLATFORM) {
      return;
    }
    User former = waiting.getFormerId() == null ? null : em.find(User.class, waiting.getFormerId());
    String union = unions.get(user.getUnionId()).getName();
    tell(user, former, Texts.format("reminder.content.adminRefused", user.getName(), union, why));
  }

  /** Still waiting; its union's place, its accounts and itself are locked, in this order. */
  private Appointment locked(long id) {
    Appointment found = em.find(Appointment.class, id);
    if (found == null) {
      throw new BusinessException(StaffProblem.APPOINTMENT_DECIDED);
    }
    callers.about("user", found.getUserId(), found.getUnionId());
    administration.lockPlace(found.getUnionId());
    em.find(User.class, found.getUserId(), LockModeType.PESSIMISTIC_WRITE);
    administration
        .holder(found.getUnionId())
        .ifPresent(holder -> em.find(User.class, holder.getId(), LockModeType.PESSIMISTIC_WRITE));
    em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    if (!found.isWaiting()) {
      throw new BusinessException(StaffProblem.APPOINTMENT_DECIDED);
    }
    return found;
  }

  private String confirmed(User user, User former) {
    String union = unions.get(user.getUnionId()).getName();
    return former == null
        ? Texts.format("reminder.content.adminAppointed", user.getName(), union)
        : Texts.format("reminder.content.adminHandedOver", union, former.getName(), user.getName());
  }

  /** The person and who administered before, whatever they hold now (USR-018). */
  private void tell(User user, User former, String content) {
    List<Long> about = new ArrayList<>(List.of(user.getId()));
    if (former != null) {
      about.add(former.getId());
    }
    NewReminder told =
        new NewReminder(
            ReminderCategory.SYSTEM,
            user.getUnionId(),
            Texts.get("reminder.subject.adminHandedOver"),
            content,
            "USER",
            about);
    about.forEach(id -> reminders.send(told.onlyFor(id)));
  }

  private static String login(User user) {
    return user == null ? "-" : user.getLoginName();
  }

  private static AppointmentRow row(Object[] row) {
    return new AppointmentRow(
        ((Number) row[0]).longValue(),
        AppointmentKind.valueOf((String) row[1]),
        AppointmentState.valueOf((String) row[2]),
        Today.moment(row[3]),
        (String) row[4],
        (String) row[5],
        UnionLevel.valueOf((String) row[6]),
        (String) row[7],
        (String) row[8],
        Role.valueOf((String) row[9]),
        (String) row[10],
        Today.moment(row[11]),
        (String) row[12],
        (String) row[13]);
  }
}
