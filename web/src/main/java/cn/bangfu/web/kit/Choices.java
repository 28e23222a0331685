package cn.bangfu.web.kit;

import cn.bangfu.codetable.CodeTables;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.Pinyin;
import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field offers to choose from: constants of an enum, or values of a code table. */
@Named
@RequestScoped
public class Choices {

  /** Longer lists get a box to type into. */
  private static final int FEW = 8;

  @Inject CodeTables tables;

  private final Map<String, List<CodeValue>> read = new HashMap<>();

  /**
   * The constants of an enum in their order.
   *
   * @param name room and class, {@code archive.HealthStatus}, as in the keys of its labels
   */
  public List<?> constants(String name) {
    if (name == null || !name.matches("[a-z]+(\\.[a-z]+)?\\.[A-Z][A-Za-z]+(\\$[A-Z][A-Za-z]+)?")) {
      return List.of();
    }
    try {
      Class<?> type = Class.forName("cn.bangfu." + name);
      return type.isEnum() ? Arrays.asList(type.getEnumConstants()) : List.of();
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("No enum cn.bangfu." + name, e);
    }
  }

  public boolean many(String name) {
    return constants(name).size() > FEW;
  }

  /** The values of a code table that may be chosen, in their order. */
  public List<CodeValue> codes(String tableKey) {
    return tableKey == null || tableKey.isEmpty()
        ? List.of()
        : read.computeIfAbsent(tableKey, tables::values);
  }

  /** First letters of the pinyin of the values of a code table, for the box to type into. */
  public String codeInitials(String tableKey) {
    return initials(codes(tableKey).stream().map(CodeValue::getValueName));
  }

  /** The same for the constants of an enum. */
  public String initials(String name) {
    return initials(constants(name).stream().map(Texts::show));
  }

  /** {@code text=letters,letters|text=letters}, as the page's script reads it. */
  private static String initials(Stream<String> texts) {
    return texts
        .map(text -> text.toLowerCase(Locale.ROOT) + '=' + String.join(",", Pinyin.initials(text)))
        .collect(Collectors.joining("|"));
  }

  /** All values, the disabled ones at the end and marked: what queries offer (ORG-105). */
  public List<CodeValue> codesOfQueries(String tableKey) {
    return read.computeIfAbsent(tableKey + "?", key -> tables.valuesWithDisabled(tableKey));
  }

  public boolean manyCodes(String tableKey) {
    return codes(tableKey).size() > FEW;
  }

  /** The text of a code value, or null. */
  public String code(Long id) {
    return id == null ? null : tables.value(id).getValueName();
  }
}
