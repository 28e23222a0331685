package cn.bangfu.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Asks {@link CombinedRules} about the caller of the running request, for the services of all
 * modules; their own right is declared with {@link Needs} as everywhere (USR-026 to USR-028).
 */
@Dependent
public class CombinedRights {

  @Inject CallerContext callers;

  /**
   * Before an entry of the statistics is computed, or the records behind a figure are listed.
   *
   * @param module the permission that the entry names, or null
   * @throws AccessDenied if one of the two is missing
   */
  public void requireStatistics(Permission module) {
    throwIf(CombinedRules.statistics(callers.known(), module));
  }

  /**
   * Before something is recorded for a worker.
   *
   * @param createsArchive true if the entry makes an archive for him too
   * @throws AccessDenied with the sentence that names whom to turn to
   */
  public void requireRecording(Permission module, boolean createsArchive) {
    throwIf(CombinedRules.recording(callers.known(), module, createsArchive));
  }

  /** Before mass export, mass download or the higher administration of archives. */
  public void requireAdministeringArchives() {
    throwIf(CombinedRules.administeringArchives(callers.known()));
  }

  /** Whether a page offers what is reserved for the user administrator. */
  public boolean mayAdministerArchives() {
    return CombinedRules.administeringArchives(callers.known()).isEmpty();
  }

  private static void throwIf(Optional<AccessDenied> refusal) {
    refusal.ifPresent(
        denied -> {
          throw denied;
        });
  }
}
