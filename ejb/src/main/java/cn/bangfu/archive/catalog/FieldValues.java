package cn.bangfu.archive.catalog;

import cn.bangfu.archive.Ages;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.LifeState;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reporting.ReportState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes of what is stored the value of a field as it stands in a list or file. */
final class FieldValues {

  private final CodeValues codes;
  private final LocalDate day;
  private final int depth;
  private final Map<Long, String> formerNames;

  /**
   * For one moment and one who looks.
   *
   * @param day on which ages are counted
   * @param depth of the union that looks
   * @param formerNames of values of code lists that were called otherwise then
   */
  FieldValues(CodeValues codes, LocalDate day, int depth, Map<Long, String> formerNames) {
    this.codes = codes;
    this.day = day;
    this.depth = depth;
    this.formerNames = formerNames;
  }

  /** Adds what one row has to the values of its archive. */
  void put(CatalogField field, Object[] read, Map<String, Object> values) {
    if (field.kind() == FieldKind.MEMBERS) {
      if (!Boolean.TRUE.equals(read[4])) {
        values.merge(
            field.code(),
            member(read),
            (before, one) -> Texts.format("archive.catalog.memberAnd", before, one));
      }
      return;
    }
    if (field.kind() == FieldKind.COUNT) {
      if (read[0] == null) {
        values.merge(field.code(), 1, (before, one) -> (Integer) before + 1);
      }
      return;
    }
    Object value = value(field, read);
    if (field.block().showsAll()) {
      add(values, field.code(), value);
    } else if (value == null) {
      values.remove(field.code());
    } else {
      values.put(field.code(), value);
    }
  }

  /** One more value of several, each once. */
  private static void add(Map<String, Object> values, String code, Object value) {
    if (value != null) {
      Set<Object> all = new LinkedHashSet<>((Collection<?>) values.getOrDefault(code, List.of()));
      all.add(value);
      values.put(code, List.copyOf(all));
    }
  }

  private Object value(CatalogField field, Object[] read) {
    Object first = read[0];
    return switch (field.kind()) {
      case YES_NO -> first == null ? null : yesNo((Boolean) first);
      case PRESENCE -> yesNo(first != null);
      case CODE -> first == null ? null : code((Long) first);
      case CODES ->
          first == null || ((List<?>) first).isEmpty()
              ? null
              : inOrder(field.type().codeTable(), (List<?>) first);
      case ENUMS ->
          first == null || ((List<?>) first).isEmpty()
              ? null
              : ((List<?>) first).stream().map(one -> (Enum<?>) one).sorted().toList();
      case AGE -> first == null ? null : Ages.on(day, (LocalDate) first);
      case SUM ->
          first == null || read[1] == null
              ? null
              : ((Number) first).intValue() + ((Number) read[1]).intValue();
      case REPORT_STATE -> reportState(read);
      case DISABILITY ->
          first == null || read[1] == null
              ? null
              : Texts.label((DisabilityKind) first) + Texts.label((DisabilityDegree) read[1]);
      default -> first;
    };
  }

  private Object reportState(Object[] read) {
    if (read[2] == LifeState.DRAFT) {
      return LifeState.DRAFT;
    }
    return ReportState.seenFrom(depth, ((Number) read[0]).intValue(), (Boolean) read[1]);
  }

  private String member(Object[] read) {
    return Texts.format(
        "archive.catalog.member",
        read[0],
        read[1],
        read[2] == null ? "" : Ages.on(day, (LocalDate) read[2]),
        read[3]);
  }

  private String code(long id) {
    String former = formerNames.get(id);
    return former != null
        ? former
        : codes.find(id).map(CodeValue::getValueName).orElse(Long.toString(id));
  }

  /** FLD-077: in the order of the list, whatever was clicked first. */
  private List<String> inOrder(String table, List<?> chosen) {
    List<Long> order = codes.valuesWithDisabled(table).stream().map(CodeValue::getId).toList();
    return chosen.stream()
        .map(Long.class::cast)
        .sorted(Comparator.comparingInt(order::indexOf))
        .map(this::code)
        .toList();
  }

  static String yesNo(boolean yes) {
    return Texts.get("archive.yesNo." + yes);
  }
}
