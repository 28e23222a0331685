package cn.bangfu.archive.query;

import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldBlock;
import cn.bangfu.archive.catalog.FieldColumns;
import cn.bangfu.archive.catalog.FieldKind;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.PhoneNumber;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.reporting.ReportState;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The conditions of the query as text of a native statement, put to the rows of today or to the
 * versions of a past day (ARC-170). Columns and tables come from the mapping of the catalogue's
 * fields, everything typed goes in as a parameter.
 */
public final class NativeConditions {

  private static final String EMPLOYEE_NO = "employeeNo";

  /** Its index finds a part of a name. */
  private static final String HEAD_NAME = "h.head_name";

  private static final String AFTER_NUMBER = "~";
  private static final String LIFE_STATE = "lifeState";
  private static final String LIST = ",";
  private static final BigDecimal AGE_MAX = BigDecimal.valueOf(200);

  private final CodeValues codes;
  private final NativeRows rows;
  private final LocalDate day;
  private final int ownDepth;
  private final int first;
  private final List<Object> values = new ArrayList<>();

  /**
   * For one statement, in which the archive is called h.
   *
   * @param day on which ages are counted
   * @param ownDepth depth of the asking union in the tree of the day
   * @param first number of the first parameter that is free
   */
  public NativeConditions(
      CodeValues codes, NativeRows rows, LocalDate day, int ownDepth, int first) {
    this.codes = codes;
    this.rows = rows;
    this.day = day;
    this.ownDepth = ownDepth;
    this.first = first;
  }

  /** True if the field was kept: marks and problems are those of today only. */
  public static boolean kept(CatalogField field) {
    return field.kind() != FieldKind.UNSEEN_CHANGE && FieldColumns.kept(field.block());
  }

  /** The conditions as text that follows others; those of one block hold for the same row. */
  public String text(List<FieldCondition> asked) {
    Map<FieldBlock, List<String>> byBlock = new EnumMap<>(FieldBlock.class);
    for (FieldCondition condition : asked) {
      CatalogField field = condition.catalogField();
      if (!rows.known(field.block())
          || field.kind() == FieldKind.UNSEEN_CHANGE
          || LIFE_STATE.equals(field.code())) {
        continue;
      }
      String one = one(field, condition);
      if (one != null) {
        byBlock.computeIfAbsent(field.block(), none -> new ArrayList<>()).add(one);
      }
    }
    StringBuilder text = new StringBuilder();
    byBlock.forEach(
        (block, all) ->
            text.append(" and ")
                .append(
                    block == FieldBlock.ARCHIVE
                        ? String.join(" and ", all)
                        : rows(block, String.join(" and ", all))));
    return text.toString();
  }

  /** Only archives that had reached the own union. */
  public String reported() {
    return " and h.holder_depth <= " + put(ownDepth);
  }

