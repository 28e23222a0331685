package cn.bangfu.archive;

import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.crypto.Tampered;
import cn.bangfu.region.RegionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A value of a history table as people read it; class-A data masked (USR-118). */
@Dependent
public class ShownValues {

  private static final Set<String> SEALED =
      Set.of("id_no", "mobile", "other_contact", "bank_card_no");
  private static final String ID = "_id";
  private static final String REGION = "_region_code";
  private static final String MEDICAL_INSURANCE = "medical_insurance";
  private static final String OTHER_CAUSES = "other_causes";
  private static final int MONTH_LENGTH = "yyyy-MM".length();

  @Inject CodeValues codes;
  @Inject RegionLookup regions;

  /** Name of the field that a column stores. */
  public static String field(String column) {
    String name = column;
    if (name.endsWith(REGION)) {
      name = name.substring(0, name.length() - "_code".length());
    } else if (name.endsWith(ID)) {
      name = name.substring(0, name.length() - ID.length());
    }
    StringBuilder field = new StringBuilder();
    for (String part : name.split("_")) {
      field.append(
          field.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return field.toString();
  }

  /**
   * The value as text; empty if there is none.
   *
   * @param type the entity whose column it is
   */
  public String show(Class<?> type, String column, String value) {
    return show(type, column, value, Map.of());
  }

  /**
   * The same as it was read at another time.
   *
   * @param names of the values of code lists that were called otherwise then
   */
  public String show(Class<?> type, String column, String value, Map<Long, String> names) {
    if (value == null) {
      return "";
    }
    return switch (column) {
      case "id_no" -> sealed(value, Masks::idNo);
      case "mobile", "other_contact" -> sealed(value, Masks::phone);
      case "bank_card_no" -> sealed(value, Masks::bankCardNo);
      default -> open(type, column, value, names);
    };
  }

  /** The same with class-A data in clear, for the person himself (USR-133). */
  String showToOwner(Class<?> type, String column, String value) {
    return value != null && SEALED.contains(column)
        ? sealed(value, text -> Tampered.is(text) ? Masks.phone(text) : text)
        : show(type, column, value);
  }

  private String open(Class<?> type, String column, String value, Map<Long, String> names) {
    return switch (column) {
      case MEDICAL_INSURANCE, "family_situation" ->
          each(value, id -> code(Long.parseLong(id), names));
      case OTHER_CAUSES -> each(value, cause -> Texts.label(HardshipCause.valueOf(cause)));
      case "aid_kinds" -> each(value, kind -> Texts.label(MedicalAidKind.valueOf(kind)));
      case "exit_measures" -> each(value, one -> Texts.label(ExitMeasure.valueOf(one)));
      case "action_plans" -> each(value, plan -> Texts.label(ActionPlan.valueOf(plan)));
      case "member_id" -> value;
      case "deadline" -> value.substring(0, MONTH_LENGTH);
      default -> plain(type, column, value, names);
    };
  }

  private String plain(Class<?> type, String column, String value, Map<Long, String> names) {
    if (column.endsWith(REGION)) {
      return regions.fullName(value);
    }
    if (column.endsWith(ID)) {
      return code(Long.parseLong(value), names);
    }
    Class<?> of = typeOf(type, field(column));
    if (of != null && of.isEnum()) {
      return Arrays.stream(of.getEnumConstants())
          .map(Enum.class::cast)
          .filter(constant -> constant.name().equals(value))
          .findFirst()
          .map(Texts::label)
          .orElse(value);
    }
    return of == Boolean.class || of == boolean.class ? Texts.get("archive.yesNo." + value) : value;
  }

  private String code(long id, Map<Long, String> names) {
    String former = names.get(id);
    return former != null
        ? former
        : codes.find(id).map(CodeValue::getValueName).orElse(Long.toString(id));
  }

  private static String sealed(String hex, UnaryOperator<String> mask) {
    return mask.apply(Tampered.open(HexFormat.of().parseHex(hex.substring(2))));
  }

  private static String each(String json, UnaryOperator<String> one) {
    String values = json.replaceAll("[\\[\\]\" ]", "");
    return values.isEmpty()
        ? ""
        : Arrays.stream(values.split(","))
            .map(one)
            .collect(Collectors.joining(Texts.get("archive.values.separator")));
  }

  private static Class<?> typeOf(Class<?> type, String field) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field declared : c.getDeclaredFields()) {
        if (declared.getName().equals(field)) {
          return declared.getType();
        }
      }
    }
    return null;
  }
}
