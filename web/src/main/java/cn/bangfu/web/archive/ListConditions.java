package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveOrdering;
import cn.bangfu.archive.ArchiveStateFilter;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.CleaningOrigin;
import cn.bangfu.archive.query.QueryForm;

/** The conditions of the list while they are typed (ARC-012 to ARC-015). */
public class ListConditions extends SimpleConditions {

  private static final long serialVersionUID = 1L;

  private ArchiveStateFilter state = ArchiveStateFilter.ALL;
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
            getUnionId(),
            isIncludeSubordinates(),
            state,
            type,
            getHardshipCategory(),
            getEmployeeNo(),
            getName(),
            getIdNo(),
            getEmployer(),
            reminderId);
    return simple.narrowed(null, order);
  }

  public QueryForm getQuery() {
    return query;
  }

  @Override
  void clear() {
    super.clear();
    reminderId = null;
  }

  public ArchiveStateFilter getState() {
    return state;
  }

  public void setState(ArchiveStateFilter state) {
    this.state = state;
  }

  public Long getReminderId() {
    return reminderId;
  }

  public void setReminderId(Long reminderId) {
    this.reminderId = reminderId;
  }
}
