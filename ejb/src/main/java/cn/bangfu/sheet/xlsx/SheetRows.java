package cn.bangfu.sheet.xlsx;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.SheetProblem;
import cn.bangfu.sheet.upload.SafeXml;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of one page; formatted cells without content are passed over, within bounds. */
final class SheetRows extends DefaultHandler {

  static final int MAX_COLUMNS = 256;

  private static final int MAX_ROWS = 200_000;
  private static final int MAX_CELLS = 3_000_000;
  private static final int LONGEST_CELL = 33_000;

  private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})\\d{1,7}");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");

  private final SharedTexts texts;
  private final CellFormats formats;
  private final boolean from1904;
  private final RowSink sink;
  private final StringBuilder content = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private BitSet numeric = new BitSet();
  private BitSet failed = new BitSet();
  private int rows;
  private int cellCount;
  private int number;
  private int column = -1;
  private String type;
  private int style;
  private boolean inContent;

  SheetRows(SharedTexts texts, CellFormats formats, boolean from1904, RowSink sink) {
    this.texts = texts;
    this.formats = formats;
    this.from1904 = from1904;
    this.sink = sink;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    switch (local) {
      case "row" -> beginRow(attributes);
      case "c" -> beginCell(attributes);
      case "v", "t" -> inContent = true;
      default -> {
        // columns, merged cells, rules: nothing that is read
      }
    }
  }

  private void beginRow(Attributes attributes) throws SAXException {
    if (++rows > MAX_ROWS) {
      refuse(SheetProblem.TOO_MANY_ROWS_IN, MAX_ROWS);
    }
    number = whole(attributes.getValue("r"), number + 1);
    column = -1;
    cells = new ArrayList<>();
    numeric = new BitSet();
    failed = new BitSet();
  }

  private void beginCell(Attributes attributes) throws SAXException {
    if (++cellCount > MAX_CELLS) {
      refuse(SheetProblem.TOO_MANY_ROWS_IN, MAX_ROWS);
    }
    String place = attributes.getValue("r");
    Matcher read = place == null ? null : PLACE.matcher(place);
    column =
        read != null && read.matches()
            ? CellReference.convertColStringToIndex(read.group(1))
            : column + 1;
    type = attributes.getValue("t");
    style = whole(attributes.getValue("s"), -1);
    content.setLength(0);
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (inContent) {
      content.append(chars, start, length);
      if (content.length() > LONGEST_CELL) {
        refuse(SheetProblem.TOO_MUCH_TEXT);
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    switch (local) {
      case "v", "t" -> inContent = false;
      case "c" -> endCell();
      case "row" -> endRow();
      default -> {
        // nothing was begun
      }
    }
  }

  private void endCell() throws SAXException {
    if (content.isEmpty()) {
      return;
    }
    String text = value(content.toString());
    if (text.isEmpty()) {
      return;
    }
    if (column >= MAX_COLUMNS) {
      refuse(SheetProblem.TOO_MANY_COLUMNS);
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }

  private void endRow() throws SAXException {
    RawRow row = new RawRow(number, cells, numeric, failed);
    if (row.isEmpty()) {
      return;
    }
    try {
      sink.row(row);
    } catch (BusinessException refusal) {
      throw new SafeXml.Refused(refusal);
    }
  }

  private String value(String raw) {
    return switch (type == null ? "n" : type) {
      case "s" -> texts.text(whole(raw, -1));
      case "n" -> {
        boolean date = formats.isDate(style);
        numeric.set(Math.min(column, MAX_COLUMNS), !date);
        yield CellNumbers.text(raw, date, from1904);
      }
      case "d" -> raw.length() > 10 && raw.endsWith("T00:00:00") ? raw.substring(0, 10) : raw;
      case "e" -> {
        failed.set(Math.min(column, MAX_COLUMNS));
        yield raw;
      }
      default -> raw;
    };
  }

  private static int whole(String text, int otherwise) {
    return text == null || !WHOLE.matcher(text).matches() ? otherwise : Integer.parseInt(text);
  }

  private static void refuse(SheetProblem problem, Object... args) throws SAXException {
    throw new SafeXml.Refused(new BusinessException(problem, args));
  }
}
