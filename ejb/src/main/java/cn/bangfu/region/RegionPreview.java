package cn.bangfu.region;

import java.io.Serializable;
import java.util.List;

/**
 * What taking over a file would do (ORG-098), or why it is refused (ORG-099).
 *
 * @param base the edition it was compared with
 * @param codes how many codes it has
 * @param faults not empty: nothing can be taken over
 */
public record RegionPreview(
    String edition,
    long base,
    int codes,
    List<RegionDifference> differences,
    List<RegionFault> faults,
    List<RegionLine> lines)
    implements Serializable {

  /** The differences of one kind, by code. */
  public List<RegionDifference> of(RegionChangeKind kind) {
    return differences.stream().filter(difference -> difference.kind() == kind).toList();
  }

  public boolean isRefused() {
    return !faults.isEmpty();
  }
}
