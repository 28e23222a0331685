package cn.bangfu.quick;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.SqlArrays;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionGate;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Quick report and return of the records of one table that have an owner, a holder and an amount
 * (part 30 A.10). What lies at a union comes out of the index of holders. At the root lies the
 * whole country: there nothing can be reported, and what can be returned is counted to the limit of
 * counts.
 */
public abstract class QuickTable implements QuickKind {

  private static final String NOTHING = "0.00";
  private static final int CONTENT_MAX = 500;
  private static final String CUT = "...";

  /** The direct subordinate on the way to the owner; the own union for what it made. */
  private static final String CAME_FROM =
      "coalesce(cast(nullif(split_part(r.owner_union_path, '/', ?2), '') as bigint), ?1)";

  private static final String COUNTS =
      "select "
          + CAME_FROM
          + """
          , count(*) filter (where not {refused}),
            coalesce(sum({amount}) filter (where not {refused}), 0),
            count(*) filter (where {refused}), count(*) filter (where r.owner_union_id <> ?1)
            from {from} where r.holder_union_id = ?1 group by 1
          """;

  private static final String COUNTS_OF_ROOT =
      """
      select u.id, (select count(*) from (select from {table} r
                where r.owner_union_path >= u.path and r.owner_union_path < u.path || '~'
                  and r.holder_union_id = ?1 limit ?2) found)
        from union_org u where u.parent_id = ?1 and u.state <> 'DELETED'
      """;

  private static final String CHOSEN =
      " from {from} where r.holder_union_id = ?1 and {place} and "
          + CAME_FROM
          + """
           = any (cast(?3 as bigint[])) and (not ?4 or r.owner_union_id <> ?1)
            and r.id <> all (cast(?5 as bigint[])) and {asked}
          """;

  private static final String IDS =
      "select r.id" + CHOSEN + " order by r.{date} desc, r.id desc limit ?6 offset ?7";

  private static final String COUNT =
      "select count(*), coalesce(sum(f.amount), 0) from (select {amount} as amount"
          + CHOSEN
          + " limit ?6) f";

  private static final String WRITE_DOWN =
      "insert into quick_target (order_id, record_id) select ?6, r.id" + CHOSEN;

  private static final String LOCK =
      """
      select r.id, r.owner_union_id from {table} r
       where r.id = any (cast(?1 as bigint[])) order by r.id for no key update
      """;

  /**
   * Up: to the one superior. Down: to the union of the next depth on the way of each record. The
   * log has the words of the reminder, or its subject where none were typed (AST-066): number and
   * amount of the whole order are not known before its end.
   */
  private static final String MOVE =
      """
      with chunk as materialized (
        select r.id, u.id as to_id, u.name as to_name, u.depth as to_depth, u.union_level as to_level
          from {table} r
          join union_org u on u.id = case when ?2 then ?4
            else cast(split_part(r.owner_union_path, '/', ?5) as bigint) end
         where r.id = any (cast(?1 as bigint[])) and r.holder_union_id = ?3),
      logged as (
        insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
            from_union_name, to_union_id, to_union_name, by_user, via_quick, text, reminder,
            level_after, act_id)
        select '{kind}', c.id, 1 + coalesce(l.seq, 0),
               case when ?2 then 'REPORT' else 'SEND_BACK' end,
               ?6, ?3, ?7, c.to_id, c.to_name, ?8, true, ?9, ?9, c.to_level,
               ?10
          from chunk c
          left join (select g.record_id, max(g.seq) as seq from reporting_record g
                      where g.record_kind = '{kind}' and g.record_id in (select c.id from chunk c)
                      group by g.record_id) l on l.record_id = c.id),
      kept as (
        update quick_target t set state = 'DONE', to_union_id = c.to_id
          from chunk c where t.order_id = ?11 and t.record_id = c.id),
      moved as (
        update {table} r
           set holder_union_id = c.to_id, holder_depth = c.to_depth, sent_back = not ?2{further},
               version = r.version + 1
          from chunk c where r.id = c.id
        returning r.id)
      select count(*) from moved
      """;

  private static final String DONE =
      """
      select t.to_union_id, t.record_id, {amount}
        from quick_target t join {from} on r.id = t.record_id
       where t.order_id = ?1 and t.state = 'DONE' order by t.record_id
      """;

  @PersistenceContext protected EntityManager em;
  @Inject protected CallerContext callers;
  @Inject protected QuickOrders orders;
  @Inject BusinessActs acts;
  @Inject UnionLookup unions;
  @Inject UnionGate gate;
  @Inject ReminderSender sender;

  private final Names names;

  /**
   * How the table and its texts are named.
   *
   * @param category of the reminders
   * @param object of the reminders
   * @param data text key: what the records are called in the subject of a reminder
   */
  public record Names(
      RecordKind records,
      String table,
      String date,
      String amount,
      ReminderCategory category,
      String object,
      String data) {}

  protected QuickTable(Names names) {
    this.names = names;
  }

  /** The table as r, with what the conditions need. */
  protected String from() {
    return names.table() + " r";
  }

