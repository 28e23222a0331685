package cn.bangfu.web.archive;

import cn.bangfu.codetable.CodeTables;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.Pinyin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The industry of an employer: a division picked under its section, or found by typing its code or
 * any characters of either name (FLD-074), or the first letters of the pinyin.
 */
@Named
@RequestScoped
public class IndustryInput {

  private static final String TABLE = "industry";

  @Inject CodeTables tables;

  private Map<Long, CodeValue> all;

  /** Ids of the divisions that match; all of them, section by section, if nothing is typed. */
  public List<Long> complete(String typed) {
    String text = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    return tables.values(TABLE).stream()
        .filter(value -> value.getParentId() != null)
        .filter(
            value ->
                name(value).contains(text)
                    || section(value.getId()).contains(text)
                    || Pinyin.beginsWith(value.getValueName(), text))
        .map(CodeValue::getId)
        .toList();
  }

  /** Section, code and name, {@code C17 ...}. */
  public String name(Long id) {
    return id == null ? "" : name(of(id));
  }

  /** Code and name of the section of a division. */
  public String section(Long id) {
    Long parent = id == null ? null : of(id).getParentId();
    return parent == null ? "" : name(of(parent));
  }

  private CodeValue of(long id) {
    if (all == null) {
      all =
          tables.values(TABLE).stream()
              .collect(Collectors.toMap(CodeValue::getId, Function.identity()));
    }
    CodeValue known = all.get(id);
    return known == null ? tables.value(id) : known;
  }

  private String name(CodeValue value) {
    String section = value.getParentId() == null ? "" : of(value.getParentId()).getCode();
    return section + value.getCode() + " " + value.getValueName();
  }
}
