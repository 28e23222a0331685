package cn.bangfu.archive.query;

import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldKind;
import cn.bangfu.kernel.CleanText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is asked of one field, as it is typed; what is empty does not restrict. A text is looked for
 * as a part, the employee number as a beginning, class-A data as a whole (FLD part 8).
 */
@Embeddable
public class FieldCondition implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String BETWEEN = ",";

  @Column(name = "field")
  private String field;

  @Column(name = "asked_text")
  private String text;

  @Column(name = "number_from")
  private BigDecimal numberFrom;

  @Column(name = "number_to")
  private BigDecimal numberTo;

  @Column(name = "day_from")
  private LocalDate dayFrom;

  @Column(name = "day_to")
  private LocalDate dayTo;

  @Column(name = "choices")
  private String choices;

  @Column(name = "all_of")
  private boolean allOf;

  @Column(name = "or_empty")
  private boolean orEmpty;

  protected FieldCondition() {}

  public FieldCondition(String field) {
    this.field = field;
  }

  /** The same condition, apart from this object. */
  public FieldCondition copy() {
    FieldCondition copy = new FieldCondition(field);
    copy.text = text;
    copy.numberFrom = numberFrom;
    copy.numberTo = numberTo;
    copy.dayFrom = dayFrom;
    copy.dayTo = dayTo;
    copy.choices = choices;
    copy.allOf = allOf;
    copy.orEmpty = orEmpty;
    return copy;
  }

  /** True if it restricts nothing. */
  public boolean isEmpty() {
    return CleanText.trim(text) == null
        && numberFrom == null
        && numberTo == null
        && dayFrom == null
        && dayTo == null
        && !orEmpty
        && getChoices().isEmpty();
  }

  /** True if the lower bound lies above the upper one. */
  public boolean isReversed() {
    return numberFrom != null && numberTo != null && numberFrom.compareTo(numberTo) > 0
        || dayFrom != null && dayTo != null && dayFrom.isAfter(dayTo);
  }

  /** The field, unless the catalogue no longer has it. */
  public CatalogField catalogField() {
    return ArchiveCatalog.find(field).orElse(null);
  }

  /** True if it is asked whether all chosen values stand there, not just one of them. */
  public boolean takesAllOf() {
    CatalogField known = catalogField();
    return known != null && (known.kind() == FieldKind.CODES || known.kind() == FieldKind.ENUMS);
  }

  public String getField() {
    return field;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public BigDecimal getNumberFrom() {
    return numberFrom;
  }

  public void setNumberFrom(BigDecimal numberFrom) {
    this.numberFrom = numberFrom;
  }

  public BigDecimal getNumberTo() {
    return numberTo;
  }

  public void setNumberTo(BigDecimal numberTo) {
    this.numberTo = numberTo;
  }

  public LocalDate getDayFrom() {
    return dayFrom;
  }

  public void setDayFrom(LocalDate dayFrom) {
    this.dayFrom = dayFrom;
  }

  public LocalDate getDayTo() {
    return dayTo;
  }

  public void setDayTo(LocalDate dayTo) {
    this.dayTo = dayTo;
  }

  /** Names of constants, ids of code values, or true and false. */
  public List<String> getChoices() {
    return choices == null
        ? List.of()
        : Arrays.stream(choices.split(BETWEEN)).filter(one -> !one.isEmpty()).toList();
  }

  public void setChoices(List<String> chosen) {
    choices =
        chosen == null || chosen.isEmpty()
            ? null
            : String.join(BETWEEN, chosen.stream().filter(Objects::nonNull).toList());
  }

  /** The choice of a yes/no field; null restricts nothing (FLD-081). */
  public String getYesNo() {
    return getChoices().isEmpty() ? null : getChoices().get(0);
  }

  public void setYesNo(String yesNo) {
    setChoices(yesNo == null || yesNo.isEmpty() ? null : List.of(yesNo));
  }

  /** The number of a chosen union. */
  public Long getUnionId() {
    return getChoices().isEmpty() ? null : Long.valueOf(getChoices().get(0));
  }

  public void setUnionId(Long unionId) {
    setChoices(unionId == null ? null : List.of(unionId.toString()));
  }

  /** Also archives without a value; alone: only those. */
  public boolean isOrEmpty() {
    return orEmpty;
  }

  public void setOrEmpty(boolean orEmpty) {
    this.orEmpty = orEmpty;
  }

  public boolean isAllOf() {
    return allOf;
  }

  public void setAllOf(boolean allOf) {
    this.allOf = allOf;
  }
}
