package cn.bangfu.archive.quick;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.NewRun;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Large orders as runs of the job, and what has become of an order so far. */
@Dependent
public class QuickRuns {

  /** Parameter of the job: number of the order. */
  public static final String ORDER = "order";

  private static final int REFUSED_SHOWN = 1000;

  private static final String BY_UNION =
      """
      select coalesce(u.name, ?4), count(*) filter (where s.state = 'DONE'),
          count(*) filter (where s.state = 'REFUSED'), count(*) filter (where s.state = 'PENDING')
        from (select t.state,
                cast(nullif(split_part(a.filing_union_path, '/', ?2), '') as bigint) as via
                from archive_quick_target t join archive a on a.id = t.archive_id
               where t.order_id = ?1) s
        left join union_org u on u.id = s.via
       group by u.id, u.name, u.sort_order
       order by u.id is not null, u.sort_order, u.id
      limit ?3
      """;

  private static final String REFUSED =
      """
      select f.name, a.employee_no, a.head_name, t.reason
        from archive_quick_target t join archive a on a.id = t.archive_id
        join union_org f on f.id = a.filing_union_id
       where t.order_id = ?1 and t.state = 'REFUSED'
       order by a.filing_union_path, a.employee_no limit ?2
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Chains chains;
  @Inject JobQueue queue;

  void start(QuickOrder order) {
    queue.request(
        new NewRun(
            JobKind.QUICK_REPORT,
            order.getId().toString(),
            false,
            order.getTotal(),
            Map.of(ORDER, order.getId().toString())));
  }

  /** What became of an order, which must be of the caller's own union. */
  QuickResult result(long id) {
    Caller caller = callers.known();
    QuickOrder order = em.find(QuickOrder.class, id);
    if (order == null || order.getUnionId() != caller.unionId()) {
      callers.about("QUICK_ORDER", id, null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    ChainUnion own = chains.all(List.of(order.getUnionId())).get(order.getUnionId());
    List<QuickResult.OfUnion> unions = new ArrayList<>();
    int done = 0;
    for (Object one :
        em.createNativeQuery(BY_UNION)
            .setParameter(1, id)
            .setParameter(2, own.depth() + 2)
            .setParameter(3, REFUSED_SHOWN)
            .setParameter(4, own.name())
            .getResultList()) {
      Object[] row = (Object[]) one;
      unions.add(
          new QuickResult.OfUnion((String) row[0], number(row[1]), number(row[2]), number(row[3])));
      done += (int) number(row[1]);
    }
    List<QuickResult.Refused> refused = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(REFUSED)
            .setParameter(1, id)
            .setParameter(2, REFUSED_SHOWN)
            .getResultList()) {
      Object[] row = (Object[]) one;
      refused.add(
          new QuickResult.Refused(
              (String) row[0], (String) row[1], (String) row[2], (String) row[3]));
    }
    return new QuickResult(
        id, order.getWay(), !order.isFinished(), order.getTotal(), done, unions, refused);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
