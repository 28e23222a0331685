package cn.bangfu.region;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What replacing would do.
 *
 * @param uploaded old code and new code, as the file has them; empty without a file
 * @param lines abolished codes in use; empty if the file has faults
 */
public record CorrespondencePreview(
    Map<String, String> uploaded, List<CorrespondenceLine> lines, List<RegionFault> faults)
    implements Serializable {

  public boolean isRefused() {
    return !faults.isEmpty();
  }

  /** How many codes would be replaced. */
  public long getReplaceable() {
    return lines.stream().filter(CorrespondenceLine::isReplaceable).count();
  }
}
