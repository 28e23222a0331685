package cn.bangfu.web.archive;

import cn.bangfu.codetable.CodeTables;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.region.Regions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of an archive as people read them, by the name of their field. */
@Named
@RequestScoped
public class ArchiveValues {

  private static final String REGION = "Region";
  private static final String MONTH = "deadline";

  @Inject CodeTables tables;
  @Inject Regions regions;

  private final Map<Object, String> known = new HashMap<>();

  /** Text of a value: codes and divisions by their names, several joined in their order. */
  public String show(String field, Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> several) {
      return several.stream()
          .map(one -> show(field, one))
          .collect(Collectors.joining(Texts.get("shell.comma")));
    }
    if (value instanceof Long code) {
      return known.computeIfAbsent(code, id -> tables.value(code).getValueName());
    }
    if (value instanceof Boolean yes) {
      return Texts.get(yes ? "shell.yes" : "shell.no");
    }
    if (value instanceof IdNo number) {
      return number.value();
    }
    if (field.endsWith(REGION) && value instanceof String code) {
      return known.computeIfAbsent(code, key -> regions.fullName(code));
    }
    if (value instanceof LocalDate day && field.equals(MONTH)) {
      return YearMonth.from(day).toString();
    }
    return Texts.show(value);
  }
}
