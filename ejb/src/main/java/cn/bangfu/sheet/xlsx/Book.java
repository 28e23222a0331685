package cn.bangfu.sheet.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The first visible page of a workbook, or the one with a name, and from which day its dates are
 * counted.
 */
final class Book extends DefaultHandler {

  private final String wanted;
  private String firstSheet;
  private boolean from1904;

  /**
   * @param wanted name of the page, or null for the first visible one
   */
  Book(String wanted) {
    this.wanted = wanted;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (local.equals("workbookPr")) {
      String value = attributes.getValue("date1904");
      from1904 = "1".equals(value) || "true".equals(value);
    } else if (local.equals("sheet") && firstSheet == null) {
      String state = attributes.getValue("state");
      boolean visible = state == null || state.equals("visible");
      if (wanted == null ? visible : wanted.equals(attributes.getValue("name"))) {
        firstSheet = relation(attributes);
      }
    }
  }

  /** The attribute {@code r:id}, whose name space differs between the two editions of the norm. */
  private static String relation(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
        return attributes.getValue(i);
      }
    }
    return null;
  }

  String firstSheet() {
    return firstSheet;
  }

  boolean is1904() {
    return from1904;
  }
}
