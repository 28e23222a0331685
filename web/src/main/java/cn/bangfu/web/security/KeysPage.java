package cn.bangfu.web.security;

import cn.bangfu.security.KeyRenewal;
import cn.bangfu.security.KeyRenewals;
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

  private String reason;
  private transient List<KeyRenewal> orders;

  public void order() {
    renewals.order(reason);
    reason = null;
    orders = null;
    Messages.success("security.keys.ordered");
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
