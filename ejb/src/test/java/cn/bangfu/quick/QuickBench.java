package cn.bangfu.quick;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.builders.ArchiveBench;
import java.util.List;

/** What the drills of every kind of quick report share. */
public final class QuickBench {

  private QuickBench() {}

  /** All records of these unions. */
  public static QuickChoice of(QuickWay way, Caller... unions) {
    return new QuickChoice(way, List.of(unions).stream().map(Caller::unionId).toList());
  }

  /** The same without some records. */
  public static QuickChoice without(QuickChoice all, Long... records) {
    return new QuickChoice(all.way(), all.unions(), List.of(records), false);
  }

  /** A portion of an order, as the job works it off. */
  public static QuickDesk.Progress step(ArchiveBench bench, long order) {
    return bench.as(Caller.SYSTEM, QuickDesk.class, desk -> desk.step(order));
  }

  /** More records like this one, only with other numbers. */
  public static void more(String table, String number, long like, int count) {
    run(
        """
        insert into %1$s select p.* from %1$s a, generate_series(1, %4$d) i,
          lateral jsonb_populate_record(a, jsonb_build_object('id', nextval('%1$s_seq'), '%2$s', 'Q' || i
            || '-' || a.id, 'submission', gen_random_uuid())) p
        where a.id = %3$d
        """
            .formatted(table, number, like, count));
  }

  /** How many records of a table a union holds. */
  public static long heldBy(String table, Caller union) {
    return Long.parseLong(
        query("select count(*) from " + table + " where holder_union_id = ?", union.unionId())
            .get(0));
  }

  /** How many steps a union has logged the quick way. */
  public static long logged(Caller union, String action) {
    return Long.parseLong(
        query(
                "select count(*) from reporting_record where from_union_id = ? and via_quick and"
                    + " action = ?",
                union.unionId(),
                action)
            .get(0));
  }

  /** Subject and content of the quick reminders from one union to another. */
  public static List<String> told(Caller from, Caller to) {
    return query(
        "select subject || ':' || content from reminder where sender_union_id = ? and"
            + " receiver_union_id = ? and subject not like '职工档案%' order by id",
        from.unionId(), to.unionId());
  }
}
