package cn.bangfu.assistance.entry;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.closing.Closer;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.archive.closing.ExitEntry;
import cn.bangfu.archive.closing.ExitSource;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.closing.JudgedExit;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.ChangedValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The exit that is recorded with a help: the one operation of the archive, in the same transaction
 * (AST-080 to AST-082). For services that have checked right and scope of the record.
 */
@Dependent
class RecordedExit {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ArchiveAccess archives;
  @Inject Closer closer;
  @Inject CodeValues codes;

  /** Empty fields for an archive. */
  ExitEntry begin(Archive archive) {
    return new ExitEntry(
        em.find(ArchiveContent.class, archive.getId()).getFamilySize(), today.today());
  }

  /** True if an exit can be recorded with a help for this archive. */
  boolean possible(Assistance record, Archive archive) {
    return AssistanceRules.refuseExit(record, archive, callers.known()).isEmpty();
  }

  /**
   * Refuses an exit that cannot be recorded whatever is typed.
   *
   * @param record null for one that is made together with the exit
   */
  void refuse(Assistance record, Archive archive) {
    AssistanceRules.refuseExit(record, archive, callers.known())
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
  }

  /** What is wrong with an exit and what is doubtful; the day of the help may be missing yet. */
  JudgedExit judge(Archive archive, Exiting facts, LocalDate helped) {
    JudgedExit judged = closer.judge(archive, facts);
    if (facts.date() == null || helped == null || !facts.date().isBefore(helped)) {
      return judged;
    }
    List<Violation> wrong = new ArrayList<>();
    wrong.add(Violation.of("date", AssistanceProblem.EXIT_BEFORE_HELP, helped));
    judged.wrong().stream().filter(other -> !"date".equals(other.field())).forEach(wrong::add);
    return new JudgedExit(wrong, List.of(), null);
  }

  /**
   * Stores the exit with a record that is stored itself.
   *
   * @return the lines of the audit trail (AST-044)
   * @throws Violations with everything that is wrong
   * @throws WarningsToConfirm if the household is still below the line and nobody has said that it
   *     leaves nevertheless
   */
  String store(Assistance record, Exiting facts) {
    Archive archive = archives.lock(record.getArchiveId());
    refuse(record, archive);
    Violations.throwIfAny(judge(archive, facts, record.getAssistDate()).wrong());
    Exit exit = closer.exit(archive, facts, ExitSource.ASSISTANCE);
    em.flush();
    record.exitedBy(exit.getId());
    return told(exit);
  }

  private String told(Exit exit) {
    return String.join(
        "\n",
        ChangedValue.line(
            Texts.get("assistance.Assistance.exited"),
            Texts.get("assistance.exited.false"),
            Texts.get("assistance.exited.true")),
        entered("wayId", codes.value(exit.getWayId()).getValueName()),
        entered("date", exit.getExitedDate()),
        entered("annualIncome", Texts.money(exit.getAnnualIncome())),
        entered("annualExpense", Texts.money(exit.getAnnualExpense())),
        entered("note", exit.getNote()));
  }

  private static String entered(String field, Object value) {
    return ChangedValue.line(Texts.get("archive.Exit." + field), "", value == null ? "" : value);
  }
}
