package cn.bangfu.archive;

import static cn.bangfu.archive.LifeState.ACTIVE;
import static cn.bangfu.archive.LifeState.DELETED;
import static cn.bangfu.archive.LifeState.DEREGISTERED;
import static cn.bangfu.archive.LifeState.DRAFT;
import static cn.bangfu.archive.LifeState.EXITED;
import static cn.bangfu.archive.LifeState.MERGED;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The states of an archive's life and what leads from one to the next (part 20 §4.1); merged and
 * deleted archives have no next one.
 */
public final class LifeRules {

  private static final Map<LifeEvent, Map<LifeState, LifeState>> NEXT =
      new EnumMap<>(
          Map.of(
              LifeEvent.SAVE_DRAFT, Map.of(DRAFT, DRAFT),
              LifeEvent.FILE, Map.of(DRAFT, ACTIVE),
              LifeEvent.DELETE, Map.of(DRAFT, DELETED, ACTIVE, DELETED),
              LifeEvent.DEREGISTER, Map.of(ACTIVE, DEREGISTERED),
              LifeEvent.DEREGISTER_BY_SYSTEM, Map.of(ACTIVE, DEREGISTERED),
              LifeEvent.EXIT, Map.of(ACTIVE, EXITED),
              LifeEvent.RESTORE, Map.of(DEREGISTERED, ACTIVE, EXITED, ACTIVE),
              LifeEvent.MERGE,
                  Map.of(DRAFT, MERGED, ACTIVE, MERGED, DEREGISTERED, MERGED, EXITED, MERGED),
              LifeEvent.TRANSFER,
                  Map.of(
                      DRAFT, DRAFT, ACTIVE, ACTIVE, DEREGISTERED, DEREGISTERED, EXITED, EXITED)));

  private LifeRules() {}

  /** The state after an event; empty if it cannot happen in this state. */
  public static Optional<LifeState> next(LifeState state, LifeEvent event) {
    return Optional.ofNullable(NEXT.get(event).get(state));
  }

  /** Why the archive can be neither cancelled nor exited; empty if it can. */
  public static Optional<Violation> refuseClose(Archive archive, LifeEvent event) {
    if (archive.gone()) {
      return Optional.of(Violation.of(null, ArchiveRefusal.GONE));
    }
    if (archive.isAwaitingConversion()) {
      return Optional.of(Violation.of(null, ArchiveRefusal.AWAITS_CONVERSION));
    }
    return next(archive.getLifeState(), event).isPresent()
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                null,
                event == LifeEvent.EXIT
                    ? ArchiveRefusal.NOT_EXITABLE
                    : ArchiveRefusal.NOT_DEREGISTERABLE,
                archive.getLifeState()));
  }

  /**
   * Why the archive cannot be restored; empty if it can. Nobody is left in an anonymous one who
   * could be helped (USR-134).
   */
  public static Optional<Violation> refuseRestore(Archive archive) {
    if (archive.gone()) {
      return Optional.of(Violation.of(null, ArchiveRefusal.GONE));
    }
    if (archive.isAnonymous()) {
      return Optional.of(Violation.of(null, ArchiveRefusal.ANONYMOUS_NOT_RESTORABLE));
    }
    return next(archive.getLifeState(), LifeEvent.RESTORE).isPresent()
        ? Optional.empty()
        : Optional.of(Violation.of(null, ArchiveRefusal.NOT_RESTORABLE, archive.getLifeState()));
  }

  /** Refuses an act with the sentence of its reason. */
  public static void refuse(Optional<Violation> reason) {
    reason.ifPresent(
        no -> {
          throw new BusinessException(no.problem(), no.args().toArray());
        });
  }
}
