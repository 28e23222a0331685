package cn.bangfu.fund;

import java.math.BigDecimal;

/** So much of the money of one type and year. */
public record FundUse(long fundType, int fundYear, BigDecimal amount) {}
