package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.closing.ClosedFilter;
import cn.bangfu.archive.closing.ClosingWay;
import java.time.LocalDate;

/** The conditions of a list of closed archives while they are typed (ARC-077, ARC-082). */
public class ClosedListConditions extends SimpleConditions {

  private static final long serialVersionUID = 1L;

  private boolean exited;
  private Long reasonId;
  private LocalDate from;
  private LocalDate to;
  private ClosingWay way;
  private Long reminderId;

  /** What a reminder speaks of, in the whole branch. */
  static ClosedListConditions ofReminder(Long reminder) {
    ClosedListConditions conditions = new ClosedListConditions();
    conditions.setIncludeSubordinates(true);
    conditions.reminderId = reminder;
    return conditions;
  }

  ClosedFilter filter(boolean ofExits, ArchiveType type) {
    return new ClosedFilter(
            ofExits,
            type,
            getUnionId(),
            isIncludeSubordinates(),
            getEmployeeNo(),
            getName(),
            getIdNo(),
            getEmployer(),
            getHardshipCategory(),
            reasonId,
            from,
            to,
            way)
        .ofReminder(reminderId);
  }

  @Override
  void clear() {
    super.clear();
    reasonId = null;
    from = null;
    to = null;
    way = null;
    reminderId = null;
  }

  /** In the list of what can be restored: exits, otherwise cancellations. */
  public boolean isExited() {
    return exited;
  }

  public void setExited(boolean exited) {
    this.exited = exited;
  }

  public Long getReasonId() {
    return reasonId;
  }

  public void setReasonId(Long reasonId) {
    this.reasonId = reasonId;
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

  public ClosingWay getWay() {
    return way;
  }

  public void setWay(ClosingWay way) {
    this.way = way;
  }
}
