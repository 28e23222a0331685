package cn.bangfu.archive;

import cn.bangfu.kernel.CleanText;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.FetchType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What illness costs the household and who helps: one block for all of them (FLD part 3.6). */
@MappedSuperclass
public abstract class MedicalNeed extends Head {

  public static final int MAX_ILLNESSES = 5;
  public static final int AID_REMARK_MAX = 500;

  private static final long serialVersionUID = 1L;

  @Column(name = "need_per_year")
  private BigDecimal needPerYear;

  @Column(name = "own_per_year")
  private BigDecimal ownPerYear;

  @Column(name = "aid_per_year")
  private BigDecimal aidPerYear;

  @Column(name = "basic_insurance")
  private Boolean basicInsurance;

  @Convert(converter = AidKindListConverter.class)
  @Column(name = "aid_kinds")
  private List<MedicalAidKind> aidKinds = List.of();

  @Column(name = "aid_remark")
  private String aidRemark;

  @OneToMany(
      mappedBy = "content",
      cascade = CascadeType.ALL,
      orphanRemoval = true,
      fetch = FetchType.EAGER)
  @OrderBy("position")
  private List<IllnessRecord> illnesses = new ArrayList<>();

  /** The severe illnesses in their order, not to be changed from outside. */
  public List<IllnessRecord> getIllnesses() {
    return illnesses;
  }

  /** A new last row, of the head until somebody else is chosen. */
  public IllnessRecord addIllness() {
    IllnessRecord row = new IllnessRecord((ArchiveContent) this, illnesses.size());
    illnesses.add(row);
    return row;
  }

  public void removeIllness(IllnessRecord row) {
    illnesses.remove(row);
    numberIllnesses();
  }

  /** Who leaves the household takes his illnesses along. */
  void removeIllnessesOf(Member member) {
    illnesses.removeIf(row -> row.getMember() == member);
    numberIllnesses();
  }

  void normalizeMedical(boolean asked) {
    if (!asked) {
      needPerYear = null;
      ownPerYear = null;
      aidPerYear = null;
      basicInsurance = null;
      aidKinds = List.of();
      illnesses.clear();
    }
    if (!aidKinds.contains(MedicalAidKind.OTHER_SOCIAL)) {
      aidRemark = null;
    }
    illnesses.forEach(IllnessRecord::normalize);
    numberIllnesses();
  }

  private void numberIllnesses() {
    for (int i = 0; i < illnesses.size(); i++) {
      illnesses.get(i).setPosition(i);
    }
  }

  public BigDecimal getNeedPerYear() {
    return needPerYear;
  }

  public void setNeedPerYear(BigDecimal needPerYear) {
    this.needPerYear = needPerYear;
  }

  public BigDecimal getOwnPerYear() {
    return ownPerYear;
  }

  public void setOwnPerYear(BigDecimal ownPerYear) {
    this.ownPerYear = ownPerYear;
  }

  public BigDecimal getAidPerYear() {
    return aidPerYear;
  }

  public void setAidPerYear(BigDecimal aidPerYear) {
    this.aidPerYear = aidPerYear;
  }

  public Boolean getBasicInsurance() {
    return basicInsurance;
  }

  public void setBasicInsurance(Boolean basicInsurance) {
    this.basicInsurance = basicInsurance;
  }

  public List<MedicalAidKind> getAidKinds() {
    return aidKinds;
  }

  public void setAidKinds(List<MedicalAidKind> aidKinds) {
    this.aidKinds = aidKinds == null ? List.of() : List.copyOf(aidKinds);
  }

  public String getAidRemark() {
    return aidRemark;
  }

  public void setAidRemark(String aidRemark) {
    this.aidRemark = CleanText.trim(aidRemark);
  }
}
