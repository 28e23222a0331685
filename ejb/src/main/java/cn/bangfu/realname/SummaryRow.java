package cn.bangfu.realname;

import cn.bangfu.kernel.Gender;
import cn.bangfu.sheet.ColumnKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One person's money in a table.
 *
 * @param id of the row; of merged rows the first one's
 * @param archiveId of the household, with the next to put one person's rows together
 * @param memberId of the member who stands for himself where the household is not known (AST-016);
 *     {@link #HEAD} for the head
 * @param idNo in clear; masked by whoever shows it
 * @param place where he works, else where he lives; null outside of the owner's jurisdiction
 * @param phone likewise, in clear
 * @param lines so many lines are put together
 */
public record SummaryRow(
    long id,
    long assistanceId,
    long archiveId,
    long memberId,
    String name,
    Gender gender,
    Integer age,
    String idNo,
    String place,
    BigDecimal amount,
    String phone,
    LocalDate date,
    int lines)
    implements Serializable {

  /** Stands for the head where a member could stand. */
  static final long HEAD = 0;

  /** The number as lists show it. */
  public String getMaskedIdNo() {
    return ColumnKind.ID_NO.shown(idNo, true);
  }

  /** The phone number as lists show it. */
  public String getMaskedPhone() {
    return ColumnKind.PHONE.shown(phone, true);
  }

  /** This and another row of the same person as one (FND-059). */
  SummaryRow with(SummaryRow other) {
    return new SummaryRow(
        id,
        assistanceId,
        archiveId,
        memberId,
        name,
        gender,
        age,
        idNo,
        place,
        amount.add(other.amount),
        phone,
        date,
        lines + other.lines);
  }
}
