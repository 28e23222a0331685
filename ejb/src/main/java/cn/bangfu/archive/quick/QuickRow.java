package cn.bangfu.archive.quick;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.reporting.ReportState;
import java.io.Serializable;
import java.util.List;

/**
 * One archive of the concrete list (ARC-107).
 *
 * @param idNo masked
 * @param reasons why it cannot be moved; empty if it can
 */
public record QuickRow(
    long id,
    ArchiveType type,
    String employeeNo,
    String name,
    String idNo,
    String filingUnion,
    ArchiveLevel standard,
    ArchiveLevel level,
    ReportState state,
    List<String> reasons)
    implements Serializable {}
