package cn.bangfu.web.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.AccountState;
import cn.bangfu.staff.AdminHandover;
import cn.bangfu.staff.SecondFactorReset;
import cn.bangfu.staff.StaffAccounts;
import cn.bangfu.staff.StaffEditing;
import cn.bangfu.staff.StaffList;
import cn.bangfu.staff.UserRow;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/**
 * What is done with one person of a union's list: edit, delete, reset, unlock, stop, open, hand
 * over (ORG-039, USR-010, USR-011, USR-018, USR-051). Entries that do not apply are grey.
 */
@Named
@ViewScoped
public class StaffActs implements Serializable {

  /** An act with its question; the constants are those of the texts. */
  public enum Act {
    DELETE,
    RESET,
    UNLOCK,
    DEVICE,
    STOP,
    START
  }

  private static final long serialVersionUID = 1L;

  @Inject StaffEditing editing;
  @Inject StaffAccounts accounts;
  @Inject AdminHandover handover;
  @Inject SecondFactorReset devices;
  @Inject StaffList staff;
  @Inject CallerContext callers;

  private UserRow person;
  private Act act;
  private String shownOnce;
  private List<UserRow> candidates = List.of();
  private Long receiver;

  public String add(long unionId) {
    return "/staff/edit?faces-redirect=true&union=" + unionId;
  }

  public String edit(long userId) {
    return "/staff/edit?faces-redirect=true&id=" + userId;
  }

  public String query(long unionId) {
    return "/staff/query?faces-redirect=true&union=" + unionId;
  }

  public String sort(long unionId) {
    return "/staff/layers?faces-redirect=true&union=" + unionId;
  }

  /** How many people a union has. */
  public int people(long unionId) {
    return staff.ofUnion(unionId).size();
  }

  /** Everybody into layer 1 in the order of creation (USR-034). */
  public void restoreOrder(long unionId) {
    staff.restoreOrder(unionId);
    Messages.success("staff.layers.restored");
  }

  /** Whether an entry of the menu is not grey. */
  public boolean allows(List<UserRow> people, Long id, String name) {
    UserRow row = row(people, id);
    if (row == null || row.id() == callers.known().userId()) {
      return false;
    }
    AccountState state = row.state();
    return switch (Act.valueOf(name)) {
      case DELETE -> true;
      case RESET, STOP -> state != AccountState.DISABLED;
      case UNLOCK -> state == AccountState.LOCKED;
      case DEVICE -> row.device();
      case START -> state == AccountState.DISABLED;
    };
  }

  /** Whether somebody could hand the administration over. */
  public boolean administers(List<UserRow> people, Long id) {
    UserRow row = row(people, id);
    return row != null && row.userAdmin();
  }

  private static UserRow row(List<UserRow> people, Long id) {
    return people.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }

  /** Asks before the act. */
  public void ask(List<UserRow> people, Long id, String name) {
    person = row(people, id);
    act = Act.valueOf(name);
    PrimeFaces.current().ajax().update("staffActForm");
    PrimeFaces.current().executeScript("PF('staffAct').show()");
  }

  /** Does what was asked for. */
  public void run() {
    shownOnce = null;
    switch (act) {
      case DELETE -> editing.delete(person.id());
      case RESET -> shownOnce = accounts.reset(person.id()).shownOnce();
      case UNLOCK -> accounts.unlock(person.id());
      case DEVICE -> devices.reset(person.id());
      case STOP -> accounts.stop(person.id());
      case START -> accounts.start(person.id());
    }
    PrimeFaces.current().executeScript("PF('staffAct').hide()");
    if (shownOnce == null) {
      Messages.success("staff.act." + act + ".done");
    } else {
      PrimeFaces.current().ajax().update("staffOnceForm");
      PrimeFaces.current().executeScript("PF('staffOnce').show()");
    }
  }

  /** The drawn password is gone as soon as the dialog is closed. */
  public void forget() {
    shownOnce = null;
    PrimeFaces.current().executeScript("PF('staffOnce').hide()");
  }

  /** Asks to whom the administration goes. */
  public void askHandOver(List<UserRow> people, Long id) {
    person = row(people, id);
    receiver = null;
    candidates = handover.candidates(id);
    PrimeFaces.current().ajax().update("staffHandOverForm");
    PrimeFaces.current().executeScript("PF('staffHandOver').show()");
  }

  /** Hands over to the one that was chosen (USR-018). */
  public void handOver() {
    if (receiver == null) {
      Messages.warning("staff.handOver.choose");
      return;
    }
    boolean waits = handover.handOver(person.id(), receiver);
    PrimeFaces.current().executeScript("PF('staffHandOver').hide()");
    Messages.success(waits ? "staff.admin.awaits" : "staff.handOver.done");
  }

  public UserRow getPerson() {
    return person;
  }

  public boolean isAsking() {
    return act != null && person != null;
  }

  public String getTitle() {
    return act == null ? "" : "staff.act." + act;
  }

  /** The question with the person's name. */
  public String getQuestion() {
    return act == null || person == null
        ? ""
        : Texts.format("staff.act." + act + ".question", person.name());
  }

  public String getShownOnce() {
    return shownOnce;
  }

  public List<UserRow> getCandidates() {
    return candidates;
  }

  public Long getReceiver() {
    return receiver;
  }

  public void setReceiver(Long receiver) {
    this.receiver = receiver;
  }
}
