package cn.bangfu.staff;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What the system administrator sees of users: log-in name, state and union, to answer whether an
 * account is there and open; nothing about the person (USR-098).
 */
@Stateless
public class PlatformUsers {

  static final int MOST = 50;

  private static final String FIND =
      """
      select u.login_name,
        case when u.state in ('NORMAL', 'AWAITING_FIRST_LOGIN') and g.locked_until > ?3
          then 'LOCKED' else u.state end,
        o.name
      from app_user u join union_org o on o.id = u.union_id
        left join login_guard g on g.login_key = lower(u.login_name)
      where lower(u.login_name) >= ?1 and lower(u.login_name) < ?2 and u.role = 'USER'
      order by lower(u.login_name)
      limit ?4
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;

  /** A user as the platform knows him. */
  public record Line(String loginName, AccountState state, String unionName)
      implements Serializable {}

  /** The first users whose log-in name begins so; none if nothing is typed. */
  @Needs(Right.PLATFORM_USERS)
  public List<Line> find(String beginning) {
    String typed = CleanText.trim(beginning);
    if (typed == null) {
      return List.of();
    }
    String from = typed.toLowerCase(Locale.ROOT);
    List<?> found =
        em.createNativeQuery(FIND)
            .setParameter(1, from)
            .setParameter(2, from + "~")
            .setParameter(3, today.now())
            .setParameter(4, MOST)
            .getResultList();
    return found.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Line((String) row[0], AccountState.valueOf((String) row[1]), (String) row[2]))
        .toList();
  }
}
