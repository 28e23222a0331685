package cn.bangfu.quick;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The own union or a direct subordinate, with the records that came from it and that the own union
 * holds.
 *
 * @param possible records that can be reported
 * @param amount of these; null where records have none
 * @param impossible records that cannot be reported
 * @param returnable records that can be returned
 * @param exact false if there are so many that they were not counted to the end, or not looked into
 */
public record QuickUnion(
    long id,
    String name,
    boolean own,
    long possible,
    BigDecimal amount,
    long impossible,
    long returnable,
    boolean exact)
    implements Serializable {}
