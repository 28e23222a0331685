package cn.bangfu.assistance;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * One field that an act changed (AST-044).
 *
 * @param label name of the field
 */
public record ChangedValue(OffsetDateTime at, String by, String label, String before, String after)
    implements Serializable {}
