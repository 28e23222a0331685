package cn.bangfu.reminder;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of the reminders. What a caller may see is a condition of each query: reminders of his
 * union, of the categories his permissions open (INF-103), or narrowed to one permission or to
 * himself; one narrowed to a user who has left is everybody's again (INF-104).
 */
@Dependent
class ReminderQueries {

  private static final String OPEN_COUNT =
      """
      select count(*) from (
        select from reminder_for r
         where r.receiver_union_id = ?1 and r.state = 'OPEN'
           and coalesce(r.only_user_id = ?2,
                        r.receiver_permission = any (string_to_array(?3, ',')),
                        r.category = any (string_to_array(?4, ',')))
         limit ?5) seen
      """;

  private static final String SEEN =
      """
      select r.id from reminder_for r
       where r.id = ?5 and r.receiver_union_id = ?1
         and coalesce(r.only_user_id = ?2,
                      r.receiver_permission = any (string_to_array(?3, ',')),
                      r.category = any (string_to_array(?4, ',')))
      """;

  private static final String RECEIVED =
      """
      select r.* from reminder_for r
       where r.receiver_union_id = ?1 and (?5 or r.state = 'OPEN')
         and coalesce(r.only_user_id = ?2,
                      r.receiver_permission = any (string_to_array(?3, ',')),
                      r.category = any (string_to_array(?4, ',')))
         and (?6 = '' or r.category = ?6) and (?7 = '' or strpos(r.sender_union_name, ?7) > 0)
         and r.reminded_at >= ?8 and r.reminded_at < ?9
       order by r.reminded_at desc, r.id desc
       limit ?10 offset ?11
      """;

  private static final String RECEIVED_COUNT =
      """
      select count(*) from (
        select from reminder_for r
         where r.receiver_union_id = ?1 and (?5 or r.state = 'OPEN')
           and coalesce(r.only_user_id = ?2,
                        r.receiver_permission = any (string_to_array(?3, ',')),
                        r.category = any (string_to_array(?4, ',')))
           and (?6 = '' or r.category = ?6) and (?7 = '' or strpos(r.sender_union_name, ?7) > 0)
           and r.reminded_at >= ?8 and r.reminded_at < ?9
         limit ?10) seen
      """;

  private static final String SENT =
      """
      select r.* from reminder r
       where r.sender_union_id = ?1 and r.category = any (string_to_array(?2, ','))
         and (?3 = '' or r.category = ?3) and (?4 = '' or strpos(r.receiver_union_name, ?4) > 0)
         and r.reminded_at >= ?5 and r.reminded_at < ?6 and r.stands_for_union_id is null
       order by r.reminded_at desc, r.id desc
       limit ?7 offset ?8
      """;

  private static final String SENT_COUNT =
      """
      select count(*) from (
        select from reminder r
         where r.sender_union_id = ?1 and r.category = any (string_to_array(?2, ','))
           and (?3 = '' or r.category = ?3) and (?4 = '' or strpos(r.receiver_union_name, ?4) > 0)
           and r.reminded_at >= ?5 and r.reminded_at < ?6 and r.stands_for_union_id is null
         limit ?7) sent
      """;

