package cn.bangfu.sheet.xlsx;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks of cells. */
final class Styles {

  final CellStyle heading;
  final CellStyle text;
  final CellStyle quoted;
  final CellStyle date;
  final CellStyle moment;
  final CellStyle number;
  final CellStyle money;
  final CellStyle wrong;

  /** A cell of the user that is wrong. */
  final CellStyle marked;

  Styles(Workbook book) {
    Font bold = book.createFont();
    bold.setBold(true);
    heading = of(book, "@");
    heading.setFont(bold);
    heading.setWrapText(true);
    text = of(book, "@");
    quoted = of(book, "@");
    quoted.setQuotePrefixed(true);
    date = of(book, "yyyy-mm-dd");
    moment = of(book, "yyyy-mm-dd hh:mm");
    number = of(book, "0");
    number.setDataFormat(book.createDataFormat().getFormat("General"));
    money = of(book, "0.00");
    Font red = book.createFont();
    red.setColor(Font.COLOR_RED);
    wrong = of(book, "@");
    wrong.setFont(red);
    wrong.setWrapText(true);
    marked = of(book, "@");
    marked.setQuotePrefixed(true);
    marked.setFillForegroundColor(IndexedColors.ROSE.getIndex());
    marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static CellStyle of(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
