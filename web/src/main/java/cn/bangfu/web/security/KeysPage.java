package cn.bangfu.web.security;

import cn.bangfu.security.KeyRenewal;
import cn.bangfu.security.KeyRenewals;
import cn.bangfu.security.UnreadableValue;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Orders the renewal of the data key and shows how far it is (USR-116). */
@Named
@ViewScoped
public class KeysPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject KeyRenewals renewals;

  /** So many of them are shown; more are no matter of a list. */
  private static final int VALUES = 200;

  private String reason;
  private String why;
  private List<UnreadableValue> values = List.of();
  private transient List<KeyRenewal> orders;

  public void order() {
    renewals.order(reason);
    reason = null;
    orders = null;
    Messages.success("security.keys.ordered");
  }

  /** Ends the use of the keys before the last one (BAT-101). */
  public void retire() {
    renewals.retireOld(why);
    why = null;
    orders = null;
    Messages.success("security.keys.retired");
  }

  /** Shows what an order could not open. */
  public void show(long order) {
    values = renewals.unreadable(order, 0, VALUES);
  }

  /** True if there are keys before that of the last order that are still in use. */
  public boolean isRetirable() {
    List<KeyRenewal> all = getOrders();
    return !all.isEmpty() && all.get(0).getRetiredAt() == null;
  }

  public List<UnreadableValue> getValues() {
    return values;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  /** Shows the progress of now. */
  public void refresh() {
    orders = null;
  }

  public List<KeyRenewal> getOrders() {
    if (orders == null) {
      orders = renewals.last();
    }
    return orders;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