  public void bind(Query query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(first + i, values.get(i));
    }
  }

  private String rows(FieldBlock block, String conditions) {
    return "exists (select 1 from %s b where b.%s = h.id%s%s and %s)"
        .formatted(
            rows.table(block),
            FieldColumns.archiveId(block),
            rows.valid("b"),
            switch (block) {
              case MEMBER -> " and not b.moved_out";
              case ATTACHMENT -> " and b.removed_at is null";
              default -> "";
            },
            conditions);
  }

  private String one(CatalogField field, FieldCondition asked) {
    String column = column(field, 0);
    List<String> filled = new ArrayList<>(filled(field, column, asked));
    if (!asked.isOrEmpty() || !field.mayBeEmpty()) {
      return filled.isEmpty() ? null : String.join(" and ", filled);
    }
    String empty = column + " is null";
    return filled.isEmpty() ? empty : "(" + empty + " or (" + String.join(" and ", filled) + "))";
  }

  private static String column(CatalogField field, int attribute) {
    return (field.block() == FieldBlock.ARCHIVE ? "h." : "b.")
        + FieldColumns.column(field.block(), field.attributes().get(attribute));
  }

  private List<String> filled(CatalogField field, String column, FieldCondition asked) {
    return switch (field.kind()) {
      case TEXT -> text(field, column, CleanText.trim(asked.getText()));
      case ID_NO -> {
        IdNo number = IdNo.of(asked.getText());
        yield digest(column, number == null ? null : number.normalized());
      }
      case PHONE -> digest(column, PhoneNumber.clean(asked.getText()));
      case BANK_CARD -> digest(column, CleanText.digits(asked.getText()));
      case NUMBER, MONEY -> range(column, asked.getNumberFrom(), asked.getNumberTo());
      case SUM ->
          range(
              "(" + column + " + " + column(field, 1) + ")",
              asked.getNumberFrom(),
              asked.getNumberTo());
      case AGE -> age(column, asked);
      case DATE -> range(column, asked.getDayFrom(), asked.getDayTo());
      case MOMENT -> moments(column, asked);
      case YES_NO -> yesNo(asked, column, "not " + column);
      case PRESENCE -> yesNo(asked, column + " is not null", column + " is null");
      case ENUM -> chosen(column, constants(field, asked), "text");
      case CODE -> chosen(column, codes(field, asked), "bigint");
      case UNION -> chosen(column, numbers(asked), "bigint");
      case ENUMS -> several(column, constants(field, asked), asked.isAllOf());
      case CODES -> several(column, codes(field, asked), asked.isAllOf());
      case REGION -> region(column, CleanText.trim(asked.getText()));
      case REPORT_STATE -> List.of(states(asked));
      case LACKING -> lacking(constants(field, asked));
      case UNSEEN_CHANGE, DISABILITY, MEMBERS, COUNT -> List.of();
    };
  }

  /** The place of one more parameter in the statement. */
  public String put(Object value) {
    values.add(value);
    return "?" + (first + values.size() - 1);
  }

  private List<String> text(CatalogField field, String column, String part) {
    if (part == null) {
      return List.of();
    }
    if (column.equals(HEAD_NAME)) {
      return List.of("has_text(" + column + ", " + put(part) + ")");
    }
    return field.code().equals(EMPLOYEE_NO)
        ? List.of(column + " >= " + put(part), column + " < " + put(part + AFTER_NUMBER))
        : List.of("position(" + put(part) + " in " + column + ") > 0");
  }

  private List<String> digest(String column, String number) {
    return number == null
        ? List.of()
        : List.of(column + "_digest = " + put(KeyRing.current().digest(number)));
  }

  private List<String> range(String column, Object from, Object to) {
    List<String> range = new ArrayList<>();
    if (from != null) {
      range.add(column + " >= " + put(from));
    }
    if (to != null) {
      range.add(column + " <= " + put(to));
    }
    return range;
  }

  /** Full years on the day that is looked at. */
  private List<String> age(String column, FieldCondition asked) {
    List<String> range = new ArrayList<>();
    if (asked.getNumberFrom() != null) {
      range.add(column + " <= " + put(day.minusYears(years(asked.getNumberFrom()))));
    }
    if (asked.getNumberTo() != null) {
      range.add(column + " > " + put(day.minusYears(years(asked.getNumberTo()) + 1)));
    }
    return range;
  }

  private static long years(BigDecimal typed) {
    return typed.max(BigDecimal.ZERO).min(AGE_MAX).longValue();
  }

  private List<String> moments(String column, FieldCondition asked) {
    List<String> range = new ArrayList<>();
    if (asked.getDayFrom() != null) {
      range.add(
          column + " >= " + put(asked.getDayFrom().atStartOfDay(Today.ZONE).toOffsetDateTime()));
    }
    if (asked.getDayTo() != null) {
      range.add(
          column
              + " < "
              + put(asked.getDayTo().plusDays(1).atStartOfDay(Today.ZONE).toOffsetDateTime()));
    }
    return range;
  }

  private static List<String> yesNo(FieldCondition asked, String yes, String no) {
    if (asked.getChoices().size() != 1) {
      return List.of();
    }
    return List.of(Boolean.parseBoolean(asked.getChoices().get(0)) ? yes : no);
  }

  private List<String> chosen(String column, List<String> values, String type) {
    return values.isEmpty()
        ? List.of()
        : List.of(
            "%s = any (cast(string_to_array(%s, ',') as %s[]))"
                .formatted(column, put(String.join(LIST, values)), type));
  }

  private List<String> several(String column, List<String> values, boolean all) {
    return values.isEmpty()
        ? List.of()
        : List.of(
            "%s(%s, cast(%s as text))"
                .formatted(
                    all ? "has_all_of" : "has_one_of",
                    column,
                    put("{" + String.join(LIST, values) + "}")));
  }

  private static List<String> constants(CatalogField field, FieldCondition asked) {
    List<String> constants = new ArrayList<>();
    for (Enum<?> constant : field.type().values().getEnumConstants()) {
      if (asked.getChoices().contains(constant.name())) {
        constants.add(constant.name());
      }
    }
    return constants;
  }

  /** The chosen values of the field's table, a first-level value with those below it. */
  private List<String> codes(CatalogField field, FieldCondition asked) {
    Set<String> typed = new TreeSet<>(numbers(asked));
    List<String> chosen = new ArrayList<>();
    for (CodeValue value : codes.valuesWithDisabled(field.type().codeTable())) {
      if (typed.contains(String.valueOf(value.getId()))
          || typed.contains(String.valueOf(value.getParentId()))) {
        chosen.add(value.getId().toString());
      }
    }
    return chosen;
  }

  private static List<String> numbers(FieldCondition asked) {
    return asked.getChoices().stream().filter(one -> one.matches("[0-9]{1,18}")).toList();
  }

  /** A division with everything below it. */
  private List<String> region(String column, String code) {
    return code == null || !code.matches("[0-9]{6}")
        ? List.of()
        : List.of(column + " like " + put(code.replaceFirst("(00){1,2}$", "") + "%"));
  }

  private String states(FieldCondition asked) {
    List<String> some = new ArrayList<>();
    for (ReportState state : ReportState.values()) {
      if (asked.getChoices().contains(state.name())) {
        String own = put(ownDepth);
        some.add(
            switch (state) {
              case SUBORDINATE_UNREPORTED -> "h.holder_depth > " + own;
              case REPORTED -> "h.holder_depth < " + own;
              case UNREPORTED -> "h.holder_depth = " + own + " and not h.sent_back";
              case SENT_BACK -> "h.holder_depth = " + own + " and h.sent_back";
            });
      }
    }
    return some.isEmpty() ? "true" : "(" + String.join(" or ", some) + ")";
  }

  /** Has no file of one of these kinds. */
  private List<String> lacking(List<String> kinds) {
    List<String> some = new ArrayList<>();
    for (String kind : kinds) {
      some.add("not " + rows(FieldBlock.ATTACHMENT, "b.kind = " + put(kind)));
    }
    return some.isEmpty() ? List.of() : List.of("(" + String.join(" or ", some) + ")");
  }
}
