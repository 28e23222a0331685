package cn.bangfu.web.security;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.security.AlarmDesk;
import cn.bangfu.security.SecurityAlarm;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Security alarms, open ones first looked at, handled with a note (USR-113). */
@Named
@ViewScoped
public class AlarmsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AlarmDesk desk;

  private boolean all;
  private LazyRows<SecurityAlarm, NoSort> rows;
  private Long id;
  private String said;
  private String note;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            SecurityAlarm::getId,
            page -> desk.page(!all, page.offset(), page.size()),
            () -> new BoundedCount((int) Math.min(desk.count(!all), BoundedCount.LIMIT + 1)));
  }

  public void changeView() {
    rows.restart();
  }

  /** Asks for the note. */
  public void ask(SecurityAlarm alarm) {
    id = alarm.getId();
    said = alarm.getSaid();
    note = null;
  }

  public void handle() {
    desk.handle(id, note);
    rows.restart();
    Messages.success("security.alarms.handled");
  }

  public LazyRows<SecurityAlarm, NoSort> getRows() {
    return rows;
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public String getSaid() {
    return said;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
