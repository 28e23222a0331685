package cn.bangfu.staff;

import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameter.SecondFactorUse;
import cn.bangfu.security.SecurityParameters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One-time passwords of accounts: asks, accepts each code once, forgets (USR-055). */
@Dependent
class SecondFactor {

  static final int RECOVERY_CODES = 10;

  private static final int RECOVERY_LENGTH = 10;
  private static final char[] LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();

  @PersistenceContext EntityManager em;
  @Inject SecurityParameters parameters;

  SecondFactorUse use() {
    return parameters.choice(SecurityParameter.SECOND_FACTOR, SecondFactorUse.class);
  }

  /** True if this account's log-in by password asks for a code. */
  boolean isAskedFor(User user) {
    return use() != SecondFactorUse.OFF && isRegistered(user.getId());
  }

  boolean isRegistered(long userId) {
    UserTotp device = em.find(UserTotp.class, userId);
    return device != null && device.secret() != null;
  }

  /** True if the parameter obliges this account to have a device. */
  static boolean obliges(SecondFactorUse use, boolean userAdmin) {
    return use == SecondFactorUse.EVERYBODY || use == SecondFactorUse.ADMINISTRATORS && userAdmin;
  }

  /** Takes a code of the device, or a recovery code; each one once, whoever comes first. */
  boolean accepts(long userId, String typed, OffsetDateTime now) {
    String code = typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    UserTotp device = em.find(UserTotp.class, userId);
    if (device == null || device.secret() == null) {
      return false;
    }
    if (code.length() == RECOVERY_LENGTH) {
      return useRecoveryCode(userId, code, now);
    }
    long step = Totp.matchingStep(device.secret(), code, now.toInstant());
    return step >= 0 && useStep(userId, step);
  }

  /** The database decides which of two equal codes came first. */
  boolean useStep(long userId, long step) {
    return em.createNativeQuery(
                "update user_totp set last_step = ?2 where user_id = ?1 and last_step < ?2")
            .setParameter(1, userId)
            .setParameter(2, step)
            .executeUpdate()
        == 1;
  }

  private boolean useRecoveryCode(long userId, String code, OffsetDateTime now) {
    return em.createNativeQuery(
                "update user_recovery_code set used_at = ?3"
                    + " where user_id = ?1 and code_digest = ?2 and used_at is null")
            .setParameter(1, userId)
            .setParameter(2, digest(userId, code))
            .setParameter(3, now)
            .executeUpdate()
        == 1;
  }

  /** Ten new codes; those from before are void. */
  List<String> newRecoveryCodes(long userId) {
    deleteRecoveryCodes(userId);
    SecureRandom random = new SecureRandom();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      StringBuilder code = new StringBuilder();
      for (int c = 0; c < RECOVERY_LENGTH; c++) {
        code.append(LETTERS[random.nextInt(LETTERS.length)]);
      }
      em.createNativeQuery("insert into user_recovery_code (user_id, code_digest) values (?1, ?2)")
          .setParameter(1, userId)
          .setParameter(2, digest(userId, code.toString()))
          .executeUpdate();
      codes.add(code.insert(RECOVERY_LENGTH / 2, '-').toString());
    }
    return codes;
  }

  /** Forgets device and recovery codes. */
  void forget(long userId) {
    deleteRecoveryCodes(userId);
    UserTotp device = em.find(UserTotp.class, userId);
    if (device != null) {
      em.remove(device);
      em.flush();
    }
  }

  private void deleteRecoveryCodes(long userId) {
    em.createNativeQuery("delete from user_recovery_code where user_id = ?1")
        .setParameter(1, userId)
        .executeUpdate();
  }

  private static byte[] digest(long userId, String code) {
    return KeyRing.current().digest("recovery:" + userId + ":" + code);
  }
}
