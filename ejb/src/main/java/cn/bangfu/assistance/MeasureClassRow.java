package cn.bangfu.assistance;

import java.io.Serializable;

/**
 * A measure with its real-name table.
 *
 * @param changeable whether it was added and may be given another class
 * @param version of the class that was given, -1 if none was
 */
public record MeasureClassRow(
    long measure, String name, SummaryClass summaryClass, boolean changeable, int version)
    implements Serializable {}
