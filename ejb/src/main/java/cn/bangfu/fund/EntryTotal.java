package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;

/** The total of a list for one fund type and year (FND-014). */
public record EntryTotal(String fundType, int fundYear, BigDecimal amount)
    implements Serializable {}
