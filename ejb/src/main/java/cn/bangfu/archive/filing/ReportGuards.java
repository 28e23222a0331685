package cn.bangfu.archive.filing;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.IdleRules;
import cn.bangfu.archive.ReportRules;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the archives that may be reported or returned from those that may not, and why. */
@Dependent
public class ReportGuards {

  @Inject CallerContext callers;
  @Inject Today today;
  @Inject StoredChecks checks;
  @Inject ProblemMarks marks;

  /** The chosen archives, sorted. */
  public record Sorted(List<Archive> possible, List<Outcome.Refused> refused) {

    Outcome outcome() {
      return new Outcome(possible.size(), refused);
    }
  }

  /** ARC-093, guards 1 to 7, in their order; a guard that fails spares the later ones. */
  public Sorted sortReport(List<Archive> archives, ChainUnion from, ChainUnion superior) {
    List<Archive> movable = new ArrayList<>();
    List<Outcome.Refused> refused = new ArrayList<>();
    for (Archive archive : archives) {
      sort(archive, ReportRules.refuseReport(archive, from, superior), movable, refused);
    }
    Map<Long, Set<ProblemKind>> problems = marks.of(movable.stream().map(Archive::getId).toList());
    List<Archive> possible = new ArrayList<>();
    for (StoredChecks.Checked one : checks.checkOnly(movable, callers.known().scope().pattern())) {
      Archive archive = one.archive();
      List<Violation> reasons = new ArrayList<>(FormChecks.refuseReport(one.findings()));
      if (problems.containsKey(archive.getId())) {
        reasons.add(
            Violation.of(
                null, ArchiveRefusal.PROBLEM_ARCHIVE, List.copyOf(problems.get(archive.getId()))));
      }
      if (IdleRules.idle(archive, today.today())) {
        reasons.add(Violation.of(null, ArchiveRefusal.TWO_YEARS_UNASSISTED));
      }
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
}
