package cn.bangfu.center;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of the list of centres (ORG-088). In the list of unions that have not told anything what
 * they did not tell is null.
 *
 * @param services names of the services, joined
 * @param updatedDate when its data or its contact values were changed last
 */
public record CenterRow(
    long unionId,
    String name,
    String regionName,
    CenterLevel level,
    String nature,
    Integer staffCount,
    BigDecimal floorArea,
    String services,
    String officePhone,
    String dutyPhone,
    LocalDate updatedDate)
    implements Serializable {}