  private static final String CLOSE =
      """
      update reminder set state = 'HANDLED', handled_by = ?10, handled_at = ?11,
             version = version + 1
       where state = 'OPEN' and id in (
         select r.id from reminder_for r
          where r.receiver_union_id = ?1 and r.state = 'OPEN'
            and coalesce(r.only_user_id = ?2,
                         r.receiver_permission = any (string_to_array(?3, ',')),
                         r.category = any (string_to_array(?4, ',')))
            and (?5 = '' or r.id = any (cast(string_to_array(?5, ',') as bigint[])))
            and (?6 = '' or r.category = ?6) and (?7 = '' or strpos(r.sender_union_name, ?7) > 0)
            and r.reminded_at >= ?8 and r.reminded_at < ?9)
      """;

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9000, 1, 1);

  @PersistenceContext EntityManager em;

  /** Open reminders of this caller, counted no further than a list counts. */
  BoundedCount openCount(Caller caller) {
    Query count = seenBy(caller, OPEN_COUNT).setParameter(5, BoundedCount.LIMIT + 1);
    return new BoundedCount(((Number) count.getSingleResult()).intValue());
  }

  /** True if this caller may see the reminder with this number. */
  boolean seen(Caller caller, long id) {
    return !seenBy(caller, SEEN).setParameter(5, id).getResultList().isEmpty();
  }

  /** A part of a box, newest first. */
  @SuppressWarnings("unchecked")
  List<Reminder> page(Caller caller, ReminderFilter filter, int offset, int size) {
    Query page =
        filter.box() == ReminderBox.SENT
            ? sentBy(caller, filter, em.createNativeQuery(SENT, Reminder.class))
                .setParameter(7, size)
                .setParameter(8, offset)
            : received(caller, filter, em.createNativeQuery(RECEIVED, Reminder.class))
                .setParameter(10, size)
                .setParameter(11, offset);
    return page.getResultList();
  }

  /** How many there are in a box, counted no further than a list counts. */
  BoundedCount count(Caller caller, ReminderFilter filter) {
    Query count =
        filter.box() == ReminderBox.SENT
            ? sentBy(caller, filter, em.createNativeQuery(SENT_COUNT))
                .setParameter(7, BoundedCount.LIMIT + 1)
            : received(caller, filter, em.createNativeQuery(RECEIVED_COUNT))
                .setParameter(10, BoundedCount.LIMIT + 1);
    return new BoundedCount(((Number) count.getSingleResult()).intValue());
  }

  private static Query sentBy(Caller caller, ReminderFilter filter, Query query) {
    return query
        .setParameter(1, caller.unionId())
        .setParameter(2, names(ReminderCategory.visibleTo(caller)))
        .setParameter(3, filter.category() == null ? "" : filter.category().name())
        .setParameter(4, filter.otherUnion() == null ? "" : filter.otherUnion().strip())
        .setParameter(5, start(filter))
        .setParameter(6, end(filter));
  }

  private static Query received(Caller caller, ReminderFilter filter, Query query) {
    return conditions(seenBy(caller, query), filter)
        .setParameter(5, filter.box() == ReminderBox.ALL);
  }

  private static Query conditions(Query query, ReminderFilter filter) {
    return query
        .setParameter(6, filter.category() == null ? "" : filter.category().name())
        .setParameter(7, filter.otherUnion() == null ? "" : filter.otherUnion().strip())
        .setParameter(8, start(filter))
        .setParameter(9, end(filter));
  }

  /**
   * Sets open reminders handled in one statement.
   *
   * @param ids the chosen ones, or none for all of the filter
   * @return how many were open until now
   */
  int close(
      Caller caller, ReminderFilter filter, Collection<Long> ids, String by, OffsetDateTime at) {
    return conditions(seenBy(caller, CLOSE), filter)
        .setParameter(5, ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .setParameter(10, by)
        .setParameter(11, at)
        .executeUpdate();
  }

  private Query seenBy(Caller caller, String sql) {
    return seenBy(caller, em.createNativeQuery(sql));
  }

  private static Query seenBy(Caller caller, Query query) {
    return query
        .setParameter(1, caller.unionId())
        .setParameter(2, caller.userId())
        .setParameter(
            3,
            names(
                Arrays.stream(Permission.values())
                    .filter(held -> caller.holds(held, PermissionLevel.READ))
                    .toList()))
        .setParameter(4, names(ReminderCategory.visibleTo(caller)));
  }

  private static String names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static OffsetDateTime start(ReminderFilter filter) {
    LocalDate from = filter.from() == null ? FIRST_DAY : filter.from();
    return from.atStartOfDay(Today.ZONE).toOffsetDateTime();
  }

  private static OffsetDateTime end(ReminderFilter filter) {
    LocalDate to = filter.to() == null ? LAST_DAY : filter.to();
    return to.plusDays(1).atStartOfDay(Today.ZONE).toOffsetDateTime();
  }
}
