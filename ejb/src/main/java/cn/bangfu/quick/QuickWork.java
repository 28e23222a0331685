package cn.bangfu.quick;

import cn.bangfu.kernel.SqlArrays;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reporting.RecordKind;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works orders off: locks a portion, asks its room what may go, and has these records moved. */
@Dependent
public class QuickWork {

  private static final int REASON_MAX = 1000;

  private static final String PENDING =
      """
      select record_id from quick_target
       where order_id = ?1 and state = 'PENDING' order by record_id limit ?2
      """;

  private static final String REFUSE =
      """
      update quick_target set state = 'REFUSED', reason = ?3
       where order_id = ?1 and record_id = any (cast(?2 as bigint[]))
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject Instance<QuickKind> kinds;

  /** How many records of a portion were moved, and how many not. */
  record Portion(int done, int refused) {}

  /** The room of these records. */
  QuickKind kind(RecordKind records) {
    return kinds.stream().filter(kind -> kind.records() == records).findFirst().orElseThrow();
  }

  /** The next portion of an order; nothing of both when none is left. */
  Portion next(QuickOrder order, int size) {
    List<Long> ids =
        em
            .createNativeQuery(PENDING)
            .setParameter(1, order.getId())
            .setParameter(2, size)
            .getResultList()
            .stream()
            .map(id -> ((Number) id).longValue())
            .toList();
    if (ids.isEmpty()) {
      return new Portion(0, 0);
    }
    QuickKind kind = kind(order.getRecords());
    List<Long> there = kind.lock(ids);
    List<Long> gone = new ArrayList<>(ids);
    gone.removeAll(there);
    Map<Long, String> refused =
        new HashMap<>(there.isEmpty() ? Map.of() : kind.refused(order, there));
    gone.forEach(id -> refused.put(id, Texts.get("quick.gone")));
    refuse(order, refused);
    List<Long> possible = there.stream().filter(id -> !refused.containsKey(id)).toList();
    int moved = possible.isEmpty() ? 0 : kind.move(order, possible);
    // what was read is no longer what is stored
    em.clear();
    return new Portion(moved, ids.size() - moved);
  }

  private void refuse(QuickOrder order, Map<Long, String> refused) {
    Map<String, List<Long>> byReason = new LinkedHashMap<>();
    refused.forEach(
        (id, reason) -> byReason.computeIfAbsent(reason, none -> new ArrayList<>()).add(id));
    byReason.forEach(
        (reason, ids) ->
            em.createNativeQuery(REFUSE)
                .setParameter(1, order.getId())
                .setParameter(2, SqlArrays.literal("int8[]", ids))
                .setParameter(
                    3, reason.length() <= REASON_MAX ? reason : reason.substring(0, REASON_MAX - 1))
                .executeUpdate());
  }

  void finish(QuickOrder order) {
    kind(order.getRecords()).tell(order);
    order.finish(today.now());
  }
}
