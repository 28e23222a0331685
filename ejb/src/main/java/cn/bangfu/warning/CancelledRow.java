package cn.bangfu.warning;

import cn.bangfu.archive.HardshipCategory;
import java.io.Serializable;
import java.time.LocalDate;

/** A cancelled archive behind the figure of a warning (INF-078). */
public record CancelledRow(
    long id,
    String employeeNo,
    String headName,
    String unionName,
    HardshipCategory hardshipCategory,
    LocalDate cancelledOn,
    String reason,
    String cancelledBy)
    implements Serializable {}
