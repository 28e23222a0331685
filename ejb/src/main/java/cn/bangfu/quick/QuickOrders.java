package cn.bangfu.quick;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.NewRun;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes orders: few records are moved while the user waits, many become a run of the job. For
 * services of the rooms above, which have checked the right.
 */
@Dependent
public class QuickOrders {

  /** So many at most are moved while the user waits (ARC-111, AST-073). */
  public static final int AT_ONCE = 200;

  /** More in one order would be a job of hours, and nobody looks through such a list. */
  public static final int MAX = 200_000;

  /** Parameter of the job: number of the order. */
  public static final String ORDER = "order";

  private static final int REASON_MIN = 2;
  private static final int TEXT_MAX = 500;
  private static final int SUBJECT_MIN = 2;
  private static final int SUBJECT_MAX = 100;
  private static final int REFUSED_SHOWN = 1000;

  private static final String CHILDREN =
      """
      select u.id, u.name from union_org u where u.parent_id = ?1 and u.state <> 'DELETED'
       order by u.sort_order, u.id
      """;

  private static final String BY_UNION =
      """
      select coalesce(u.name, ?4), count(*) filter (where s.state = 'DONE'),
          count(*) filter (where s.state = 'REFUSED'), count(*) filter (where s.state = 'PENDING')
        from (select t.state,
                cast(nullif(split_part({path}, '/', ?2), '') as bigint) as via
                from quick_target t left join {from} on r.id = t.record_id
               where t.order_id = ?1) s
        left join union_org u on u.id = s.via
       group by u.id, u.name, u.sort_order
       order by u.id is not null, u.sort_order, u.id
      limit ?3
      """;

  private static final String REFUSED =
      """
      select f.name, {number}, {name}, t.reason
        from quick_target t left join {from} on r.id = t.record_id
        left join union_org f on f.id = {union}
       where t.order_id = ?1 and t.state = 'REFUSED'
       order by {path}, {number} limit ?2
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject JobQueue queue;
  @Inject UnionLookup unions;
  @Inject QuickWork work;

  /** Number and name of a union. */
  public record Named(long id, String name) {}

  /** The caller's union and its direct subordinates. */
  public List<Named> unions() {
    Caller caller = callers.known();
    List<Named> all = new ArrayList<>();
    all.add(new Named(caller.unionId(), caller.unionName()));
    for (Object one :
        em.createNativeQuery(CHILDREN).setParameter(1, caller.unionId()).getResultList()) {
      Object[] child = (Object[]) one;
      all.add(new Named(number(child[0]), (String) child[1]));
    }
    return all;
  }

  /** Moves what was chosen, or leaves it to the job. */
  public QuickResult ask(
      RecordKind records, QuickWay way, List<Long> chosen, QuickText text, QuickSource source) {
    Caller caller = callers.known();
    if (way == QuickWay.REPORT && caller.unionDepth() == 1) {
      throw new BusinessException(QuickProblem.NO_SUPERIOR);
    }
    if (chosen.isEmpty()) {
      throw new BusinessException(QuickProblem.NO_UNION);
    }
    if (way == QuickWay.SEND_BACK && chosen.contains(caller.unionId())) {
      throw new BusinessException(
          QuickProblem.OWN_NOT_SENT_BACK, Texts.get("quick.records." + records));
    }
    QuickText said = checked(way, text);
    if (source.count(MAX + 1) > MAX) {
      throw new BusinessException(QuickProblem.TOO_MANY, MAX);
    }
    QuickOrder order = new QuickOrder(records, way, said, caller, today.now());
    em.persist(order);
    em.flush();
    int total = source.writeDown(order.getId());
    if (total == 0) {
      throw new BusinessException(QuickProblem.NOTHING_FOUND);
    }
    order.counted(total);
    em.flush();
    callers.count(total);
    if (total > AT_ONCE) {
      start(order);
    } else {
      work.next(order, AT_ONCE);
      work.finish(em.find(QuickOrder.class, order.getId()));
      em.flush();
    }
    return result(records, order.getId());
  }

  private static QuickText checked(QuickWay way, QuickText text) {
    boolean back = way == QuickWay.SEND_BACK;
    String said = CleanText.trim(text.text());
    String subject = CleanText.trim(text.subject());
    String content = back ? null : CleanText.trim(text.content());
    List<Violation> wrong = new ArrayList<>();
    if (back && said == null) {
      wrong.add(Violation.of("reason", QuickProblem.REASON_MISSING));
    } else {
      length(wrong, back ? "reason" : "opinion", said, back ? REASON_MIN : 0, TEXT_MAX);
    }
    length(wrong, "subject", subject, SUBJECT_MIN, SUBJECT_MAX);
    length(wrong, "content", content, 0, TEXT_MAX);
    Violations.throwIfAny(wrong);
    return new QuickText(said, subject, content);
  }

  private static void length(List<Violation> wrong, String field, String text, int min, int max) {
    if (text != null && (CleanText.length(text) < min || CleanText.length(text) > max)) {
      wrong.add(
          Violation.of(
              field, QuickProblem.TEXT_LENGTH, Texts.get("quick.text." + field), min, max));
    }
  }

  private void start(QuickOrder order) {
    queue.request(
        new NewRun(
            JobKind.QUICK_REPORT,
            order.getId().toString(),
            false,
            order.getTotal(),
            Map.of(ORDER, order.getId().toString())));
  }

  /** What became of an order for these records, which must be of the caller's own union. */
  public QuickResult result(RecordKind records, long id) {
    Caller caller = callers.known();
    QuickOrder order = em.find(QuickOrder.class, id);
    if (order == null || order.getUnionId() != caller.unionId() || order.getRecords() != records) {
      callers.about("QUICK_ORDER", id, null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    QuickKind.Shown shown = work.kind(records).shown();
    Union own = unions.get(order.getUnionId());
    List<QuickResult.OfUnion> byUnion = new ArrayList<>();
    int done = 0;
    for (Object one :
        em.createNativeQuery(of(BY_UNION, shown))
            .setParameter(1, id)
            .setParameter(2, own.getDepth() + 2)
            .setParameter(3, REFUSED_SHOWN)
            .setParameter(4, own.getName())
            .getResultList()) {
      Object[] row = (Object[]) one;
      byUnion.add(
          new QuickResult.OfUnion((String) row[0], number(row[1]), number(row[2]), number(row[3])));
      done += (int) number(row[1]);
    }
    List<QuickResult.Refused> refused = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(of(REFUSED, shown))
            .setParameter(1, id)
            .setParameter(2, REFUSED_SHOWN)
            .getResultList()) {
      Object[] row = (Object[]) one;
      refused.add(
          new QuickResult.Refused(
              (String) row[0], (String) row[1], (String) row[2], (String) row[3]));
    }
    return new QuickResult(
        id, order.getWay(), !order.isFinished(), order.getTotal(), done, byUnion, refused);
  }

  private static String of(String sql, QuickKind.Shown shown) {
    return sql.replace("{from}", shown.from())
        .replace("{union}", shown.union())
        .replace("{path}", shown.path())
        .replace("{number}", shown.number())
        .replace("{name}", shown.name());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
