package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceForm;
import cn.bangfu.assistance.AssistanceQuestion;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.assistance.FundRules;
import cn.bangfu.kernel.Today;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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
  private AssistanceQuestion question;

  /** What a query is asked for; it begins with the records of all unions below (AST-100). */
  static AssistanceConditionsForm ofQuery() {
    AssistanceConditionsForm form = new AssistanceConditionsForm();
    form.includeSubordinates = true;
    form.question = new AssistanceQuestion();
    return form;
  }

  /** The help of a time in a branch, as a figure of the overview counts it (STA-006). */
  static AssistanceConditionsForm ofPeriod(
      Long union, LocalDate first, LocalDate last, boolean reportedOnly) {
    AssistanceConditionsForm form = ofQuery();
    form.unionId = union;
    form.from = first;
    form.to = last;
    form.question.setAssisted(true);
    form.question.setReportedOnly(reportedOnly);
    return form;
  }

  /** The years that money may be of, newest first. */
  public List<Integer> getYears() {
    int next = LocalDate.now(Today.ZONE).getYear() + 1;
    return IntStream.rangeClosed(0, next - FundRules.FIRST_YEAR).mapToObj(i -> next - i).toList();
  }

  /** Empties what was typed; the chosen union and state stay. */
  void clear() {
    employeeNo = null;
    name = null;
    idNo = null;
    category = null;
    form = null;
    from = null;
    to = null;
    question = question == null ? null : new AssistanceQuestion();
  }

  AssistanceFilter filter(boolean changeable) {
    return new AssistanceFilter(
        unionId,
        includeSubordinates || unionId != null && question == null,
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
        bulkNo,
        question);
  }

  /** The further conditions of a query, or null on the list. */
  public AssistanceQuestion getQuestion() {
    return question;
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
