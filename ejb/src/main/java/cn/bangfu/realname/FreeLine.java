package cn.bangfu.realname;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A line that stands in no table yet. */
public record FreeLine(
    long id,
    long assistanceId,
    String recordNo,
    String name,
    String idNo,
    LocalDate date,
    String measure,
    BigDecimal amount)
    implements Serializable {}
