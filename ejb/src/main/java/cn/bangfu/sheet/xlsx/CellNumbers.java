package cn.bangfu.sheet.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a workbook as people see them in its cells. */
final class CellNumbers {

  private static final MathContext DIGITS_OF_A_SPREADSHEET = new MathContext(15);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int LONGEST = 40;

  private CellNumbers() {}

  static String text(String raw, boolean date, boolean from1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw.strip());
    } catch (NumberFormatException e) {
      return raw;
    }
    if (date) {
      LocalDateTime moment = DateUtil.getLocalDateTime(number.doubleValue(), from1904);
      if (moment != null) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? moment.toLocalDate().toString()
            : MOMENT.format(moment);
      }
    }
    if (Math.abs(number.scale()) > LONGEST || number.precision() > LONGEST) {
      return raw;
    }
    BigDecimal shown = number.round(DIGITS_OF_A_SPREADSHEET);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
