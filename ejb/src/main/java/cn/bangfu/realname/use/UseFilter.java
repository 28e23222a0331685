package cn.bangfu.realname.use;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Which money is looked at.
 *
 * @param unionId null for the own union
 * @param below with the unions below it
 * @param fundYears empty for all years
 * @param fundTypes empty for all types that are in balances
 * @param measure null for all
 * @param until the last day that counts
 */
public record UseFilter(
    Long unionId,
    boolean below,
    List<Integer> fundYears,
    List<Long> fundTypes,
    Long measure,
    LocalDate until)
    implements Serializable {

  public UseFilter {
    fundYears = List.copyOf(fundYears);
    fundTypes = List.copyOf(fundTypes);
  }
}
