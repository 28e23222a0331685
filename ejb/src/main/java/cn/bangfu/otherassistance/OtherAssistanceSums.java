package cn.bangfu.otherassistance;

import java.io.Serializable;
import java.math.BigDecimal;

/** Projects of all pages in figures (part 30 B.3). */
public record OtherAssistanceSums(long projects, long people, BigDecimal amount)
    implements Serializable {}
