package cn.bangfu.fund;

import java.io.Serializable;

/**
 * A line of the table of balances: one account, or the total of a year (FND-038).
 *
 * @param fundType null for the total
 */
public record AccountRow(int year, Long fundType, String fundTypeName, FundBalance sums)
    implements Serializable {

  public boolean isTotal() {
    return fundType == null;
  }
}
