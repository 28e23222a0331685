package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/**
 * Asks the security administrator, and takes back what was asked (USR-020). Locks are taken in the
 * order union, account, appointment, here and wherever one is decided.
 */
@Dependent
class Appointments {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  /**
   * Asks that somebody administers his union; asking again for the same person changes nothing.
   *
   * @param holder who administers it now and goes on until the decision, or null
   * @throws BusinessException if somebody else of the union waits already
   */
  void askForAdministration(User user, User holder) {
    Optional<Appointment> waiting = ofUnion(user.getUnionId());
    if (waiting.isPresent()) {
      if (waiting.get().getUserId() == user.getId()) {
        return;
      }
      throw new BusinessException(StaffProblem.APPOINTMENT_WAITS, candidate(waiting.get()));
    }
    ask(new Appointment(AppointmentKind.USER_ADMIN, user, holder == null ? null : holder.getId()));
  }

  /** Asks that a platform account is opened (USR-093). */
  void askForPlatform(User user) {
    if (ofUser(user.getId()).isPresent()) {
      throw new BusinessException(StaffProblem.APPOINTMENT_WAITS_NOW);
    }
    ask(new Appointment(AppointmentKind.PLATFORM, user, null));
  }

  /** True if it was asked for the account and never confirmed. */
  boolean neverConfirmed(long userId) {
    return (Boolean)
        em.createNativeQuery(
                "select count(*) > 0 and count(*) filter (where state = 'CONFIRMED') = 0"
                    + " from appointment where user_id = ?1")
            .setParameter(1, userId)
            .getSingleResult();
  }

  private void ask(Appointment appointment) {
    appointment.touch(callers.known().name(), today.now());
    em.persist(appointment);
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (String.valueOf(e.getMessage()).contains("appointment_one_")) {
        throw new BusinessException(StaffProblem.APPOINTMENT_WAITS_NOW);
      }
      throw e;
    }
  }

  /** What waits for a union's administration, if anything does. */
  Optional<Appointment> ofUnion(long unionId) {
    return em.createNamedQuery("Appointment.waitingOfUnion", Appointment.class)
        .setParameter("unionId", unionId)
        .getResultStream()
        .findFirst();
  }

  Optional<Appointment> ofUser(long userId) {
    return em.createNamedQuery("Appointment.waitingOfUser", Appointment.class)
        .setParameter("userId", userId)
        .getResultStream()
        .findFirst();
  }

  /** The name of the person it is about. */
  String candidate(Appointment appointment) {
    return em.find(User.class, appointment.getUserId()).getName();
  }

  /** What waits for an account, locked already, waits no longer. */
  void withdraw(User user) {
    ofUser(user.getId())
        .ifPresent(
            waiting -> {
              em.refresh(waiting, LockModeType.PESSIMISTIC_WRITE);
              if (waiting.isWaiting()) {
                waiting.withdraw(callers.known().name(), today.now());
                em.flush();
              }
            });
  }
}
