package cn.bangfu.bench.nation;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.attachment.AttachmentKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** A household as its form would be saved. */
record Household(ArchiveType type, HardshipCategory category, ArchiveContent content) {

  ArchiveHeader header(String employeeNo, ArchiveLevel standard, LocalDate filed, String filer) {
    return new ArchiveHeader(type, employeeNo, category, standard, filed, null, filer, null);
  }

  /** The papers that lie with it: a certificate where the category says that there is one. */
  Set<AttachmentKind> papers() {
    return category == HardshipCategory.SUBSISTENCE_ALLOWANCE
        ? EnumSet.of(AttachmentKind.ALLOWANCE_CERTIFICATE)
        : EnumSet.noneOf(AttachmentKind.class);
  }
}
