package cn.bangfu.realname;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A project of other assistance, in a table or free to be taken into one.
 *
 * @param id of the row, of a free project its own
 */
public record ProjectRow(
    long id,
    long projectId,
    String name,
    LocalDate date,
    int peopleCount,
    String material,
    String measure,
    BigDecimal amount)
    implements Serializable {}
