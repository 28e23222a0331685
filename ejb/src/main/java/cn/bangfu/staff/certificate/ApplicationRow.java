package cn.bangfu.staff.certificate;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * An application in a list.
 *
 * @param registrar true if the caller decides on it
 */
public record ApplicationRow(
    long id,
    long userId,
    String name,
    String loginName,
    String unionName,
    String reason,
    OffsetDateTime at,
    String by,
    boolean registrar)
    implements Serializable {}
