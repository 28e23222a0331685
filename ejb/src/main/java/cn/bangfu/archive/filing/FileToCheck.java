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
 * @param papers what is attached (FLD-028, FLD-055)
 * @param standardDay the day whose minimum standards count (FLD part 6.5)
 * @param rules the set of rules in force for the filing union (FIL-005)
 */
public record FileToCheck(
    ArchiveHeader header,
    ArchiveContent content,
    ArchiveLevel filingUnionLevel,
    AttachedPapers papers,
    LocalDate standardDay,
    LocalDate today,
    Lookup lookup,
    RuleParameters rules) {

  /** A file under the national rules. */
  public FileToCheck(
      ArchiveHeader header,
      ArchiveContent content,
      ArchiveLevel filingUnionLevel,
      AttachedPapers papers,
      LocalDate standardDay,
      LocalDate today,
      Lookup lookup) {
    this(header, content, filingUnionLevel, papers, standardDay, today, lookup, RuleParameters.A);
  }

  /** Such a file before its first report: the standards of the day of filing count. */
  FileToCheck(
      ArchiveHeader header,
      ArchiveContent content,
      ArchiveLevel filingUnionLevel,
      AttachedPapers papers,
      LocalDate today,
      Lookup lookup) {
    this(
        header,
        content,
        filingUnionLevel,
        papers,
        header.filingDate() == null ? today : header.filingDate(),
        today,
        lookup);
  }

  /** The members who still belong to the household. */
  List<Member> members() {
    return content.getMembers().stream().filter(member -> !member.isMovedOut()).toList();
  }
}
