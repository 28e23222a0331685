package cn.bangfu.standard;

import cn.bangfu.kernel.BaseEntity;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** What a head needs a month to live in one division, from a day on (part 25, 2.1). */
@Entity
@Table(name = "subsistence_standard")
@NamedQuery(
    name = SubsistenceStandard.OF_REGIONS,
    query =
        """
        select s from SubsistenceStandard s
        where s.regionCode in :codes and s.kind = :kind
        """)
public class SubsistenceStandard extends BaseEntity implements Serializable {

  static final String OF_REGIONS = "SubsistenceStandard.ofRegions";
  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subsistence_standard_seq")
  @SequenceGenerator(name = "subsistence_standard_seq", sequenceName = "subsistence_standard_seq")
  private Long id;

  @Column(name = "region_code")
  private String regionCode;

  @Column(name = "area_name")
  private String areaName;

  @Enumerated(EnumType.STRING)
  private StandardKind kind;

  private BigDecimal amount;

  @Column(name = "average_supplement")
  private BigDecimal averageSupplement;

  private Integer recipients;

  @Column(name = "first_day")
  private LocalDate validFrom;

  @Column(name = "last_day")
  private LocalDate validTo;

  private String basis;

  @Column(name = "used", insertable = false, updatable = false)
  private boolean used;

  protected SubsistenceStandard() {}

  SubsistenceStandard(StandardForm form) {
    fill(form);
  }

  /** Everything anew; only the end if a check has used it (FIL-003). */
  void change(StandardForm form) {
    if (used && !onlyEndDiffers(form)) {
      throw new BusinessException(StandardProblem.USED);
    }
    fill(form);
  }

  private boolean onlyEndDiffers(StandardForm form) {
    return regionCode.equals(form.getRegionCode())
        && Objects.equals(areaName, CleanText.trim(form.getAreaName()))
        && kind == form.getKind()
        && amount.compareTo(form.getAmount()) == 0
        && validFrom.equals(form.getValidFrom());
  }

  private void fill(StandardForm form) {
    regionCode = form.getRegionCode();
    areaName = CleanText.trim(form.getAreaName());
    kind = form.getKind();
    amount = form.getAmount();
    averageSupplement = form.getAverageSupplement();
    recipients = form.getRecipients();
    validFrom = form.getValidFrom();
    validTo = form.getValidTo();
    basis = CleanText.trim(form.getBasis());
  }

  boolean validOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }

  public Long getId() {
    return id;
  }

  public String getRegionCode() {
    return regionCode;
  }

  /** The part of the division it is for; null for the whole of it. */
  public String getAreaName() {
    return areaName;
  }

  public StandardKind getKind() {
    return kind;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public BigDecimal getAverageSupplement() {
    return averageSupplement;
  }

  public Integer getRecipients() {
    return recipients;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** Last day; null while no end is set. */
  public LocalDate getValidTo() {
    return validTo;
  }

  public String getBasis() {
    return basis;
  }

  /** True once an archive was judged by it. */
  public boolean isUsed() {
    return used;
  }
}
