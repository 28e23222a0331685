package cn.bangfu.archive.conversion;

import java.io.Serializable;

/**
 * What a run could not convert.
 *
 * @param text how people know a record among those of its archive; null for the archive itself
 */
public record UnconvertedRow(
    long id,
    long archiveId,
    String employeeNo,
    String headName,
    String unionName,
    String text,
    ConversionReason reason)
    implements Serializable {}
