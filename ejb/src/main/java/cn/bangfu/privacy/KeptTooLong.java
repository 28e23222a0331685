package cn.bangfu.privacy;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A cancelled archive whose time is over (USR-135).
 *
 * @param closedOn day of its cancellation
 */
public record KeptTooLong(long id, String employeeNo, String headName, LocalDate closedOn)
    implements Serializable {}
