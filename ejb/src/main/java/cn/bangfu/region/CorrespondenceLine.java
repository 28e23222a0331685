package cn.bangfu.region;

import java.io.Serializable;

/**
 * An abolished code that is still in use, and what stands for it today (ORG-097).
 *
 * @param newCode null if no code, or more than one, stands for it: somebody has to choose
 */
public record CorrespondenceLine(
    String code, String name, String newCode, String newName, long unions, long archives)
    implements Serializable {

  public boolean isReplaceable() {
    return newCode != null;
  }
}
