package cn.bangfu.web.reminder;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.ListMemory;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Open reminders, or all of them (INF-057, INF-059). */
@Named
@ViewScoped
public class ReminderListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Reminders reminders;
  @Inject ListMemory memory;

  private boolean all;
  private LazyRows<Reminder, NoSort> rows;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            Reminder::getId,
            page -> reminders.page(!all, page.offset(), page.size()),
            () -> new BoundedCount((int) Math.min(reminders.count(!all), BoundedCount.LIMIT + 1)));
  }

  /** Open ones and all are two lists, each begins with its first page. */
  public void open() {
    memory.variant("reminder.list", all ? "all" : "open");
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public LazyRows<Reminder, NoSort> getRows() {
    return rows;
  }
}
