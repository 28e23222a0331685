package cn.bangfu.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A record that a reminder speaks of; lists are filtered by it (INF-061). */
@Entity
@Table(name = "reminder_target")
@IdClass(ReminderTarget.Key.class)
public class ReminderTarget {

  /** Reminder and record. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long reminderId;
    private long recordId;

    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.reminderId == reminderId && key.recordId == recordId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(reminderId * 31 + recordId);
    }
  }

  @Id
  @Column(name = "reminder_id")
  private long reminderId;

  @Id
  @Column(name = "record_id")
  private long recordId;

  protected ReminderTarget() {}

  public long getRecordId() {
    return recordId;
  }
}
