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
    String reviewer) {}
