package cn.bangfu.security;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.kernel.crypto.TamperedException;
import cn.bangfu.security.SealedColumns.SealedColumn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Renewal of the data key while people work (USR-116, BAT-101). The administrator of the system
 * adds a key to the store; the security administrator orders its use: new values are sealed with it
 * at once, and the old ones are sealed anew block by block. The digest key is not part of it: a
 * digest is no cipher, opens nothing, and search and uniqueness stand on its staying the same.
 */
@Stateless
public class KeyRenewals {

  /** Blocks of one step: about a thousand rows. */
  static final int BLOCKS = 64;

  private static final int REASON_MAX = 200;
  private static final int SHOWN = 20;
  private static final int PAGE_MAX = 200;

  /** More values left than this are not counted. */
  private static final int COUNTED = 10_000;

  /** Looking all values through takes longer than ordinary statements may. */
  private static final String COUNT_LIMIT = "15min";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SealedColumns columns;
  @Inject UnreadableValues unreadable;
  @Inject Event<KeyRenewalOrdered> ordered;

  /** Orders the use of the newest key of the store. */
  @Needs(Right.KEY_RENEW)
  public void order(String reason) {
    String why = CleanText.trim(reason);
    if (why == null || why.length() > REASON_MAX) {
      throw new BusinessException(SecurityProblem.REASON_MISSING);
    }
    List<KeyRenewal> before = newest(1);
    if (!before.isEmpty() && before.get(0).isOpen()) {
      throw new BusinessException(SecurityProblem.RENEWAL_OPEN);
    }
    KeyRing ring = KeyRing.current().reread();
    short used = before.isEmpty() ? 1 : before.get(0).getKeyVersion();
    if (ring.newest() <= used) {
      throw new BusinessException(SecurityProblem.NO_NEW_KEY);
    }
    KeyRing.install(ring);
    em.persist(new KeyRenewal(ring.newest(), today.now(), callers.known().name(), why));
    callers.about("KEY", ring.newest(), null);
    callers.changed("keyVersion: " + used + " -> " + ring.newest() + "; " + why);
    ordered.fire(new KeyRenewalOrdered(ring.newest()));
  }

  /**
   * Ends the use of all keys before that of the last order: what is still sealed with one of them
   * opens no more (BAT-101).
   *
   * @throws BusinessException if there is anything left that only such a key opens
   */
  @Needs(Right.KEY_RENEW)
  public void retireOld(String reason) {
    String why = CleanText.trim(reason);
    if (why == null || why.length() > REASON_MAX) {
      throw new BusinessException(SecurityProblem.REASON_MISSING);
    }
    List<KeyRenewal> before = newest(1);
    if (before.isEmpty() || before.get(0).getRetiredAt() != null) {
      throw new BusinessException(SecurityProblem.NO_OLD_KEY);
    }
    KeyRenewal order = before.get(0);
    em.lock(order, LockModeType.PESSIMISTIC_WRITE);
    callers.about("KEY", order.getKeyVersion(), null);
    em.createNativeQuery("select set_config('statement_timeout', ?1, true)")
        .setParameter(1, COUNT_LIMIT)
        .getResultList();
    int left = left(order.getKeyVersion());
    if (order.isOpen() || left > 0) {
      throw new BusinessException(
          SecurityProblem.OLD_KEY_IN_USE, left > COUNTED ? COUNTED + "+" : Integer.toString(left));
    }
    order.retireOlder(today.now(), callers.known().name(), why);
    em.flush();
    KeyRing.current().retireBefore(order.getKeyVersion());
    callers.changed("keys before " + order.getKeyVersion() + " retired; " + why);
  }

  /** Values that an older key opens and that would be lost without it; counts to a limit. */
  private int left(short keyVersion) {
    int left = 0;
    for (SealedColumn at : columns.all()) {
      List<?> old =
          em.createNativeQuery(
                  "select sealed from sealed_before(?1, ?2, 0, blocks_of(?1), ?3) limit ?4")
              .setParameter(1, at.table())
              .setParameter(2, at.column())
              .setParameter(3, (int) keyVersion)
              .setParameter(4, COUNTED + 1)
              .getResultList();
      left += (int) old.stream().filter(value -> opens((byte[]) value)).count();
    }
    return left;
  }

  private static boolean opens(byte[] sealed) {
    try {
      return KeyRing.current().open(sealed) != null;
    } catch (TamperedException nobody) {
      return false;
    }
  }

