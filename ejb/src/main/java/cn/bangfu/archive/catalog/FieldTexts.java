package cn.bangfu.archive.catalog;

import cn.bangfu.kernel.Texts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** A value of the catalogue as it stands on a page. */
final class FieldTexts {

  private FieldTexts() {}

  static String show(CatalogField field, Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream()
          .map(Texts::show)
          .collect(Collectors.joining(Texts.get("archive.values.separator")));
    }
    if (field.kind() == FieldKind.MONEY && value instanceof BigDecimal amount) {
      return Texts.money(amount);
    }
    return field.kind().column().shown(value, true);
  }
}
