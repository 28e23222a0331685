package cn.bangfu.sheet.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Where the page with a relation's id lies in the file. */
final class Relations extends DefaultHandler {

  private final String id;
  private String path;

  Relations(String id) {
    this.id = id;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (local.equals("Relationship")
        && id != null
        && id.equals(attributes.getValue("Id"))
        && !"External".equals(attributes.getValue("TargetMode"))) {
      String target = attributes.getValue("Target");
      path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
  }

  String path() {
    return path;
  }
}
