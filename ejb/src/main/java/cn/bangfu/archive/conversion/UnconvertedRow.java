package cn.bangfu.archive.conversion;

import java.io.Serializable;

/** An archive that a run could not convert because its household registration is unknown. */
public record UnconvertedRow(long archiveId, String employeeNo, String headName, String unionName)
    implements Serializable {}
