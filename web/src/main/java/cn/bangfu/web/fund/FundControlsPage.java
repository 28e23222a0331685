package cn.bangfu.web.fund;

import cn.bangfu.fund.ControlRow;
import cn.bangfu.fund.FundControlDesk;
import cn.bangfu.fund.OverspendControl;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** 资金类型设置 (FND-040). */
@Named
@ViewScoped
public class FundControlsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FundControlDesk desk;

  private List<ControlRow> rows;

  @PostConstruct
  void init() {
    rows = desk.rows();
  }

  /** Changes it to the other of the two. */
  public void change(ControlRow row) {
    OverspendControl other =
        row.control() == OverspendControl.REFUSE ? OverspendControl.WARN : OverspendControl.REFUSE;
    try {
      desk.set(row.fundType(), other, row.version());
      Messages.success("fund.controls.saved", row.name(), other);
    } finally {
      rows = desk.rows();
    }
  }

  public List<ControlRow> getRows() {
    return rows;
  }
}
