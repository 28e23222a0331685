package cn.bangfu.archive.query;

import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldUse;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of conditions while it is filled in: one condition for each field (ARC-137). */
public class QueryForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long unionId;
  private boolean includeSubordinates = true;
  private boolean reportedOnly;
  private final Map<String, FieldCondition> conditions = new LinkedHashMap<>();

  /** Nothing asked for: the own union with all below (ARC-139). */
  public QueryForm() {
    for (CatalogField field : ArchiveCatalog.all(FieldUse.QUERY)) {
      conditions.put(field.code(), new FieldCondition(field.code()));
    }
  }

  /** Filled in with these conditions; those of fields that are gone are left out. */
  QueryForm(
      Long unionId,
      boolean includeSubordinates,
      boolean reportedOnly,
      Collection<FieldCondition> asked) {
    this();
    this.unionId = unionId;
    this.includeSubordinates = includeSubordinates;
    this.reportedOnly = reportedOnly;
    asked.stream()
        .filter(condition -> conditions.containsKey(condition.getField()))
        .forEach(condition -> conditions.put(condition.getField(), condition.copy()));
  }

  /** What is asked, apart from this form. */
  public ArchiveQuery query() {
    return new ArchiveQuery(List.copyOf(conditions.values()), reportedOnly);
  }

  /** The condition of a field of the catalogue. */
  public FieldCondition get(String field) {
    return conditions.get(field);
  }

  public Map<String, FieldCondition> getConditions() {
    return conditions;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public boolean isIncludeSubordinates() {
    return includeSubordinates;
  }

  public void setIncludeSubordinates(boolean includeSubordinates) {
    this.includeSubordinates = includeSubordinates;
  }

  public boolean isReportedOnly() {
    return reportedOnly;
  }

  public void setReportedOnly(boolean reportedOnly) {
    this.reportedOnly = reportedOnly;
  }
}
