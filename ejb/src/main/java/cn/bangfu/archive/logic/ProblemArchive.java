package cn.bangfu.archive.logic;

import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.problem.ProblemKind;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A problem archive in the list (ARC-129).
 *
 * @param fifteen fields that hold a number of 15 digits (ARC-131)
 * @param own true if it is of the own union, which may change it
 * @param waiting temporary relief not converted yet, of which only the registration can be filled
 * @param acts what the caller may do with it
 * @param contentVersion the save that is shown
 * @param mergeable its numbers stand in other archives, and the caller may merge all of them
 * @param advice whom to agree with about a shared number where the caller cannot merge, or null
 */
public record ProblemArchive(
    long id,
    String employeeNo,
    String headName,
    String unionName,
    Set<ProblemKind> kinds,
    List<ArchiveDefect> defects,
    List<String> fifteen,
    boolean own,
    boolean waiting,
    Set<ArchiveAct> acts,
    int contentVersion,
    boolean mergeable,
    String advice)
    implements Serializable {}
