package cn.bangfu.archive.closing;

import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.kernel.Gender;
import cn.bangfu.reporting.ReportState;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * One line of a list of closed archives (ARC-077, ARC-082).
 *
 * @param reason reason of the cancellation or way of the exit, as people read it
 * @param way null for an exit
 * @param anonymous nobody can be recognised in it, so it is not restored (USR-134)
 * @param acts what the caller may do with it
 */
public record ClosedRow(
    long id,
    String employeeNo,
    String name,
    Gender gender,
    LocalDate birthDate,
    String employer,
    HardshipCause mainCause,
    LocalDate filingDate,
    ArchiveType archiveType,
    LocalDate closedDate,
    String reason,
    ClosingWay way,
    boolean anonymous,
    ReportState reportState,
    String filingUnionName,
    Set<ArchiveAct> acts)
    implements Serializable {}
