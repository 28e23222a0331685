package cn.bangfu.archive.filing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.ReportRules;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the archives that may be reported or returned from those that may not, and why. */
@Dependent
public class ReportGuards {

  private static final int AT_ONCE = 250;

  @PersistenceContext EntityManager em;
  @Inject Chains chains;
  @Inject FormChecks checks;

  /** The chosen archives, sorted. */
  public record Sorted(List<Archive> possible, List<Outcome.Refused> refused) {

    Outcome outcome() {
      return new Outcome(possible.size(), refused);
    }
  }

  /** ARC-093, guards 1 to 4 and 6, in their order; a guard that fails spares the later ones. */
  public Sorted sortReport(List<Archive> archives, ChainUnion from, ChainUnion superior) {
    List<Archive> movable = new ArrayList<>();
    List<Outcome.Refused> refused = new ArrayList<>();
    for (Archive archive : archives) {
      sort(archive, ReportRules.refuseReport(archive, from, superior), movable, refused);
    }
    Map<Long, ArchiveContent> contents = contents(movable);
    Map<Long, ChainUnion> filing =
        chains.all(movable.stream().map(Archive::getFilingUnionId).distinct().toList());
    List<Archive> possible = new ArrayList<>();
    for (Archive archive : movable) {
      ArchiveLevel level = filing.get(archive.getFilingUnionId()).level();
      List<Violation> reasons = checks.refuseReport(archive, contents.get(archive.getId()), level);
      if (reasons.isEmpty()) {
        possible.add(archive);
      } else {
        refused.add(Outcome.Refused.of(archive, reasons));
      }
    }
    return new Sorted(possible, refused);
  }

  /** ARC-101 to ARC-103. */
  public Sorted sortSendBack(List<Archive> archives, ChainUnion from) {
    List<Archive> possible = new ArrayList<>();
    List<Outcome.Refused> refused = new ArrayList<>();
    for (Archive archive : archives) {
      sort(archive, ReportRules.refuseSendBack(archive, from), possible, refused);
    }
    return new Sorted(possible, refused);
  }

  private static void sort(
      Archive archive,
      Optional<Violation> reason,
      List<Archive> possible,
      List<Outcome.Refused> refused) {
    if (reason.isPresent()) {
      refused.add(Outcome.Refused.of(archive, List.of(reason.get())));
    } else {
      possible.add(archive);
    }
  }

  private Map<Long, ArchiveContent> contents(List<Archive> archives) {
    Map<Long, ArchiveContent> contents = new HashMap<>();
    List<Long> ids = archives.stream().map(Archive::getId).toList();
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      em.createQuery(
              "select c from ArchiveContent c where c.archiveId in :ids", ArchiveContent.class)
          .setParameter("ids", ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
          .setHint("eclipselink.batch", "c.members")
          .setHint("eclipselink.batch.type", "IN")
          .getResultList()
          .forEach(content -> contents.put(content.getArchiveId(), content));
    }
    return contents;
  }
}
