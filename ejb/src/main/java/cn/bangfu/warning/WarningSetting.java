package cn.bangfu.warning;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** From which number of cancellations on a union wants to be warned, and of whom (INF-068). */
@Entity
@Table(name = "warning_setting")
@NamedQuery(
    name = "WarningSetting.ofUnion",
    query =
        """
        select s from WarningSetting s
        where s.unionId = :union and s.deleted = false
        order by s.id""")
@NamedQuery(
    name = "WarningSetting.everOfUnion",
    query =
        """
        select s from WarningSetting s
        where s.unionId = :union
          and (s.deleted = false or exists (select w.id from Warning w where w.settingId = s.id))
        order by s.deleted, s.id""")
@NamedQuery(
    name = "WarningSetting.named",
    query =
        """
        select count(s) from WarningSetting s
        where s.unionId = :union and s.name = :name and s.deleted = false and s.id <> :except""")
@NamedQuery(
    name = "WarningSetting.active",
    query =
        """
        select s from WarningSetting s
        where s.id in :ids and s.active = true and s.deleted = false
        order by s.id""")
public class WarningSetting extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "union_id")
  private long unionId;

  private String name;

  @Column(name = "all_direct")
  private boolean allDirect;

  @Column(name = "all_reasons")
  private boolean allReasons;

  @Enumerated(EnumType.STRING)
  private WarningPeriod period;

  private int threshold;
  private boolean active;
  private boolean deleted;

  protected WarningSetting() {}

  WarningSetting(long unionId) {
    this.unionId = unionId;
  }

  void write(SettingForm form) {
    name = form.name();
    allDirect = form.allDirect();
    allReasons = form.allReasons();
    period = form.period();
    threshold = form.threshold();
    active = form.active();
  }

  void activate(boolean on) {
    active = on;
  }

  void delete() {
    deleted = true;
  }

  public Long getId() {
    return id;
  }

  public long getUnionId() {
    return unionId;
  }

  public String getName() {
    return name;
  }

  /** True if all direct subordinates are watched, also those that come later. */
  public boolean isAllDirect() {
    return allDirect;
  }

  /** True if every reason counts, also those that come later. */
  public boolean isAllReasons() {
    return allReasons;
  }

  public WarningPeriod getPeriod() {
    return period;
  }

  public int getThreshold() {
    return threshold;
  }

  public boolean isActive() {
    return active;
  }

  public boolean isDeleted() {
    return deleted;
  }
}
