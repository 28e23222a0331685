package cn.bangfu.realname.use;

import cn.bangfu.fund.EntryKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry that is part of the money of a union or a branch (FND-067).
 *
 * @param key tells rows of all kinds apart
 * @param unionId the union of the branch whose entry it is
 * @param otherName the union outside that gave or got the money, or null
 * @param incomeType of own income, otherwise null
 * @param amount below zero for what left the branch
 */
public record SourceRow(
    String key,
    EntryKind kind,
    LocalDate day,
    long unionId,
    String unionName,
    String otherName,
    String fundType,
    int fundYear,
    String incomeType,
    String entryNo,
    BigDecimal amount)
    implements Serializable {}
