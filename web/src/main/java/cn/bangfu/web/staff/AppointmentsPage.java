package cn.bangfu.web.staff;

import cn.bangfu.staff.AppointmentDesk;
import cn.bangfu.staff.AppointmentRow;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** What waits for the security administrator: he confirms, or refuses with a reason (USR-020). */
@Named
@ViewScoped
public class AppointmentsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AppointmentDesk desk;

  private boolean all;
  private LazyRows<AppointmentRow, NoSort> rows;
  private AppointmentRow chosen;
  private String reason;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            AppointmentRow::id,
            page -> desk.page(!all, page.offset(), page.size()),
            () -> desk.count(!all));
  }

  public void changeView() {
    rows.restart();
  }

  public void confirm(AppointmentRow row) {
    desk.confirm(row.id());
    rows.restart();
    Messages.success("staff.appointments.confirmed");
  }

  /** Asks for the reason of a refusal. */
  public void ask(AppointmentRow row) {
    chosen = row;
    reason = null;
    PrimeFaces.current().executeScript("PF('refuse').show()");
  }

  public void refuse() {
    desk.refuse(chosen.id(), reason);
    rows.restart();
    Messages.success("staff.appointments.refused");
    PrimeFaces.current().executeScript("PF('refuse').hide()");
  }

  public LazyRows<AppointmentRow, NoSort> getRows() {
    return rows;
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public AppointmentRow getChosen() {
    return chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
