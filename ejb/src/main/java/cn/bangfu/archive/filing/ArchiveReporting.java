package cn.bangfu.archive.filing;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reports archives one union up and returns them one union down (ARC-093 to ARC-105). The archives
 * are locked in the order of their numbers and looked at as they are then, so of two users who do
 * the same at once one succeeds and the other is told why not.
 */
@Stateless
public class ArchiveReporting {

  private static final int REASON_MIN = 2;

  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ArchiveAccess access;
  @Inject Chains chains;
  @Inject ReportGuards guards;
  @Inject ReportTrace trace;
  @Inject ReportReminders reminders;

  /** What reporting these archives would do (ARC-095). */
  @Needs(Right.ARCHIVE_PREPARE)
  public Preview previewReport(List<Long> ids) {
    Chosen.check(ids);
    ChainUnion superior = superior();
    ReportGuards.Sorted sorted =
        guards.sortReport(access.get(ids), ChainUnion.of(callers.known()), superior);
    Map<ArchiveType, ReminderText> proposed = new EnumMap<>(ArchiveType.class);
    byType(sorted.possible())
        .forEach((type, some) -> proposed.put(type, reminders.proposeReport(type, some.size())));
    return new Preview(
        sorted.possible().size(), sorted.refused(), List.of(superior.name()), proposed);
  }

  /** Reports those of the chosen archives that pass all guards (ARC-093, ARC-096). */
  @Needs(Right.ARCHIVE_REPORT)
  public Outcome report(ReportArchives command) {
    Chosen.check(command.ids());
    ChainUnion from = ChainUnion.of(callers.known());
    ChainUnion superior = superior();
    String opinion = CleanText.trim(command.opinion());
    List<Violation> wrong = new ArrayList<>();
    if (CleanText.length(opinion) > ReportReminders.TEXT_MAX) {
      wrong.add(length("opinion", 0));
    }
    command
        .reminders()
        .forEach(
            (type, text) ->
                wrong.addAll(ReportReminders.check(type, text.subject(), text.content())));
    Violations.throwIfAny(wrong);

    ReportGuards.Sorted sorted = guards.sortReport(access.lock(command.ids()), from, superior);
    OffsetDateTime now = today.now();
    String text = opinion == null ? Texts.get("archive.reporting.agreed") : opinion;
    for (Map.Entry<ArchiveType, List<Archive>> group : byType(sorted.possible()).entrySet()) {
      ArchiveType type = group.getKey();
      List<Archive> archives = group.getValue();
      ReminderText reminder =
          ReportReminders.or(
              command.reminders().get(type), reminders.proposeReport(type, archives.size()));
      archives.forEach(archive -> archive.report(from, superior, now));
      trace.report(archives, from, superior, now, text, reminder.content());
      reminders.send(type, superior.id(), reminder, archives);
    }
    callers.count(sorted.possible().size());
    return sorted.outcome();
  }

  /** What returning these archives would do (ARC-101). */
  @Needs(Right.ARCHIVE_PREPARE)
  public Preview previewSendBack(List<Long> ids) {
    Chosen.check(ids);
    ChainUnion from = ChainUnion.of(callers.known());
    ReportGuards.Sorted sorted = guards.sortSendBack(access.get(ids), from);
    Map<ArchiveType, ReminderText> proposed = new EnumMap<>(ArchiveType.class);
    byType(sorted.possible())
        .keySet()
        .forEach(type -> proposed.put(type, reminders.proposeSendBack(type)));
    return new Preview(
        sorted.possible().size(),
        sorted.refused(),
        receivers(sorted.possible(), from).values().stream()
            .map(ChainUnion::name)
            .distinct()
            .toList(),
        proposed);
  }

  /** Returns those of the chosen archives that the own union holds and did not file. */
  @Needs(Right.ARCHIVE_SEND_BACK)
  public Outcome sendBack(SendBackArchives command) {
    Chosen.check(command.ids());
    ChainUnion from = ChainUnion.of(callers.known());
    String reason = CleanText.trim(command.reason());
    List<Violation> wrong = new ArrayList<>();
    if (reason == null) {
      wrong.add(Violation.of("reason", ArchiveRefusal.REASON_MISSING));
    } else if (CleanText.length(reason) < REASON_MIN
        || CleanText.length(reason) > ReportReminders.TEXT_MAX) {
      wrong.add(length("reason", REASON_MIN));
    }
    command
        .subjects()
        .forEach((type, subject) -> wrong.addAll(ReportReminders.check(type, subject, null)));
    Violations.throwIfAny(wrong);

    ReportGuards.Sorted sorted = guards.sortSendBack(access.lock(command.ids()), from);
    OffsetDateTime now = today.now();
    Map<Long, ChainUnion> below = receivers(sorted.possible(), from);
    Map<ChainUnion, List<Archive>> byReceiver =
        sorted.possible().stream()
            .collect(Collectors.groupingBy(archive -> below.get(archive.getId())));
    for (Map.Entry<ChainUnion, List<Archive>> receiver : byReceiver.entrySet()) {
      for (Map.Entry<ArchiveType, List<Archive>> group : byType(receiver.getValue()).entrySet()) {
        ArchiveType type = group.getKey();
        List<Archive> archives = group.getValue();
        ReminderText reminder =
            ReportReminders.or(
                new ReminderText(command.subjects().get(type), reason),
                reminders.proposeSendBack(type));
        archives.forEach(archive -> archive.sendBack(from, receiver.getKey()));
        trace.sendBack(archives, from, receiver.getKey(), now, reason);
        reminders.send(type, receiver.getKey().id(), reminder, archives);
      }
    }
    callers.count(sorted.possible().size());
    return sorted.outcome();
  }

  /** ARC-099: the root has nobody to report to. */
  private ChainUnion superior() {
    ChainUnion superior = chains.superior(callers.known());
    if (superior == null) {
      throw new BusinessException(ArchiveRefusal.NO_SUPERIOR);
    }
    return superior;
  }

  /** The next union below on the way of each archive (ARC-102). */
  private Map<Long, ChainUnion> receivers(List<Archive> archives, ChainUnion from) {
    Map<Long, Long> next =
        archives.stream()
            .collect(
                Collectors.toMap(
                    Archive::getId,
                    archive -> ChainUnion.idAt(archive.getFilingUnionPath(), from.depth() + 1)));
    Map<Long, ChainUnion> unions = chains.all(next.values().stream().distinct().toList());
    Map<Long, ChainUnion> receivers = new HashMap<>();
    next.forEach((archive, union) -> receivers.put(archive, unions.get(union)));
    return receivers;
  }

  private static Map<ArchiveType, List<Archive>> byType(List<Archive> archives) {
    return archives.stream()
        .collect(
            Collectors.groupingBy(
                Archive::getArchiveType,
                () -> new EnumMap<>(ArchiveType.class),
                Collectors.toList()));
  }

  private static Violation length(String field, int min) {
    return Violation.of(
        field,
        ArchiveRefusal.TEXT_LENGTH,
        Texts.get("archive.reporting." + field),
        min,
        ReportReminders.TEXT_MAX);
  }
}
