package cn.bangfu.sheet;

import cn.bangfu.kernel.Texts;
import java.time.OffsetDateTime;

/** Who took a file or a print out of the system, when and for what (USR-127). */
public record ExportFacts(String unionName, String personName, OffsetDateTime at, String purpose) {

  /** The line as it stands below the rows. */
  public String line() {
    return Texts.format("sheet.facts", unionName, personName, at, why());
  }

  /** The purpose, or that none was given. */
  String why() {
    return purpose == null || purpose.isBlank() ? Texts.get("sheet.purpose.none") : purpose;
  }

  /** True if a cell is such a line; a file that was exported may be read again. */
  static boolean isLine(String cell) {
    return cell != null && cell.startsWith(Texts.get("sheet.facts").split("\\{0}", 2)[0]);
  }
}
