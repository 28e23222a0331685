package cn.bangfu.archive.logic;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import java.io.Serializable;

/** Which archives are checked (ARC-134); empty conditions do not restrict. */
public record LogicConditions(
    boolean withSubordinates,
    ArchiveType archiveType,
    HardshipCategory hardshipCategory,
    ArchiveLevel filingStandard)
    implements Serializable {}
