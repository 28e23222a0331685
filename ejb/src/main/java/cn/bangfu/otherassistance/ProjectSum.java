package cn.bangfu.otherassistance;

import java.math.BigDecimal;
import java.util.List;

/**
 * Projects of one union that have the same values.
 *
 * @param ownerPath path of the union that entered them
 * @param holderDepth depth of the union that they have been reported to
 * @param values of the groups that were asked for: an id, a year, a month, a state
 */
public record ProjectSum(
    String ownerPath,
    int holderDepth,
    List<String> values,
    long projects,
    long people,
    BigDecimal amount) {}
