package cn.bangfu.export;

import java.io.Serializable;

/**
 * The last archive that was read, by which the next page is found: union order, then number
 * (BAT-040).
 */
record ExportPlace(String path, String employeeNo, long archiveId) implements Serializable {

  /** Before all archives. */
  static final ExportPlace BEGIN = new ExportPlace("", "", 0);
}
