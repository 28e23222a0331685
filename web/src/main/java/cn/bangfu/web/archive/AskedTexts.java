package cn.bangfu.web.archive;

import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldKind.Asked;
import cn.bangfu.archive.query.FieldCondition;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.codetable.CodeTables;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.Texts;
import cn.bangfu.region.Regions;
import cn.bangfu.web.unionorg.UnionPicker;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a query asks for as people read it, and what its conditions offer to choose from. */
@Dependent
public class AskedTexts implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The states that queries find. */
  private static final Set<LifeState> FOUND =
      EnumSet.of(LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);

  @Inject CodeTables tables;
  @Inject Regions regions;
  @Inject UnionPicker unions;

  /** One text for each condition that restricts something. */
  public List<String> of(QueryForm form) {
    List<String> asked = new ArrayList<>();
    if (form != null) {
      for (FieldCondition condition : form.query().conditions()) {
        CatalogField field = condition.catalogField();
        asked.add(Texts.format("archive.page.query.asked", field.title(), value(field, condition)));
      }
      if (form.isReportedOnly()) {
        asked.add(Texts.get("archive.page.query.reportedOnly"));
      }
    }
    return asked;
  }

  /** The values of a field by what is stored of them, in the order of their list. */
  public Map<String, String> offered(CatalogField field) {
    Map<String, String> offered = new LinkedHashMap<>();
    if (field.type().codeTable() != null) {
      for (CodeValue value : tables.valuesWithDisabled(field.type().codeTable())) {
        offered.put(value.getId().toString(), value.getShownName());
      }
    } else if (field.type().values() != null) {
      Arrays.stream(field.type().values().getEnumConstants())
          .filter(constant -> !(constant instanceof LifeState state) || FOUND.contains(state))
          .forEach(constant -> offered.put(constant.name(), Texts.label(constant)));
    }
    return offered;
  }

  private String value(CatalogField field, FieldCondition condition) {
    String empty = condition.isOrEmpty() ? Texts.get("archive.page.query.empty") : "";
    String filled = filled(field, condition);
    return filled.isEmpty() || empty.isEmpty()
        ? filled + empty
        : filled + Texts.get("shell.comma") + empty;
  }

  private String filled(CatalogField field, FieldCondition condition) {
    Asked asked = field.kind().asked();
    return switch (asked) {
      case TEXT -> condition.getText();
      case EXACT -> field.kind().column().shown(condition.getText(), true);
      case REGION -> regions.fullName(condition.getText());
      case NUMBERS, AMOUNTS -> range(condition.getNumberFrom(), condition.getNumberTo());
      case DAYS ->
          condition.getDayFrom() == null && condition.getDayTo() == null
              ? ""
              : range(condition.getDayFrom(), condition.getDayTo());
      case YES_NO -> Texts.get("archive.yesNo." + condition.getYesNo());
      case UNION -> unions.name(condition.getUnionId());
      case NOTHING -> "";
      case CHOICES -> {
        Map<String, String> offered = offered(field);
        yield condition.getChoices().stream()
            .map(offered::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(Texts.get("shell.comma")));
      }
    };
  }

  private static String range(Object from, Object to) {
    return Texts.format("archive.page.query.range", from == null ? "" : from, to == null ? "" : to);
  }
}
