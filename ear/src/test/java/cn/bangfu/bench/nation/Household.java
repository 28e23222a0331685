package cn.bangfu.bench.nation;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import java.time.LocalDate;

/** A household as its form would be saved. */
record Household(ArchiveType type, HardshipCategory category, ArchiveContent content) {

  ArchiveHeader header(String employeeNo, ArchiveLevel standard, LocalDate filed, String filer) {
    return new ArchiveHeader(type, employeeNo, category, standard, filed, null, filer, null);
  }
}
