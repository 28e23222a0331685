package cn.bangfu.realname.use;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A project of other assistance behind the money (FND-048). */
public record UseProject(
    long id,
    String name,
    LocalDate date,
    int peopleCount,
    String material,
    BigDecimal amount,
    String unionName)
    implements Serializable {}
