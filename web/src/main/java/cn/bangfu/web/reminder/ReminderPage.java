package cn.bangfu.web.reminder;

import cn.bangfu.access.CallerContext;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderState;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** One reminder with its handling (INF-058). */
@Named
@ViewScoped
public class ReminderPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Reminders reminders;
  @Inject CallerContext callers;

  private long id;
  private int version;
  private transient Reminder reminder;
  private ReminderState state;
  private String note;
  private ReminderBox box = ReminderBox.OPEN;

  public void open() {
    reminder = reminders.get(id);
    version = reminder.getVersion();
    state = reminder.getState();
    note = reminder.getNote();
  }

  public String save() {
    reminders.set(id, version, state, note);
    Messages.successOnNextPage("shell.saved");
    return "/reminder/list?faces-redirect=true&box=" + getBox();
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

  /** True if the own union received it: what it has sent is only looked at (INF-064). */
  public boolean isMine() {
    return getReminder().getReceiverUnionId() == callers.known().unionId();
  }

  /** The list one came from. */
  public String getBox() {
    return box.name().toLowerCase(Locale.ROOT);
  }

  public void setBox(String box) {
    this.box = ReminderBox.named(box);
  }
}
