package cn.bangfu.archive.transfer;

import cn.bangfu.archive.ArchiveLevel;
import java.io.Serializable;

/** One archive in the result of a transfer: what it got there (ARC-163 to ARC-165). */
public record TransferLine(
    long archiveId,
    String headName,
    String from,
    boolean done,
    boolean unreported,
    String numberBefore,
    String numberAfter,
    ArchiveLevel standardBefore,
    ArchiveLevel standardAfter)
    implements Serializable {

  public boolean isNumberChanged() {
    return numberAfter != null && !numberAfter.equals(numberBefore);
  }

  public boolean isStandardRaised() {
    return standardAfter != null && standardAfter != standardBefore;
  }
}
