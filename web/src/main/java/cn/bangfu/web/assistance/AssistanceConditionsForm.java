package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceForm;
import cn.bangfu.assistance.AssistanceStateFilter;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What the list is asked for, as it is typed (AST-005 to AST-007). */
public class AssistanceConditionsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long unionId;
  private boolean includeSubordinates;
  private AssistanceStateFilter state = AssistanceStateFilter.ALL;
  private String employeeNo;
  private String name;
  private String idNo;
  private AssistCategory category;
  private AssistanceForm form;
  private LocalDate from;
  private LocalDate to;
  private Long reminderId;
  private UUID bulkNo;

  /** Empties what was typed; the chosen union and state stay. */
  void clear() {
    employeeNo = null;
    name = null;
    idNo = null;
    category = null;
    form = null;
    from = null;
    to = null;
  }

  AssistanceFilter filter(boolean changeable) {
    return new AssistanceFilter(
        unionId,
        includeSubordinates || unionId != null,
        state,
        employeeNo,
        name,
        idNo,
        category,
        form,
        from,
        to,
        changeable,
        reminderId,
        bulkNo);
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

  public String getEmployeeNo() {
    return employeeNo;
  }

  public void setEmployeeNo(String employeeNo) {
    this.employeeNo = employeeNo;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getIdNo() {
    return idNo;
  }

  public void setIdNo(String idNo) {
    this.idNo = idNo;
  }

  public AssistCategory getCategory() {
    return category;
  }

  public void setCategory(AssistCategory category) {
    this.category = category;
  }

  public AssistanceForm getForm() {
    return form;
  }

  public void setForm(AssistanceForm form) {
    this.form = form;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  /** The reminder whose records are shown, or null. */
  public Long getReminderId() {
    return reminderId;
  }

  /** The form whose records are shown, or null. */
  public UUID getBulkNo() {
    return bulkNo;
  }

  void setBulkNo(UUID bulkNo) {
    this.bulkNo = bulkNo;
  }

  void setReminderId(Long reminderId) {
    this.reminderId = reminderId;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }
}
