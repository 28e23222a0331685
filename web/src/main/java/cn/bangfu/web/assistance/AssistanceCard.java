package cn.bangfu.web.assistance;

import cn.bangfu.assistance.Assistances;
import cn.bangfu.assistance.AssistancesOfArchive;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The card of an archive with the help it was given (ARC-058). */
@Named
@RequestScoped
public class AssistanceCard {

  @Inject Assistances assistances;

  private Long read;
  private AssistancesOfArchive found;

  /** The help of this archive, read once for a request. */
  public AssistancesOfArchive of(long archiveId) {
    if (read == null || read != archiveId) {
      found = assistances.ofArchive(archiveId);
      read = archiveId;
    }
    return found;
  }
}
