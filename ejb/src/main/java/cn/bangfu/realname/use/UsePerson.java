package cn.bangfu.realname.use;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.kernel.Gender;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.sheet.ColumnKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money given to one person: a line, or all lines of his archive together (FND-048, FND-049).
 *
 * @param id of the line, or of the archive
 * @param idNo in clear, as phone; masked by whoever shows it
 * @param tableNo of the summary table it stands in, or null
 * @param lines so many are put together
 */
public record UsePerson(
    long id,
    long assistanceId,
    String name,
    Gender gender,
    Integer age,
    String idNo,
    String place,
    BigDecimal amount,
    String phone,
    LocalDate date,
    AssistCategory category,
    String unionName,
    ArchiveLevel level,
    ReportState state,
    String tableNo,
    long lines)
    implements Serializable {

  /** The number as lists show it. */
  public String getMaskedIdNo() {
    return ColumnKind.ID_NO.shown(idNo, true);
  }

  /** The phone number as lists show it. */
  public String getMaskedPhone() {
    return ColumnKind.PHONE.shown(phone, true);
  }
}
