package cn.bangfu.archive;

import cn.bangfu.kernel.Gender;
import cn.bangfu.reporting.ReportState;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * One line of the list of archives (ARC-016), as the caller's union sees it.
 *
 * @param reportState null for a draft
 * @param atLimit the own union holds it and can report it no further
 * @param changedAfterReportAt when it was changed after it was reported; null if the own union has
 *     seen that, or it was not
 * @param acts what the caller may do with it (ARC-005, ARC-006, ARC-017)
 */
public record ArchiveRow(
    long id,
    String employeeNo,
    String name,
    Gender gender,
    LocalDate birthDate,
    String homeAddress,
    String employer,
    HardshipCause mainCause,
    LocalDate filingDate,
    ArchiveType archiveType,
    HardshipCategory hardshipCategory,
    ArchiveLevel filingStandard,
    ArchiveLevel archiveLevel,
    LifeState lifeState,
    ReportState reportState,
    boolean atLimit,
    OffsetDateTime changedAfterReportAt,
    long filingUnionId,
    String filingUnionName,
    Set<ArchiveAct> acts)
    implements Serializable {}
