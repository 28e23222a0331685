package cn.bangfu.web.realname;

import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.realname.FundGroup;
import cn.bangfu.realname.SummaryFilter;
import cn.bangfu.reporting.ReportState;
import java.io.Serializable;

/** What a list of tables is asked for, as it is typed. */
public class SummaryConditions implements Serializable {

  private static final long serialVersionUID = 1L;

  private SummaryClass summaryClass;
  private Long unionId;
  private boolean below;
  private Integer fundYear;
  private Long fundType;
  private ReportState state;
  private Long reminderId;

  /** Empties what was typed; the chosen union and class stay. */
  void clear() {
    fundYear = null;
    fundType = null;
    state = null;
  }

  SummaryFilter filter(FundGroup group) {
    return new SummaryFilter(
        group,
        summaryClass,
        unionId,
        below || unionId != null || reminderId != null,
        fundYear,
        fundType,
        state,
        reminderId);
  }

  /** Null for all classes. */
  public SummaryClass getSummaryClass() {
    return summaryClass;
  }

  void setSummaryClass(SummaryClass summaryClass) {
    this.summaryClass = summaryClass;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public boolean isBelow() {
    return below;
  }

  public void setBelow(boolean below) {
    this.below = below;
  }

  public Integer getFundYear() {
    return fundYear;
  }

  public void setFundYear(Integer fundYear) {
    this.fundYear = fundYear;
  }

  public Long getFundType() {
    return fundType;
  }

  public void setFundType(Long fundType) {
    this.fundType = fundType;
  }

  public ReportState getState() {
    return state;
  }

  public void setState(ReportState state) {
    this.state = state;
  }

  /** The reminder whose tables are shown, or null. */
  public Long getReminderId() {
    return reminderId;
  }

  void setReminderId(Long reminderId) {
    this.reminderId = reminderId;
  }
}
