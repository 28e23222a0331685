package cn.bangfu.security;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * A value that could not be opened when it was to be sealed anew, named without its content
 * (BAT-101).
 *
 * @param table where it stands
 * @param number of its row
 */
public record UnreadableValue(String table, String column, String number, OffsetDateTime foundAt)
    implements Serializable {}
