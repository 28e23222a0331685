package cn.bangfu.warning;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * In a watched union and those below it so many archives were cancelled within a period that the
 * setting wants it to be told. There is one for a setting, a union and a period; every count keeps
 * its figures true until the period is over (INF-072, INF-075).
 */
@Entity
@Table(name = "warning")
@NamedQuery(
    name = "Warning.counted",
    query =
        """
        select w from Warning w
        where w.settingId in :settings
          and (w.period <> cn.bangfu.warning.WarningPeriod.DAYS_30 and w.periodFrom in :first
            or w.period = cn.bangfu.warning.WarningPeriod.DAYS_30
              and w.state <> cn.bangfu.warning.WarningState.LIFTED)
        order by w.id""")
public class Warning {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "setting_id")
  private long settingId;

  @Column(name = "union_id")
  private long unionId;

  @Column(name = "watched_id")
  private long watchedId;

  @Column(name = "watched_path")
  private String watchedPath;

  @Column(name = "warned_at")
  private OffsetDateTime warnedAt;

  @Enumerated(EnumType.STRING)
  private WarningPeriod period;

  @Column(name = "period_from")
  private LocalDate periodFrom;

  @Column(name = "period_to")
  private LocalDate periodTo;

  private int threshold;
  private int figure;
  private int highest;

  @Enumerated(EnumType.STRING)
  private WarningState state;

  @Column(name = "counted_at")
  private OffsetDateTime countedAt;

  @Column(name = "handled_by")
  private String handledBy;

  @Column(name = "handled_at")
  private OffsetDateTime handledAt;

  private String note;
  @Version private int version;

  protected Warning() {}

  /** One that has arisen: the figure has reached the number of the setting (INF-072). */
  Warning(WarningSetting setting, Counted counted) {
    settingId = setting.getId();
    unionId = setting.getUnionId();
    watchedId = counted.unionId();
    period = setting.getPeriod();
    periodFrom = period.from(counted.day());
    warnedAt = counted.at();
    threshold = setting.getThreshold();
    state = WarningState.OPEN;
    take(counted);
  }

  /**
   * A later count of the same period (part 80, 4.3): the figures are updated; below its own number
   * the warning is lifted; of a calendar period it comes again when the number the setting has now
   * is reached once more (INF-075, INF-076).
   *
   * @param now the number of the setting at this count
   * @return true if it has come again
   */
  boolean count(Counted counted, int now) {
    boolean again = state == WarningState.LIFTED && period.ofCalendar() && counted.figure() >= now;
    if (again) {
      state = WarningState.OPEN;
      threshold = now;
      handledBy = null;
      handledAt = null;
      note = null;
    } else if (counted.figure() < threshold) {
      state = WarningState.LIFTED;
    }
    take(counted);
    return again;
  }

  private void take(Counted counted) {
    watchedPath = counted.path();
    periodFrom = period.from(counted.day());
    periodTo = counted.day();
    figure = counted.figure();
    highest = Math.max(highest, figure);
    countedAt = counted.at();
  }

  /** Somebody of the union has handled it (INF-079). */
  void handle(String by, OffsetDateTime at, String how) {
    if (state == WarningState.HANDLED) {
      throw new StaleException(WarningProblem.HANDLED_MEANWHILE, handledBy, handledAt);
    }
    if (state != WarningState.OPEN) {
      throw new BusinessException(WarningProblem.NOT_OPEN, state);
    }
    state = WarningState.HANDLED;
    handledBy = by;
    handledAt = at;
    note = how;
  }

  public Long getId() {
    return id;
  }

  public long getSettingId() {
    return settingId;
  }

  /** The union that has set it. */
  public long getUnionId() {
    return unionId;
  }

  public long getWatchedId() {
    return watchedId;
  }

  /** Where the watched union stood at the last count. */
  String getWatchedPath() {
    return watchedPath;
  }

  public OffsetDateTime getWarnedAt() {
    return warnedAt;
  }

  public WarningPeriod getPeriod() {
    return period;
  }

  public LocalDate getPeriodFrom() {
    return periodFrom;
  }

  /** The day of the last count. */
  public LocalDate getPeriodTo() {
    return periodTo;
  }

  /** The number from which on it arose. */
  public int getThreshold() {
    return threshold;
  }

  /** How many archives were cancelled, as counted last. */
  public int getFigure() {
    return figure;
  }

  public int getHighest() {
    return highest;
  }

  public WarningState getState() {
    return state;
  }

  public OffsetDateTime getCountedAt() {
    return countedAt;
  }

  public String getHandledBy() {
    return handledBy;
  }

  public OffsetDateTime getHandledAt() {
    return handledAt;
  }

  public String getNote() {
    return note;
  }

  public int getVersion() {
    return version;
  }
}