  /**
   * The condition of records that cannot go to the superior whatever else is wrong with them.
   *
   * @param superior null for the root
   */
  protected abstract String refusedSql(Union superior);

  /** What the move changes beyond the holder; starts with a comma. c is the new holder. */
  protected String furtherSql() {
    return "";
  }

  @Override
  public RecordKind records() {
    return names.records();
  }

  /**
   * Why some of these records cannot be moved by a union that holds them.
   *
   * @param union the one that reports or returns
   */
  protected abstract Map<Long, String> refused(QuickWay way, long union, List<Long> ids);

  @Override
  public Map<Long, String> refused(QuickOrder order, List<Long> ids) {
    return refused(order.getWay(), order.getUnionId(), ids);
  }

  private Union superior(Caller caller) {
    Long parent = unions.get(caller.unionId()).getParentId();
    return parent == null ? null : unions.get(parent);
  }

  private String of(String sql) {
    return sql.replace("{from}", from())
        .replace("{table}", names.table())
        .replace("{amount}", "r." + names.amount())
        .replace("{date}", names.date())
        .replace("{kind}", names.records().name())
        .replace("{further}", furtherSql());
  }

  /** The own union and its direct subordinates, with what there is to move (AST-068). */
  public List<QuickUnion> unions() {
    Caller caller = callers.known();
    boolean root = caller.unionDepth() == 1;
    Map<Long, QuickUnion> counted = root ? countsOfRoot(caller) : counts(caller);
    List<QuickUnion> all = new ArrayList<>();
    for (QuickOrders.Named one : orders.unions()) {
      QuickUnion found = counted.get(one.id());
      boolean own = one.id() == caller.unionId();
      BigDecimal amount = found == null ? new BigDecimal(NOTHING) : found.amount();
      all.add(
          new QuickUnion(
              one.id(),
              one.name(),
              own,
              found == null ? 0 : found.possible(),
              amount,
              found == null ? 0 : found.impossible(),
              found == null || own ? 0 : found.returnable(),
              found == null || found.exact()));
    }
    return all;
  }

  private Map<Long, QuickUnion> counts(Caller caller) {
    Map<Long, QuickUnion> counts = new HashMap<>();
    String sql = of(COUNTS).replace("{refused}", "(" + refusedSql(superior(caller)) + ")");
    for (Object one : held(sql, caller).getResultList()) {
      Object[] row = (Object[]) one;
      counts.put(
          number(row[0]),
          new QuickUnion(
              number(row[0]),
              null,
              false,
              number(row[1]),
              money(row[2]),
              number(row[3]),
              number(row[4]),
              true));
    }
    return counts;
  }

  private Map<Long, QuickUnion> countsOfRoot(Caller caller) {
    Map<Long, QuickUnion> counts = new HashMap<>();
    for (Object one :
        em.createNativeQuery(of(COUNTS_OF_ROOT))
            .setParameter(1, caller.unionId())
            .setParameter(2, BoundedCount.LIMIT + 1)
            .getResultList()) {
      Object[] row = (Object[]) one;
      long found = number(row[1]);
      counts.put(
          number(row[0]),
          new QuickUnion(
              number(row[0]),
              null,
              false,
              0,
              new BigDecimal(NOTHING),
              0,
              Math.min(found, BoundedCount.LIMIT),
              found <= BoundedCount.LIMIT));
    }
    return counts;
  }

  /**
   * A page of the concrete list, newest first, each record with the reason against it (AST-069).
   *
   * @param rows reads the rows of records, in the order of the numbers
   * @param name of a row
   */
  public <T extends Serializable> List<Listed<T>> page(
      QuickChoice choice,
      int offset,
      int size,
      Function<List<Long>, List<T>> rows,
      Function<T, String> name) {
    List<?> found =
        chosen(IDS, choice)
            .setParameter(6, Math.min(size, PageRequest.MAX_SIZE))
            .setParameter(7, Math.max(0, Math.min(offset, PageRequest.MAX_OFFSET)))
            .getResultList();
    List<Long> ids = found.stream().map(QuickTable::number).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, String> reasons = refused(choice.way(), callers.known().unionId(), ids);
    List<Listed<T>> page = new ArrayList<>();
    Iterator<T> row = rows.apply(ids).iterator();
    for (long id : ids) {
      T shown = row.next();
      page.add(
          new Listed<>(
              id,
              name.apply(shown),
              shown,
              reasons.containsKey(id) ? List.of(reasons.get(id)) : List.of()));
    }
    return page;
  }

  /** How many the list has. */
  public BoundedCount count(QuickChoice choice) {
    return new BoundedCount((int) sum(choice, BoundedCount.LIMIT + 1).number());
  }

  /** Number and amount of what is chosen. */
  public QuickSum sum(QuickChoice choice) {
    return sum(choice, QuickOrders.MAX + 1);
  }

  private QuickSum sum(QuickChoice choice, int max) {
    Object[] row = (Object[]) chosen(COUNT, choice).setParameter(6, max).getSingleResult();
    return new QuickSum(number(row[0]), money(row[1]));
  }

