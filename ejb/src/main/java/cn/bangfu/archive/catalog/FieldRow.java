package cn.bangfu.archive.catalog;

import java.io.Serializable;
import java.util.Map;

/**
 * Values of one archive by the codes of their fields. Codes, divisions, unions and yes/no are texts
 * already, several values a list of texts in the order of their list; enums, numbers and days are
 * themselves; class-A data is in clear and must be masked where it is shown.
 */
public record FieldRow(long archiveId, Map<String, Object> values) implements Serializable {

  /** The value, or null if nothing is stored. */
  public Object value(String code) {
    return values.get(code);
  }

  /** The value on a page: masked, several joined by an enumeration comma (FLD-077). */
  public String text(CatalogField field) {
    return FieldTexts.show(field, value(field.code()));
  }
}