  /** What an order could not open, by table and number. */
  @Needs(Right.KEY_VIEW)
  public List<UnreadableValue> unreadable(long order, int offset, int size) {
    return unreadable.page(order, Math.max(0, offset), Math.max(1, Math.min(size, PAGE_MAX)));
  }

  /** The last orders, newest first. */
  @Needs(Right.KEY_VIEW)
  public List<KeyRenewal> last() {
    return newest(SHOWN);
  }

  /** True while old values wait to be sealed anew. */
  @Needs(Right.SYSTEM_PREPARE)
  public boolean isOpen() {
    List<KeyRenewal> last = newest(1);
    return !last.isEmpty() && last.get(0).isOpen();
  }

  /**
   * About how many steps an order takes: what is sealed is looked through once more at the end,
   * when the rows sealed anew have made their tables up to twice as large and begun one page more.
   */
  @Needs(Right.SYSTEM_PREPARE)
  public int expectedSteps() {
    long steps = 2;
    for (SealedColumn at : columns.all()) {
      long blocks = blocks(at);
      steps += blocks / BLOCKS + 1 + 2 * blocks / BLOCKS + 2;
    }
    return (int) Math.min(Integer.MAX_VALUE, steps);
  }

  /** Takes up a key that was put to use on another server. */
  @Needs(Right.SYSTEM_PREPARE)
  public void takeUp() {
    newest(1).forEach(KeyRenewals::take);
  }

  private static void take(KeyRenewal order) {
    if (KeyRing.current().newest() < order.getKeyVersion()) {
      KeyRing.install(KeyRing.current().reread());
    }
    if (order.getRetiredAt() != null) {
      KeyRing.current().retireBefore(order.getKeyVersion());
    }
  }

  /**
   * The next step of an order that is under way. Also takes up a key that was put to use on another
   * server.
   *
   * @return false if there is nothing to do
   */
  @Needs(Right.KEY_RESEAL)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // one step of many
  public boolean step() {
    List<KeyRenewal> last = newest(1);
    if (last.isEmpty()) {
      return false;
    }
    KeyRenewal order = last.get(0);
    take(order);
    if (!order.isOpen()) {
      return false;
    }
    em.lock(order, LockModeType.PESSIMISTIC_WRITE);
    List<SealedColumn> all = columns.all();
    if (order.getTableNo() >= all.size()) {
      order.passEnded(today.now());
      return order.isOpen();
    }
    reseal(order, all.get(order.getTableNo()));
    return true;
  }

  private void reseal(KeyRenewal order, SealedColumn at) {
    long from = order.getBlockNo();
    long to = from + BLOCKS;
    List<?> old =
        em.createNativeQuery("select place, sealed from sealed_before(?1, ?2, ?3, ?4, ?5)")
            .setParameter(1, at.table())
            .setParameter(2, at.column())
            .setParameter(3, from)
            .setParameter(4, to)
            .setParameter(5, (int) order.getKeyVersion())
            .getResultList();
    int done = 0;
    int failed = 0;
    int listed = 0;
    for (Object found : old) {
      Object[] row = (Object[]) found;
      byte[] sealed = (byte[]) row[1];
      try {
        done += replace(at, (String) row[0], sealed);
      } catch (TamperedException nobody) {
        failed++; // stays as it is, and is told when it is read
        listed += unreadable.add(order, at, (String) row[0], sealed);
      }
    }
    order.advanced(to, old.size() - failed, done, listed);
    if (to >= blocks(at)) {
      order.nextColumn();
    }
  }

  private long blocks(SealedColumn at) {
    return ((Number)
            em.createNativeQuery("select blocks_of(?1)")
                .setParameter(1, at.table())
                .getSingleResult())
        .longValue();
  }

  private int replace(SealedColumn at, String place, byte[] sealed) {
    KeyRing ring = KeyRing.current();
    return ((Number)
            em.createNativeQuery("select reseal_value(?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, at.table())
                .setParameter(2, at.column())
                .setParameter(3, place)
                .setParameter(4, sealed)
                .setParameter(5, ring.seal(ring.open(sealed)))
                .getSingleResult())
        .intValue();
  }

  private List<KeyRenewal> newest(int many) {
    return em.createNamedQuery("KeyRenewal.newest", KeyRenewal.class)
        .setMaxResults(many)
        .getResultList();
  }
}
