package cn.bangfu.web.reminder;

import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderState;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One reminder with its handling (INF-058). */
@Named
@ViewScoped
public class ReminderPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Reminders reminders;

  private long id;
  private int version;
  private transient Reminder reminder;
  private ReminderState state;
  private String note;

  public void open() {
    reminder = reminders.get(id);
    version = reminder.getVersion();
    state = reminder.getState();
    note = reminder.getNote();
  }

  public String save() {
    reminders.set(id, version, state, note);
    Messages.successOnNextPage("shell.saved");
    return "/reminder/list?faces-redirect=true";
  }

  public Reminder getReminder() {
    if (reminder == null) {
      reminder = reminders.get(id);
    }
    return reminder;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public ReminderState getState() {
    return state;
  }

  public void setState(ReminderState state) {
    this.state = state;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
