package cn.bangfu.staff.certificate;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;

/** The accounts certificates are for, and who registers for whom (USR-063). */
@Dependent
class Holders {

  private static final String FIELDS =
      """
      select u.id, u.name, u.login_name, u.role, u.user_admin,
        u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN', 'LOCKED'), o.id, o.name, o.path,
        array_position(array['NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'GRASSROOTS'],
          o.union_level::text) - 1
      from app_user u join union_org o on o.id = u.union_id
      """;

  private static final String BY_ID = FIELDS + "where u.id = ?1";
  private static final String BY_NAME = FIELDS + "where lower(u.login_name) = ?1";

  private static final int NATIONAL = 0;
  private static final int PROVINCIAL = 1;

  @PersistenceContext EntityManager em;

  /** An account and its place. */
  record Holder(
      long id,
      String name,
      String loginName,
      Role role,
      boolean userAdmin,
      boolean active,
      long unionId,
      String unionName,
      String unionPath,
      int level) {

    /** True if the security administrator registers for this account. */
    boolean isNational() {
      return role.isPlatform() || level == NATIONAL;
    }

    /** True if a caller registers the certificates of this account; never for himself. */
    boolean isRegisteredBy(Caller caller) {
      if (caller.userId() == id) {
        return false;
      }
      if (isNational()) {
        return caller.role() == Role.SECURITY_ADMIN;
      }
      return administers(caller)
          && (caller.unionLevel() == NATIONAL
              ? level == PROVINCIAL
              : caller.unionLevel() == PROVINCIAL && !(level == PROVINCIAL && userAdmin));
    }

    /** True if a caller may report a loss: the registrar, or the own union's administrator. */
    boolean isSuspendedBy(Caller caller) {
      return isRegisteredBy(caller)
          || administers(caller) && unionId == caller.unionId() && id != caller.userId();
    }

    /** True if a caller is a user administrator over this account. */
    boolean administers(Caller caller) {
      return caller.role() == Role.USER
          && !role.isPlatform()
          && caller.holds(Permission.USER_ADMIN, PermissionLevel.HANDLE)
          && caller.scope().covers(unionPath);
    }
  }

  Holder byId(long userId) {
    return one(em.createNativeQuery(BY_ID).setParameter(1, userId).getResultList());
  }

  /** By log-in name, in any case. */
  Holder byName(String loginName) {
    String key = loginName == null ? "" : loginName.strip().toLowerCase(Locale.ROOT);
    return one(em.createNativeQuery(BY_NAME).setParameter(1, key).getResultList());
  }

  private static Holder one(List<?> rows) {
    if (rows.isEmpty()) {
      throw new BusinessException(CertificateProblem.NO_SUCH_HOLDER);
    }
    Object[] row = (Object[]) rows.get(0);
    return new Holder(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        Role.valueOf((String) row[3]),
        (Boolean) row[4],
        (Boolean) row[5],
        ((Number) row[6]).longValue(),
        (String) row[7],
        (String) row[8],
        ((Number) row[9]).intValue());
  }
}
