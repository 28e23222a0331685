package cn.bangfu.archive.filing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A minimum living standard as the checks use it.
 *
 * @param id of the standard in its register
 * @param regionName the division it is kept for, by its own name
 */
public record ValidStandard(long id, BigDecimal amount, String regionName, LocalDate validFrom)
    implements Serializable {}
