package cn.bangfu.web.statistics;

import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.query.FieldCondition;
import cn.bangfu.archive.query.QueryForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What stands in a form as texts by key, and back (STA-012). What is empty has no key. */
final class PlanTexts {

  private static final String CONDITION = "c.";
  private static final String BETWEEN = ",";

  private PlanTexts() {}

  static void put(Map<String, String> into, String key, Object value) {
    String text = value instanceof List<?> list ? joined(list) : value == null ? "" : value + "";
    if (!text.isBlank()) {
      into.put(key, text);
    }
  }

  private static String joined(List<?> values) {
    return String.join(BETWEEN, values.stream().map(String::valueOf).toList());
  }

  /** Hands the value of a key on; null if there is none. */
  static <T> void read(
      Map<String, String> from, String key, Function<String, T> type, Consumer<T> into) {
    String text = from.get(key);
    into.accept(text == null ? null : type.apply(text));
  }

  static List<String> list(Map<String, String> from, String key) {
    return from.containsKey(key) ? Arrays.asList(from.get(key).split(BETWEEN)) : List.of();
  }

  static List<Long> ids(Map<String, String> from, String key) {
    return list(from, key).stream().map(Long::valueOf).toList();
  }

  /** The conditions of archives; identity, card and telephone numbers are never kept. */
  static void put(Map<String, String> into, QueryForm form) {
    for (FieldCondition condition : form.getConditions().values()) {
      boolean kept =
          !condition.isEmpty()
              && ArchiveCatalog.find(condition.getField())
                  .filter(field -> !field.kind().isClassA())
                  .isPresent();
      if (kept) {
        String key = CONDITION + condition.getField();
        put(into, key + ".text", condition.getText());
        put(into, key + ".numberFrom", condition.getNumberFrom());
        put(into, key + ".numberTo", condition.getNumberTo());
        put(into, key + ".dayFrom", condition.getDayFrom());
        put(into, key + ".dayTo", condition.getDayTo());
        put(into, key + ".choices", condition.getChoices());
        put(into, key + ".allOf", condition.isAllOf() ? "true" : null);
        put(into, key + ".orEmpty", condition.isOrEmpty() ? "true" : null);
      }
    }
  }

  /** A form with these conditions; those of fields that are gone are left out. */
  static QueryForm form(Map<String, String> from) {
    QueryForm form = new QueryForm();
    for (FieldCondition condition : form.getConditions().values()) {
      String key = CONDITION + condition.getField();
      read(from, key + ".text", Function.identity(), condition::setText);
      read(from, key + ".numberFrom", BigDecimal::new, condition::setNumberFrom);
      read(from, key + ".numberTo", BigDecimal::new, condition::setNumberTo);
      read(from, key + ".dayFrom", LocalDate::parse, condition::setDayFrom);
      read(from, key + ".dayTo", LocalDate::parse, condition::setDayTo);
      condition.setChoices(list(from, key + ".choices"));
      condition.setAllOf(from.containsKey(key + ".allOf"));
      condition.setOrEmpty(from.containsKey(key + ".orEmpty"));
    }
    return form;
  }
}
