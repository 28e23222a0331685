package cn.bangfu.archive;

import cn.bangfu.codetable.CodeListConverter;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.crypto.IdNoConverter;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import cn.bangfu.kernel.crypto.Tampered;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the head of a household and its members have in common (FLD part 3.2, 3.4). Values of code
 * tables are held by the id of the value, divisions by their code.
 *
 * <p>Class-A data is stored sealed; the digests beside it are made when the row is written
 * (USR-114, USR-115).
 */
@MappedSuperclass
public abstract class Person implements Serializable {

  public static final int NAME_MIN = 2;
  public static final int NAME_MAX = 30;
  public static final int OTHER_CONTACT_MAX = 50;

  private static final long serialVersionUID = 1L;

  @Version private int version;

  private String name;

  @Column(name = "ethnicity_id")
  private Long ethnicity;

  @Enumerated(EnumType.STRING)
  @Column(name = "gender")
  private Gender gender;

  @Column(name = "political_status_id")
  private Long politicalStatus;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "health_status")
  private HealthStatus healthStatus;

  @Column(name = "disease_category_id")
  private Long diseaseCategory;

  @Enumerated(EnumType.STRING)
  @Column(name = "disability_kind")
  private DisabilityKind disabilityKind;

  @Enumerated(EnumType.STRING)
  @Column(name = "disability_degree")
  private DisabilityDegree disabilityDegree;

  @Column(name = "model_worker_id")
  private Long modelWorker;

  @Enumerated(EnumType.STRING)
  @Column(name = "marital_status")
  private MaritalStatus maritalStatus;

  @Enumerated(EnumType.STRING)
  @Column(name = "hukou_type")
  private HukouType hukouType;

  @Column(name = "employer_nature_id")
  private Long employerNature;

  @Column(name = "employer_status_id")
  private Long employerStatus;

  @Column(name = "industry_id")
  private Long industry;

  @Column(name = "contract_date")
  private LocalDate contractDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "contract_term")
  private ContractTerm contractTerm;

  @Convert(converter = SealedTextConverter.class)
  @Column(name = "mobile")
  private String mobile;

  @Convert(converter = SealedTextConverter.class)
  @Column(name = "other_contact")
  private String otherContact;

  private String remark;

  @Convert(converter = IdNoConverter.class)
  @Column(name = "id_no")
  private IdNo idNo;

  @Column(name = "id_no_digest")
  private byte[] idNoDigest;

  @Column(name = "mobile_digest")
  private byte[] mobileDigest;

  @Convert(converter = CodeListConverter.class)
  @Column(name = "medical_insurance")
  private List<Long> medicalInsurance = List.of();

  public int getVersion() {
    return version;
  }

  /** Full years today; null while the day of birth is missing. */
  public Integer ageOn(LocalDate day) {
    return birthDate == null ? null : Ages.on(day, birthDate);
  }

  /** Kind and degree as one value; null while either is missing. */
  public Disability getDisabilityCategory() {
    return disabilityKind == null || disabilityDegree == null
        ? null
        : new Disability(disabilityKind, disabilityDegree);
  }

  public void setDisabilityCategory(Disability category) {
    disabilityKind = category == null ? null : category.kind();
    disabilityDegree = category == null ? null : category.degree();
  }

  /** ARC-027: a valid number tells day of birth and sex; both may be changed afterwards. */
  public void fillFromIdNo(LocalDate today) {
    if (idNo != null && idNo.isValid(today)) {
      birthDate = idNo.birthDate().orElse(birthDate);
      gender = idNo.gender().orElse(gender);
    }
  }

  /** Digest of the number by which the person is found and kept unique; null without a number. */
  public byte[] getIdNoDigest() {
    return idNo == null ? null : KeyRing.current().digest(idNo.normalized());
  }

  /** What every person has, as another file says it. */
  void takePerson(Person other) {
    name = other.name;
    ethnicity = other.ethnicity;
    gender = other.gender;
    politicalStatus = other.politicalStatus;
    birthDate = other.birthDate;
    healthStatus = other.healthStatus;
    diseaseCategory = other.diseaseCategory;
    disabilityKind = other.disabilityKind;
    disabilityDegree = other.disabilityDegree;
    modelWorker = other.modelWorker;
    maritalStatus = other.maritalStatus;
    hukouType = other.hukouType;
    employerNature = other.employerNature;
    employerStatus = other.employerStatus;
    industry = other.industry;
    contractDate = other.contractDate;
    contractTerm = other.contractTerm;
    mobile = other.mobile;
    otherContact = other.otherContact;
    remark = other.remark;
    idNo = other.idNo;
    medicalInsurance = other.medicalInsurance;
  }

  /** FLD-020: who is in good health has no disease, who is not disabled no disability. */
  void normalizeHealth() {
    if (healthStatus == HealthStatus.GOOD) {
      diseaseCategory = null;
    }
    if (healthStatus != HealthStatus.DISABLED) {
      setDisabilityCategory(null);
    }
  }

  /** True if a sealed value was altered outside the product (USR-117). */
  boolean isTampered() {
    return idNo != null && Tampered.is(idNo.value())
        || Tampered.is(mobile)
        || Tampered.is(otherContact);
  }

  /** Takes over what is known of another person; remarks stay where they are. */
  void takeFrom(Person other) {
    name = other.name;
    ethnicity = other.ethnicity;
    gender = other.gender;
    politicalStatus = other.politicalStatus;
    birthDate = other.birthDate;
    healthStatus = other.healthStatus;
    diseaseCategory = other.diseaseCategory;
    disabilityKind = other.disabilityKind;
    disabilityDegree = other.disabilityDegree;
    modelWorker = other.modelWorker;
    maritalStatus = other.maritalStatus;
    hukouType = other.hukouType;
    employerNature = other.employerNature;
    employerStatus = other.employerStatus;
    industry = other.industry;
    contractDate = other.contractDate;
    contractTerm = other.contractTerm;
    mobile = other.mobile;
    otherContact = other.otherContact;
    idNo = other.idNo;
    medicalInsurance = new ArrayList<>(other.medicalInsurance);
  }

  void emptyContract() {
    contractDate = null;
    contractTerm = null;
  }

  void emptyEmployer() {
    employerNature = null;
    employerStatus = null;
    industry = null;
  }

  @PrePersist
  @PreUpdate
  void digest() {
    idNoDigest = getIdNoDigest();
    mobileDigest = mobile == null ? null : KeyRing.current().digest(mobile);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = CleanText.trim(name);
  }

  public Long getEthnicity() {
    return ethnicity;
  }

  public void setEthnicity(Long ethnicity) {
    this.ethnicity = ethnicity;
  }

  public Gender getGender() {
    return gender;
  }

  public void setGender(Gender gender) {
    this.gender = gender;
  }

  public Long getPoliticalStatus() {
    return politicalStatus;
  }

  public void setPoliticalStatus(Long politicalStatus) {
    this.politicalStatus = politicalStatus;
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(LocalDate birthDate) {
    this.birthDate = birthDate;
  }

  public HealthStatus getHealthStatus() {
    return healthStatus;
  }

  public void setHealthStatus(HealthStatus healthStatus) {
    this.healthStatus = healthStatus;
  }

  public Long getDiseaseCategory() {
    return diseaseCategory;
  }

  public void setDiseaseCategory(Long diseaseCategory) {
    this.diseaseCategory = diseaseCategory;
  }

  public DisabilityKind getDisabilityKind() {
    return disabilityKind;
  }

  public void setDisabilityKind(DisabilityKind disabilityKind) {
    this.disabilityKind = disabilityKind;
  }

  public DisabilityDegree getDisabilityDegree() {
    return disabilityDegree;
  }

  public void setDisabilityDegree(DisabilityDegree disabilityDegree) {
    this.disabilityDegree = disabilityDegree;
  }

  public Long getModelWorker() {
    return modelWorker;
  }

  public void setModelWorker(Long modelWorker) {
    this.modelWorker = modelWorker;
  }

  public MaritalStatus getMaritalStatus() {
    return maritalStatus;
  }

  public void setMaritalStatus(MaritalStatus maritalStatus) {
    this.maritalStatus = maritalStatus;
  }

  public HukouType getHukouType() {
    return hukouType;
  }

  public void setHukouType(HukouType hukouType) {
    this.hukouType = hukouType;
  }

  public Long getEmployerNature() {
    return employerNature;
  }

  public void setEmployerNature(Long employerNature) {
    this.employerNature = employerNature;
  }

  public Long getEmployerStatus() {
    return employerStatus;
  }

  public void setEmployerStatus(Long employerStatus) {
    this.employerStatus = employerStatus;
  }

  public Long getIndustry() {
    return industry;
  }

  public void setIndustry(Long industry) {
    this.industry = industry;
  }

  public LocalDate getContractDate() {
    return contractDate;
  }

  public void setContractDate(LocalDate contractDate) {
    this.contractDate = contractDate;
  }

  public ContractTerm getContractTerm() {
    return contractTerm;
  }

  public void setContractTerm(ContractTerm contractTerm) {
    this.contractTerm = contractTerm;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = CleanText.number(mobile);
  }

  public String getOtherContact() {
    return otherContact;
  }

  public void setOtherContact(String otherContact) {
    this.otherContact = CleanText.trim(otherContact);
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = CleanText.trim(remark);
  }

  public IdNo getIdNo() {
    return idNo;
  }

  public void setIdNo(IdNo idNo) {
    this.idNo = idNo;
  }

  /** Ids of the values chosen, in the order of the list; never null. */
  public List<Long> getMedicalInsurance() {
    return medicalInsurance;
  }

  public void setMedicalInsurance(List<Long> medicalInsurance) {
    this.medicalInsurance = medicalInsurance == null ? List.of() : List.copyOf(medicalInsurance);
  }
}
