package cn.bangfu.web.privacy;

import cn.bangfu.privacy.ErasureGround;
import cn.bangfu.privacy.ErasureRow;
import cn.bangfu.privacy.Erasures;
import cn.bangfu.privacy.KeptTooLong;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The filing union: archives kept too long, and what it has asked for (USR-134, USR-135). */
@Named
@ViewScoped
public class ErasuresPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Erasures erasures;

  private List<KeptTooLong> proposed;
  private List<KeptTooLong> ticked = new ArrayList<>();
  private LazyRows<ErasureRow, NoSort> rows;
  private String reason;

  @PostConstruct
  void init() {
    proposed = erasures.proposed();
    rows =
        LazyRows.fixed(
            ErasureRow::id, page -> erasures.page(page.offset(), page.size()), erasures::count);
  }

  public void ask() {
    erasures.ask(ticked.stream().map(KeptTooLong::id).toList(), ErasureGround.RETENTION, reason);
    reason = null;
    ticked = new ArrayList<>();
    proposed = erasures.proposed();
    rows.restart();
    Messages.success("privacy.erasures.sent");
    PrimeFaces.current().executeScript("PF('askDialog').hide()");
  }

  public void withdraw(ErasureRow row) {
    erasures.withdraw(row.id(), row.version());
    proposed = erasures.proposed();
    rows.restart();
    Messages.success("privacy.erasures.withdrawn");
  }

  public List<KeptTooLong> getProposed() {
    return proposed;
  }

  public List<KeptTooLong> getTicked() {
    return ticked;
  }

  public void setTicked(List<KeptTooLong> ticked) {
    this.ticked = ticked == null ? new ArrayList<>() : ticked;
  }

  public LazyRows<ErasureRow, NoSort> getRows() {
    return rows;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
