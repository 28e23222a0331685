package cn.bangfu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reminders handled long ago are removed; open ones never. */
@Tag("INF-065")
@Tag("BAT-103")
class ReminderCleanUpDbTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final ReminderCleanUp cleanUp = services.get(ReminderCleanUp.class);
  private final long union = unions.union("清理省总工会" + UUID.randomUUID(), unions.national(), 1);

  @Test
  void onlyWhatWasHandledMoreThanTwelveMonthsAgoGoes() {
    long open = reminder("2020-01-01T09:00:00+08:00", null);
    long kept = reminder("2024-01-01T09:00:00+08:00", "2025-11-26T00:00:00+08:00");
    long old = reminder("2024-01-01T09:00:00+08:00", "2025-11-25T23:59:59+08:00");
    assertThat(services.as(Caller.SYSTEM, () -> cleanUp.anything(DAY))).isTrue();
    removeAll();
    assertThat(left()).containsExactly(open, kept).doesNotContain(old);
    assertThat(services.as(Caller.SYSTEM, () -> cleanUp.anything(DAY))).isFalse();
  }

  @Test
  void theRecordNamesTheirNumberOnlyAndAStepIsBounded() {
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    """
                    insert into reminder (reminded_at, sender_union_name, sender_name,
                      receiver_union_id, receiver_union_name, subject, category, state, handled_by,
                      handled_at)
                    select now(), 'x', 'x', ?1, 'x', '旧的提醒', 'SYSTEM', 'HANDLED', 'x',
                      timestamptz '2025-01-01' from generate_series(1, 1001)""")
                .setParameter(1, union)
                .executeUpdate());
    int first = services.as(Caller.SYSTEM, () -> cleanUp.remove(DAY));
    assertThat(first).isEqualTo(ReminderCleanUp.AT_ONCE);
    Object recorded =
        services.inTransaction(
            em ->
                em.createNativeQuery(
                        "select row_count || coalesce(changes, '') from audit_record"
                            + " where event = 'SYSTEM' and object_kind = 'reminder'"
                            + " order by id desc limit 1")
                    .getSingleResult());
    assertThat(recorded).isEqualTo("1000");
    removeAll();
    assertThat(left()).isEmpty();
  }

  private void removeAll() {
    while (services.as(Caller.SYSTEM, () -> cleanUp.anything(DAY))) {
      services.as(Caller.SYSTEM, () -> cleanUp.remove(DAY));
    }
  }

  private List<Long> left() {
    return services.inTransaction(
        em -> {
          List<?> ids =
              em.createNativeQuery(
                      "select id from reminder where receiver_union_id = ?1 order by id")
                  .setParameter(1, union)
                  .getResultList();
          return ids.stream().map(id -> ((Number) id).longValue()).toList();
        });
  }

  private long reminder(String at, String handledAt) {
    return services.inTransaction(
        em ->
            ((Number)
                    em.createNativeQuery(
                            """
                            insert into reminder (reminded_at, sender_union_name, sender_name,
                              receiver_union_id, receiver_union_name, subject, category, state,
                              handled_by, handled_at)
                            values (cast(?1 as timestamptz), 'x', 'x', ?2, 'x', '提醒', 'SYSTEM',
                              ?3, 'x', cast(nullif(?4, '') as timestamptz)) returning id""")
                        .setParameter(1, at)
                        .setParameter(2, union)
                        .setParameter(3, handledAt == null ? "OPEN" : "HANDLED")
                        .setParameter(4, handledAt == null ? "" : handledAt)
                        .getSingleResult())
                .longValue());
  }
}
