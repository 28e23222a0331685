package cn.bangfu.archive.closing;

import cn.bangfu.kernel.Violation;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the checks of an exit have found.
 *
 * @param wrong with the fields of {@link Exiting}
 * @param doubts what the user has to confirm
 * @param monthlyPerCapita null if something is wrong
 */
public record JudgedExit(
    List<Violation> wrong, List<Violation> doubts, BigDecimal monthlyPerCapita) {}
