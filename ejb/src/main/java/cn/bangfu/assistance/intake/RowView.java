package cn.bangfu.assistance.intake;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A row of an import as its page shows it.
 *
 * @param number row of the file
 * @param name as it stands in the file
 * @param idNo masked
 * @param says what is wrong, or what is doubtful in a right row
 */
public record RowView(
    int number, String name, String idNo, RowState state, BigDecimal amount, List<String> says)
    implements Serializable {}