  /** Moves what was chosen, or leaves it to the job (AST-070, AST-071, AST-073). */
  public QuickResult ask(QuickWay way, QuickChoice choice, QuickText text) {
    QuickChoice asked = new QuickChoice(way, choice.unions(), choice.except(), false);
    return orders.ask(
        records(),
        way,
        asked.unions(),
        text,
        new QuickSource() {
          @Override
          public int count(int max) {
            return (int) sum(asked, max).number();
          }

          @Override
          public int writeDown(long order) {
            return chosen(WRITE_DOWN, asked).setParameter(6, order).executeUpdate();
          }
        });
  }

  /** What became of an order of the own union. */
  public QuickResult result(long order) {
    return orders.result(records(), order);
  }

  private Query chosen(String sql, QuickChoice choice) {
    Caller caller = callers.known();
    boolean root = caller.unionDepth() == 1;
    String whole =
        of(sql)
            // nothing comes back to the root, and so its index tells the newest first
            .replace("{place}", root ? "not r.sent_back" : "true")
            .replace("{asked}", choice.refusedOnly() ? refusedSql(superior(caller)) : "true");
    return held(whole, caller)
        .setParameter(3, SqlArrays.literal("int8[]", choice.unions()))
        .setParameter(4, choice.way() == QuickWay.SEND_BACK)
        .setParameter(5, SqlArrays.literal("int8[]", choice.except()));
  }

  private Query held(String sql, Caller caller) {
    return em.createNativeQuery(sql)
        .setParameter(1, caller.unionId())
        .setParameter(2, caller.unionDepth() + 2);
  }

  @Override
  public List<Long> lock(List<Long> ids) {
    List<?> found =
        em.createNativeQuery(of(LOCK))
            .setParameter(1, SqlArrays.literal("int8[]", ids))
            .getResultList();
    List<Object[]> rows = found.stream().map(row -> (Object[]) row).toList();
    Set<Long> owners = rows.stream().map(row -> number(row[1])).collect(Collectors.toSet());
    gate.refuseMoving(owners);
    return rows.stream().map(row -> number(row[0])).toList();
  }

  @Override
  public int move(QuickOrder order, List<Long> ids) {
    boolean up = order.getWay() == QuickWay.REPORT;
    Union from = unions.get(order.getUnionId());
    String typed = up ? order.getContent() : order.getText();
    BusinessActs.Act act = acts.current();
    return ((Number)
            em.createNativeQuery(of(MOVE))
                .setParameter(1, SqlArrays.literal("int8[]", ids))
                .setParameter(2, up)
                .setParameter(3, from.getId())
                .setParameter(4, up ? from.getParentId() : from.getId())
                .setParameter(5, from.getDepth() + 2)
                .setParameter(6, act.at())
                .setParameter(7, from.getName())
                .setParameter(8, order.by().name())
                .setParameter(9, typed == null ? subject(order) : typed)
                .setParameter(10, act.id())
                .setParameter(11, order.getId())
                .getSingleResult())
        .intValue();
  }

  /** What one receiving union gets. */
  private static final class Parcel {
    private final List<Long> ids = new ArrayList<>();
    private BigDecimal amount = new BigDecimal(NOTHING);
  }

  /** One reminder for each receiving union, with number and amount (AST-072). */
  @Override
  public void tell(QuickOrder order) {
    Map<Long, Parcel> parcels = new LinkedHashMap<>();
    for (Object one :
        em.createNativeQuery(of(DONE)).setParameter(1, order.getId()).getResultList()) {
      Object[] row = (Object[]) one;
      Parcel parcel = parcels.computeIfAbsent(number(row[0]), none -> new Parcel());
      parcel.ids.add(number(row[1]));
      parcel.amount = parcel.amount.add(money(row[2]));
    }
    parcels.forEach((receiver, parcel) -> tell(order, receiver, parcel));
  }

  private void tell(QuickOrder order, long receiver, Parcel parcel) {
    boolean up = order.getWay() == QuickWay.REPORT;
    String sum =
        Texts.format(
            up ? "quick.told.reported" : "quick.told.sentBack",
            order.getUnionName(),
            Texts.get("quick.records." + names.records()),
            parcel.ids.size(),
            Texts.money(parcel.amount));
    String typed = up ? order.getContent() : order.getText();
    sender.send(
        new NewReminder(
            names.category(),
            receiver,
            subject(order),
            content(typed, sum),
            names.object(),
            parcel.ids),
        order.by());
  }

  private String subject(QuickOrder order) {
    return order.getSubject() != null
        ? order.getSubject()
        : Texts.format(
            order.getWay() == QuickWay.REPORT
                ? "reminder.subject.reported"
                : "reminder.subject.sentBack",
            Texts.get(names.data()));
  }

  /** The typed words stand first; words that leave no room for the sum are in every log. */
  private static String content(String typed, String sum) {
    if (typed == null) {
      return sum;
    }
    int room = CONTENT_MAX - sum.length() - 1;
    String words = typed.length() <= room ? typed : typed.substring(0, room - CUT.length()) + CUT;
    return words + " " + sum;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static BigDecimal money(Object value) {
    return new BigDecimal(value.toString()).setScale(2);
  }
}
