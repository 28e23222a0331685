package cn.bangfu.standard;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A standard as it is typed: new, or one that is changed. */
public class StandardForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Long id;
  private final int version;
  private String regionCode;
  private String areaName;
  private StandardKind kind = StandardKind.URBAN;
  private BigDecimal amount;
  private BigDecimal averageSupplement;
  private Integer recipients;
  private LocalDate validFrom;
  private LocalDate validTo;
  private String basis;

  /** A new standard of towns. */
  public StandardForm() {
    id = null;
    version = 0;
  }

  /** The form of a stored standard. */
  public StandardForm(SubsistenceStandard stored) {
    id = stored.getId();
    version = stored.getVersion();
    regionCode = stored.getRegionCode();
    areaName = stored.getAreaName();
    kind = stored.getKind();
    amount = stored.getAmount();
    averageSupplement = stored.getAverageSupplement();
    recipients = stored.getRecipients();
    validFrom = stored.getValidFrom();
    validTo = stored.getValidTo();
    basis = stored.getBasis();
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getRegionCode() {
    return regionCode;
  }

  public void setRegionCode(String regionCode) {
    this.regionCode = regionCode;
  }

  public String getAreaName() {
    return areaName;
  }

  public void setAreaName(String areaName) {
    this.areaName = areaName;
  }

  public StandardKind getKind() {
    return kind;
  }

  public void setKind(StandardKind kind) {
    this.kind = kind;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public BigDecimal getAverageSupplement() {
    return averageSupplement;
  }

  public void setAverageSupplement(BigDecimal averageSupplement) {
    this.averageSupplement = averageSupplement;
  }

  public Integer getRecipients() {
    return recipients;
  }

  public void setRecipients(Integer recipients) {
    this.recipients = recipients;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(LocalDate validTo) {
    this.validTo = validTo;
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }
}
