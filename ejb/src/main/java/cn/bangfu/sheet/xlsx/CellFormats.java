package cn.bangfu.sheet.xlsx;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.SheetProblem;
import cn.bangfu.sheet.upload.SafeXml;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles of a workbook show a number as a date. */
final class CellFormats extends DefaultHandler {

  private static final int MAX_STYLES = 70_000;

  private final Map<Integer, String> own = new HashMap<>();
  private final BitSet dates = new BitSet();
  private boolean inCells;
  private int count;

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    switch (local) {
      case "numFmt" -> own.put(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
      case "cellXfs" -> inCells = true;
      case "xf" -> {
        if (inCells) {
          int format = number(attributes, "numFmtId");
          dates.set(count++, DateUtil.isADateFormat(format, own.getOrDefault(format, "")));
        }
      }
      default -> {
        // looks that say nothing about the value
      }
    }
    if (count > MAX_STYLES || own.size() > MAX_STYLES) {
      throw new SafeXml.Refused(new BusinessException(SheetProblem.BROKEN_FILE));
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (local.equals("cellXfs")) {
      inCells = false;
    }
  }

  boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  private static int number(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null || !value.matches("\\d{1,6}") ? 0 : Integer.parseInt(value);
  }
}
