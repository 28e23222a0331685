package cn.bangfu.web.otherassistance;

import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.otherassistance.OtherAssistanceFilter;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What list and query are asked for, as it is typed (AST-117). */
public class OtherAssistanceConditionsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long unionId;
  private boolean includeSubordinates;
  private AssistanceStateFilter state = AssistanceStateFilter.ALL;
  private String projectName;
  private LocalDate from;
  private LocalDate to;
  private Integer leastPeople;
  private Integer mostPeople;
  private BigDecimal leastAmount;
  private BigDecimal mostAmount;
  private List<Long> measures = List.of();
  private List<Long> fundTypes = List.of();
  private List<Long> materialTypes = List.of();
  private List<Long> expenditureKinds = List.of();
  private Integer fundYear;
  private LocalDate enteredFrom;
  private LocalDate enteredTo;
  private Long reminderId;

  /** Empties what was typed; the chosen union and state stay. */
  void clear() {
    OtherAssistanceConditionsForm fresh = new OtherAssistanceConditionsForm();
    projectName = fresh.projectName;
    from = fresh.from;
    to = fresh.to;
    leastPeople = fresh.leastPeople;
    mostPeople = fresh.mostPeople;
    leastAmount = fresh.leastAmount;
    mostAmount = fresh.mostAmount;
    measures = fresh.measures;
    fundTypes = fresh.fundTypes;
    materialTypes = fresh.materialTypes;
    expenditureKinds = fresh.expenditureKinds;
    fundYear = fresh.fundYear;
    enteredFrom = fresh.enteredFrom;
    enteredTo = fresh.enteredTo;
  }

  /** The filter of what is typed. */
  public OtherAssistanceFilter filter() {
    return new OtherAssistanceFilter(
        unionId,
        includeSubordinates,
        state,
        projectName,
        from,
        to,
        leastPeople,
        mostPeople,
        leastAmount,
        mostAmount,
        set(measures),
        set(fundTypes),
        Stream.ofNullable(fundYear).collect(Collectors.toSet()),
        set(materialTypes),
        set(expenditureKinds),
        enteredFrom,
        enteredTo,
        reminderId);
  }

  private static Set<Long> set(List<Long> chosen) {
    return chosen == null ? Set.of() : Set.copyOf(chosen);
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

  public AssistanceStateFilter getState() {
    return state;
  }

  public void setState(AssistanceStateFilter state) {
    this.state = state;
  }

  public String getProjectName() {
    return projectName;
  }

  public void setProjectName(String projectName) {
    this.projectName = projectName;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public Integer getLeastPeople() {
    return leastPeople;
  }

  public void setLeastPeople(Integer leastPeople) {
    this.leastPeople = leastPeople;
  }

  public Integer getMostPeople() {
    return mostPeople;
  }

  public void setMostPeople(Integer mostPeople) {
    this.mostPeople = mostPeople;
  }

  public BigDecimal getLeastAmount() {
    return leastAmount;
  }

  public void setLeastAmount(BigDecimal leastAmount) {
    this.leastAmount = leastAmount;
  }

  public BigDecimal getMostAmount() {
    return mostAmount;
  }

  public void setMostAmount(BigDecimal mostAmount) {
    this.mostAmount = mostAmount;
  }

  public List<Long> getMeasures() {
    return measures;
  }

  public void setMeasures(List<Long> measures) {
    this.measures = measures;
  }

  public List<Long> getFundTypes() {
    return fundTypes;
  }

  public void setFundTypes(List<Long> fundTypes) {
    this.fundTypes = fundTypes;
  }

  public List<Long> getMaterialTypes() {
    return materialTypes;
  }

  public void setMaterialTypes(List<Long> materialTypes) {
    this.materialTypes = materialTypes;
  }

  public List<Long> getExpenditureKinds() {
    return expenditureKinds;
  }

  public void setExpenditureKinds(List<Long> expenditureKinds) {
    this.expenditureKinds = expenditureKinds;
  }

  public Integer getFundYear() {
    return fundYear;
  }

  public void setFundYear(Integer fundYear) {
    this.fundYear = fundYear;
  }

  public LocalDate getEnteredFrom() {
    return enteredFrom;
  }

  public void setEnteredFrom(LocalDate enteredFrom) {
    this.enteredFrom = enteredFrom;
  }

  public LocalDate getEnteredTo() {
    return enteredTo;
  }

  public void setEnteredTo(LocalDate enteredTo) {
    this.enteredTo = enteredTo;
  }

  /** The reminder whose projects are shown, or null. */
  public Long getReminderId() {
    return reminderId;
  }

  void setReminderId(Long reminderId) {
    this.reminderId = reminderId;
  }
}
