package cn.bangfu.assistance.entry;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import java.io.Serializable;
import java.time.LocalDate;

/** One household that may be helped (AST-074). */
public record HelpableRow(
    long id,
    String employeeNo,
    String name,
    String employer,
    ArchiveType type,
    HardshipCategory category,
    ArchiveLevel level,
    HardshipCause cause,
    String unionName,
    LocalDate lastAssistDate)
    implements Serializable {}
