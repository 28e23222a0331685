package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.Unions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The people of a union of the scope in their layers, for its user administrators (ORG-024,
 * USR-006, USR-032 to USR-035).
 */
@Stateless
public class StaffList {

  /** No union has more; what would be beyond is not shown. */
  static final int MAX = 1000;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Unions unions;
  @Inject StaffRows rows;

  /** In the order of the display layers. */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<UserRow> ofUnion(long unionId) {
    return rows.ofUnion(unions.get(unionId).getId(), MAX);
  }

  /**
   * Stores the layers as they were arranged; empty ones are closed up (USR-033).
   *
   * @param layers numbers of the persons, layer by layer, each in its order
   * @throws BusinessException for more than six layers, or if somebody came or went meanwhile
   */
  @Needs(Right.STAFF_ARRANGE)
  public void arrange(long unionId, List<List<Long>> layers) {
    List<List<Long>> closed = LayerRules.closedUp(layers);
    List<User> users = lock(unionId);
    Set<Long> arranged = new HashSet<>();
    closed.forEach(arranged::addAll);
    Set<Long> there = new HashSet<>(users.stream().map(User::getId).toList());
    if (!arranged.equals(there) || closed.stream().mapToInt(List::size).sum() != there.size()) {
      throw new BusinessException(StaffProblem.LAYERS_STALE);
    }
    for (User user : users) {
      for (int layer = 0; layer < closed.size(); layer++) {
        int place = closed.get(layer).indexOf(user.getId());
        if (place >= 0) {
          place(user, layer + 1, place + 1);
        }
      }
    }
  }

  /** Everybody into layer 1 in the order of creation (USR-034). */
  @Needs(Right.STAFF_ARRANGE)
  public void restoreOrder(long unionId) {
    List<User> users = new ArrayList<>(lock(unionId));
    users.sort(Comparator.comparing(User::getEnteredAt).thenComparing(User::getId));
    for (int i = 0; i < users.size(); i++) {
      place(users.get(i), 1, i + 1);
    }
  }

  private List<User> lock(long unionId) {
    long id = unions.get(unionId).getId();
    callers.about("union", id, id);
    return em.createNamedQuery("User.ofUnion", User.class)
        .setParameter("unionId", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private void place(User user, int layer, int order) {
    if (user.getDisplayLayer() != layer || user.getLayerOrder() != order) {
      user.place(layer, order);
      user.touch(callers.known().name(), today.now());
    }
  }
}
