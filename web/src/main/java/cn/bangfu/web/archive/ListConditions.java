package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveOrdering;
import cn.bangfu.archive.ArchiveStateFilter;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.CleaningOrigin;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.query.QueryForm;
import java.io.Serializable;

/** The conditions of the list while they are typed (ARC-012 to ARC-015). */
public class ListConditions implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long unionId;
  private boolean includeSubordinates;
  private ArchiveStateFilter state = ArchiveStateFilter.ALL;
  private HardshipCategory hardshipCategory;
  private String employeeNo;
  private String name;
  private String idNo;
  private String employer;
  private Long reminderId;
  private QueryForm query;
  private CleaningOrigin origin = CleaningOrigin.LIST;

  /** What a query asks for, before it is refined by state, order and page (ARC-140). */
  static ListConditions of(QueryForm query) {
    ListConditions conditions = new ListConditions();
    conditions.query = query;
    return conditions;
  }

  /** The ready query of archives without assistance: what is cleaned out of it is remembered. */
  static ListConditions ofUnaided(QueryForm query) {
    ListConditions conditions = of(query);
    conditions.origin = CleaningOrigin.UNAIDED_QUERY;
    return conditions;
  }

  /** Where archives that are cancelled or deleted here were found (ARC-144). */
  CleaningOrigin getOrigin() {
    return origin;
  }

  /** The conditions for archives of one type, or of both (null). */
  ArchiveFilter filter(ArchiveType type, ArchiveOrdering order) {
    if (query != null) {
      return ArchiveFilter.OPENING
          .of(query.getUnionId(), query.isIncludeSubordinates())
          .of(type)
          .with(state)
          .narrowed(query.query(), order);
    }
    ArchiveFilter simple =
        new ArchiveFilter(
            unionId,
            includeSubordinates,
            state,
            type,
            hardshipCategory,
            employeeNo,
            name,
            idNo,
            employer,
            reminderId);
    return simple.narrowed(null, order);
  }

  public QueryForm getQuery() {
    return query;
  }

  /** Empties the simple conditions; union and state filter stay. */
  void clear() {
    hardshipCategory = null;
    employeeNo = null;
    name = null;
    idNo = null;
    employer = null;
    reminderId = null;
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

  public ArchiveStateFilter getState() {
    return state;
  }

  public void setState(ArchiveStateFilter state) {
    this.state = state;
  }

  public HardshipCategory getHardshipCategory() {
    return hardshipCategory;
  }

  public void setHardshipCategory(HardshipCategory hardshipCategory) {
    this.hardshipCategory = hardshipCategory;
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

  public String getEmployer() {
    return employer;
  }

  public void setEmployer(String employer) {
    this.employer = employer;
  }

  public Long getReminderId() {
    return reminderId;
  }

  public void setReminderId(Long reminderId) {
    this.reminderId = reminderId;
  }
}
