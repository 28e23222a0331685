package cn.bangfu.archive;

import java.time.LocalDate;

/** What is typed at the head of the form (part 20 §3.1). */
public record ArchiveHeader(
    ArchiveType archiveType,
    String employeeNo,
    HardshipCategory hardshipCategory,
    ArchiveLevel filingStandard,
    LocalDate filingDate,
    String declaringUnit,
    String filer,
    String reviewer) {

  /** The same with a number and a standard that stay. */
  ArchiveHeader filedAs(String number, ArchiveLevel standard) {
    return new ArchiveHeader(
        archiveType,
        number,
        hardshipCategory,
        standard,
        filingDate,
        declaringUnit,
        filer,
        reviewer);
  }
}
