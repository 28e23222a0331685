package cn.bangfu.fund;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * What the ledger is asked for (FND-005); null means all.
 *
 * @param unionId null for the own union
 * @param kind a kind of line, with the income type for own income
 * @param single every piece of help on a line of its own (FND-008)
 */
public record LedgerFilter(
    Long unionId,
    Long fundType,
    Integer fundYear,
    LedgerKind kind,
    Long incomeType,
    YearMonth month,
    boolean single)
    implements Serializable {}
