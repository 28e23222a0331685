package cn.bangfu.assistance.entry;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistanceFacts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The checks of the form, for rooms that bring forms of their own (AST-088). */
@Dependent
public class HelpJudge {

  @Inject Today today;
  @Inject EntryLookup lookup;

  /**
   * What came out.
   *
   * @param facts null if something is wrong
   * @param doubts what the form would ask
   */
  public record Verdict(AssistanceFacts facts, List<Violation> wrong, List<Violation> doubts) {}

  /**
   * Judges a new record for an archive of the own scope.
   *
   * @param level the archive's level now
   * @param filed its filing date, or null
   */
  public Verdict judge(AssistanceEntry entry, ArchiveLevel level, LocalDate filed) {
    EntryChecks.Checked checked =
        EntryChecks.check(
            entry,
            new CheckedAgainst(today.today(), level, filed, false, Set.of(), null, lookup::code));
    return new Verdict(checked.facts(), checked.wrong(), checked.doubts());
  }
}
