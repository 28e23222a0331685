package cn.bangfu.web.reminder;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.primefaces.PrimeFaces;

/** Open reminders, all of them, or those the own union has sent (INF-057, INF-059, INF-064). */
@Named
@ViewScoped
public class ReminderListPage implements Serializable {

  /** What is typed into the conditions. */
  public static class Conditions implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReminderCategory category;
    private String union;
    private LocalDate from;
    private LocalDate to;

    public ReminderCategory getCategory() {
      return category;
    }

    public void setCategory(ReminderCategory category) {
      this.category = category;
    }

    public String getUnion() {
      return union;
    }

    public void setUnion(String union) {
      this.union = union;
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
  }

  private static final long serialVersionUID = 1L;

  @Inject Reminders reminders;
  @Inject ListMemory memory;

  private ReminderBox box = ReminderBox.OPEN;
  private Conditions conditions;
  private LazyRows<Reminder, NoSort> rows;
  private List<Long> chosen = List.of();
  private String question;

  /** Each box is a list of its own, with conditions of its own. */
  public void open() {
    memory.variant("reminder.list", box.name());
    conditions = memory.filter("reminder.list." + box, Conditions::new);
    rows =
        LazyRows.fixed(
            Reminder::getId,
            page -> reminders.page(filter(), page.offset(), page.size()),
            () -> reminders.count(filter()));
  }

  private ReminderFilter filter() {
    return new ReminderFilter(
        box, conditions.category, conditions.union, conditions.from, conditions.to);
  }

  public void search() {
    reminders.count(filter());
    rows.restart();
  }

  public void reset() {
    conditions = new Conditions();
    memory.put("reminder.list." + box, conditions);
    rows.restart();
  }

  /** Asks before the ticked ones are set handled (INF-060). */
  public void askTicked() {
    chosen = rows.getSelection().stream().map(Reminder::getId).toList();
    if (chosen.isEmpty()) {
      Messages.warning("reminder.list.noneTicked");
      return;
    }
    ask(new BoundedCount(chosen.size()));
  }

  /** Asks before all open ones of the present conditions are set handled (INF-060). */
  public void askAll() {
    chosen = List.of();
    ask(rows.getTotal());
  }

  private void ask(BoundedCount number) {
    question = Texts.format("reminder.list.handle.ask", number);
    PrimeFaces.current().executeScript("PF('handle').show()");
  }

  public void handle() {
    int number = reminders.handle(filter(), chosen);
    rows.restart();
    PrimeFaces.current().executeScript("PF('handle').hide()");
    Messages.success("reminder.list.handled", number);
  }

  public String getQuestion() {
    return question;
  }

  public String getTitle() {
    return switch (box) {
      case OPEN -> "reminder.list.title";
      case ALL -> "reminder.list.all.title";
      case SENT -> "reminder.list.sent.title";
    };
  }

  public boolean isSent() {
    return box == ReminderBox.SENT;
  }

  public boolean isOpenOnly() {
    return box == ReminderBox.OPEN;
  }

  public Conditions getConditions() {
    return conditions;
  }

  public LazyRows<Reminder, NoSort> getRows() {
    return rows;
  }

  /** The box as the address names it. */
  public String getBox() {
    return box.name().toLowerCase(Locale.ROOT);
  }

  public void setBox(String name) {
    box = ReminderBox.named(name);
  }
}
