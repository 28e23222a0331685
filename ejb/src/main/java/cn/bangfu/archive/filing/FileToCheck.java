package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.Member;
import java.time.LocalDate;
import java.util.List;

/**
 * An archive as it would be saved, with what the checks need beside it.
 *
 * @param filingUnionLevel level of the union that files it
 * @param incomePapers true if income papers are attached (FLD-028)
 */
public record FileToCheck(
    ArchiveHeader header,
    ArchiveContent content,
    ArchiveLevel filingUnionLevel,
    boolean incomePapers,
    LocalDate today,
    Lookup lookup) {

  /** The members who still belong to the household. */
  List<Member> members() {
    return content.getMembers().stream().filter(member -> !member.isMovedOut()).toList();
  }
}
