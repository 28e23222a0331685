package cn.bangfu.fund;

import java.io.Serializable;

/**
 * A fund type as the page of its settings shows it (FND-040).
 *
 * @param version as it was read, -1 if it was never set
 */
public record ControlRow(
    long fundType, String name, FundKind kind, OverspendControl control, int version)
    implements Serializable {

  /** Fiscal money is never overspent. */
  public boolean isChangeable() {
    return kind == FundKind.OTHER;
  }
}
