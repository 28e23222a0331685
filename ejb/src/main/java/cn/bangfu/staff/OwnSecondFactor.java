package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.security.SecurityParameter.SecondFactorUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/** The own device for one-time passwords (USR-055). */
@Stateless
public class OwnSecondFactor {

  private static final String ISSUER = "Bangfu";

  /**
   * How things stand.
   *
   * @param since when the device was registered, or null
   * @param codesLeft recovery codes that are not used yet
   * @param obliged true if this account must have a device
   */
  public record State(OffsetDateTime since, int codesLeft, SecondFactorUse use, boolean obliged)
      implements Serializable {}

  /**
   * What the device is told once.
   *
   * @param secret base 32
   * @param uri the same as {@code otpauth://} address, for a QR code
   */
  public record Secret(String secret, String uri) {}

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecondFactor secondFactor;

  @Needs(Right.OWN_SECOND_FACTOR)
  public State state() {
    long userId = callers.known().userId();
    User user = em.find(User.class, userId);
    UserTotp device = em.find(UserTotp.class, userId);
    Number left =
        (Number)
            em.createNativeQuery(
                    "select count(*) from user_recovery_code"
                        + " where user_id = ?1 and used_at is null")
                .setParameter(1, userId)
                .getSingleResult();
    SecondFactorUse use = secondFactor.use();
    return new State(
        device == null ? null : device.confirmedAt(),
        left.intValue(),
        use,
        SecondFactor.obliges(use, user.isUserAdmin()));
  }

  /**
   * Makes a secret for a new device; the present device holds until the new one has shown a code.
   *
   * @throws Violations with the field {@code present} if the password is wrong
   */
  @Needs(Right.OWN_ACCOUNT)
  public Secret begin(String presentPassword) {
    User user = userWith(presentPassword);
    UserTotp device = em.find(UserTotp.class, user.getId());
    if (device == null) {
      device = new UserTotp(user.getId());
      em.persist(device);
    }
    String secret = Totp.newSecret();
    device.propose(secret);
    return new Secret(
        secret,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
            .formatted(
                ISSUER, user.getLoginName(), secret, ISSUER, Totp.DIGITS, Totp.STEP_SECONDS));
  }

  /**
   * Registers the device that makes this code.
   *
   * @return ten recovery codes, shown once
   * @throws Violations with the field {@code code} if it is not the device's
   */
  @Needs(Right.OWN_ACCOUNT)
  public List<String> confirm(String code) {
    long userId = callers.known().userId();
    callers.about("user", userId, callers.known().unionId());
    UserTotp device = em.find(UserTotp.class, userId);
    String typed = code == null ? "" : code.replaceAll("\\s", "");
    OffsetDateTime now = today.now();
    long step =
        device == null || device.pendingSecret() == null
            ? -1
            : Totp.matchingStep(device.pendingSecret(), typed, now.toInstant());
    if (step < 0) {
      throw new Violations(List.of(Violation.of("code", StaffProblem.CODE_WRONG)));
    }
    device.confirm(now);
    em.flush();
    em.createNativeQuery("update user_totp set last_step = ?2 where user_id = ?1")
        .setParameter(1, userId)
        .setParameter(2, step)
        .executeUpdate();
    return secondFactor.newRecoveryCodes(userId);
  }

  /**
   * Gives the device up; not for somebody who must have one.
   *
   * @throws Violations with the field {@code present} if the password is wrong
   */
  @Needs(Right.OWN_ACCOUNT)
  public void remove(String presentPassword) {
    User user = userWith(presentPassword);
    if (SecondFactor.obliges(secondFactor.use(), user.isUserAdmin())) {
      throw new Violations(List.of(Violation.of("present", StaffProblem.CODE_OBLIGED)));
    }
    secondFactor.forget(user.getId());
  }

  private User userWith(String presentPassword) {
    User user = em.find(User.class, callers.known().userId());
    callers.about("user", user.getId(), user.getUnionId());
    FirstLoginStage stage = callers.known().stage();
    if (stage != FirstLoginStage.READY && stage != FirstLoginStage.REGISTER_CODE) {
      throw new cn.bangfu.kernel.BusinessException(StaffProblem.STEP_NOT_OPEN);
    }
    String typed = presentPassword == null ? "" : presentPassword;
    if (!PasswordHash.matches(typed, user.getPasswordHash())) {
      throw new Violations(List.of(Violation.of("present", StaffProblem.PRESENT_PASSWORD_WRONG)));
    }
    return user;
  }
}
