package cn.bangfu.archive.transfer;

import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ends a transfer: the union that has got archives and each that has given some are told once per
 * category, with the list (ARC-166, INF-106). Names stand in it of five people at most (INF-063).
 */
@Dependent
public class TransferReminders {

  private static final int NAMED = 5;

  private static final String MOVED =
      """
      select i.from_union_id, a.archive_type, a.id, a.head_name
        from archive_transfer_item i join archive a on a.id = i.archive_id
       where i.transfer_id = ?1 and i.done order by a.id
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject UnionLookup unions;
  @Inject ReminderSender sender;

  /** One archive that has gone. */
  private record Moved(long from, ArchiveType type, long id, String name) {}

  /** Once, whoever comes second does nothing. */
  void end(ArchiveTransfer transfer) {
    if (transfer.getState() == TransferState.DONE) {
      return;
    }
    transfer.end(today.now());
    String target = unions.get(transfer.getTargetUnionId()).getName();
    Map<ArchiveType, List<Moved>> byType = new EnumMap<>(ArchiveType.class);
    moved(transfer).forEach(m -> byType.computeIfAbsent(m.type(), t -> new ArrayList<>()).add(m));
    byType.forEach(
        (type, all) -> {
          Map<Long, List<Moved>> byUnion =
              all.stream()
                  .collect(
                      Collectors.groupingBy(Moved::from, LinkedHashMap::new, Collectors.toList()));
          Map<Long, String> names = unions.names(byUnion.keySet());
          byUnion.forEach(
              (from, some) ->
                  send(transfer, from, type, text(transfer, names.get(from), target, type, some)));
          String from =
              byUnion.size() > NAMED
                  ? Texts.format("archive.transfer.unions", byUnion.size())
                  : byUnion.keySet().stream()
                      .map(names::get)
                      .collect(Collectors.joining(Texts.get("archive.values.separator")));
          send(
              transfer, transfer.getTargetUnionId(), type, text(transfer, from, target, type, all));
        });
  }

  private record Told(String text, List<Long> ids) {}

  private static Told text(
      ArchiveTransfer transfer, String from, String target, ArchiveType type, List<Moved> moved) {
    String who =
        moved.size() > NAMED
            ? ""
            : moved.stream()
                .map(Moved::name)
                .collect(Collectors.joining(Texts.get("archive.values.separator")));
    String told =
        Texts.format(
            "archive.transfer.told",
            transfer.by().unionName(),
            moved.size(),
            Texts.get("archive.reminder.data." + type),
            from,
            target);
    return new Told(
        who.isEmpty() ? told : Texts.format("archive.transfer.told.who", told, who),
        moved.stream().map(Moved::id).toList());
  }

  private void send(ArchiveTransfer transfer, long receiver, ArchiveType type, Told told) {
    sender.send(
        new NewReminder(
            type == ArchiveType.URBAN_WORKER
                ? ReminderCategory.ARCHIVE
                : ReminderCategory.MIGRANT_ARCHIVE,
            receiver,
            Texts.get("reminder.subject.takenOver"),
            told.text(),
            ArchiveAccess.OBJECT,
            told.ids()),
        transfer.by());
  }

  private List<Moved> moved(ArchiveTransfer transfer) {
    List<Moved> all = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(MOVED).setParameter(1, transfer.getId()).getResultList()) {
      Object[] row = (Object[]) one;
      all.add(
          new Moved(
              ((Number) row[0]).longValue(),
              ArchiveType.valueOf((String) row[1]),
              ((Number) row[2]).longValue(),
              (String) row[3]));
    }
    return all;
  }
}
