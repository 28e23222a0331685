package cn.bangfu.fund;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** 超支控制 of a fund type that was ever set (FND-040); the others refuse. */
@Entity
@Table(name = "fund_control")
public class FundControl extends BaseEntity {

  @Id
  @Column(name = "fund_type_id")
  private long fundType;

  @Enumerated(EnumType.STRING)
  private OverspendControl control;

  protected FundControl() {}

  FundControl(long fundType) {
    this.fundType = fundType;
  }

  void set(OverspendControl other) {
    control = other;
  }

  public long getFundType() {
    return fundType;
  }

  public OverspendControl getControl() {
    return control;
  }
}
