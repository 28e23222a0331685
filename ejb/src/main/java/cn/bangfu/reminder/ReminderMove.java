package cn.bangfu.reminder;

import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.BranchMove;
import cn.bangfu.unionorg.MovedWithUnion;
import cn.bangfu.unionorg.UnionMoveRefused;
import cn.bangfu.unionorg.UnionMoved;
import cn.bangfu.unionorg.UnionPath;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reminders when a branch gets another superior (ORG-067): what was to be done about reports and
 * returns between it and its superiors so far is over, and those concerned are told of the move.
 */
@Dependent
public class ReminderMove implements MovedWithUnion {

  private static final String CLOSE =
      """
      update reminder r
         set state = 'HANDLED', handled_by = ?3, handled_at = ?4, note = ?5, version = version + 1
       where r.state = 'OPEN' and r.category = any (string_to_array(?6, ',')) and r.target_count > 0
         and (r.sender_union_id = any (cast(string_to_array(?2, ',') as bigint[]))
                and coalesce(r.stands_for_union_id, r.receiver_union_id)
                    in (select u.id from union_org u where u.path like ?1)
           or r.receiver_union_id = any (cast(string_to_array(?2, ',') as bigint[]))
                and r.sender_union_id in (select u.id from union_org u where u.path like ?1))
      """;

  @PersistenceContext EntityManager em;
  @Inject ReminderSender sender;

  @Override
  public void move(BranchMove branch) {
    em.createNativeQuery(CLOSE)
        .setParameter(1, branch.pattern())
        .setParameter(2, joined(UnionPath.ids(branch.from().getPath())))
        .setParameter(3, branch.by().name())
        .setParameter(4, branch.at())
        .setParameter(5, Texts.get("reminder.note.unionMoved"))
        .setParameter(
            6,
            joined(
                Arrays.stream(ReminderCategory.values())
                    .filter(ReminderCategory::ofRecords)
                    .toList()))
        .executeUpdate();
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  void tell(@Observes UnionMoved event) {
    String content = Texts.format("unionorg.move.done", event.result().values().toArray());
    for (long receiver :
        List.of(event.from().getId(), event.to().getId(), event.result().union())) {
      sender.send(reminder(receiver, "reminder.subject.unionMoved", content), event.by());
    }
    if (event.asJob()) {
      sender.send(
          reminder(event.by().unionId(), "reminder.subject.unionMoved", content)
              .onlyFor(event.by().userId()),
          event.by());
    }
  }

  void tell(@Observes UnionMoveRefused event) {
    sender.send(
        reminder(
                event.by().unionId(),
                "reminder.subject.unionNotMoved",
                Texts.format("reminder.content.unionNotMoved", event.unionName(), event.why()))
            .onlyFor(event.by().userId()),
        event.by());
  }

  private static NewReminder reminder(long receiver, String subject, String content) {
    return new NewReminder(
        ReminderCategory.UNION_MOVE, receiver, Texts.get(subject), content, null, List.of());
  }
}
