package cn.bangfu.archive;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import cn.bangfu.kernel.crypto.Tampered;
import cn.bangfu.standard.DeductionBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Content of an archive: the head, the household and its members (FLD part 3.2 to 3.9). It is the
 * cold half of the archive, with the same id, and the model of the form: it takes what is typed,
 * right or wrong. Before it is stored the service calls {@link #normalize} and {@link #compute},
 * and {@code FieldChecks} tells what is wrong with it.
 */
@Entity
@Table(name = "archive_content")
public class ArchiveContent extends TargetCard {

  public static final int MAX_MEMBERS = 20;
  public static final int MAX_OTHER_CAUSES = 3;

  private static final long serialVersionUID = 1L;

  @Id
  @Column(name = "archive_id")
  private Long archiveId;

  @OneToMany(
      mappedBy = "content",
      cascade = CascadeType.ALL,
      orphanRemoval = true,
      fetch = FetchType.EAGER)
  @OrderBy("position")
  private List<Member> members = new ArrayList<>();

  /** How the net figure is computed (FLD-005); told by the rules, not stored. */
  @Transient private DeductionBase deduction = DeductionBase.FULL;

  @Column(name = "head_income")
  private BigDecimal headIncome;

  @Column(name = "other_annual_income")
  private BigDecimal otherAnnualIncome;

  @Column(name = "rigid_expense")
  private BigDecimal rigidExpense;

  @Column(name = "self_help")
  private Boolean selfHelp;

  @Column(name = "zero_employment")
  private Boolean zeroEmployment;

  @Enumerated(EnumType.STRING)
  @Column(name = "main_cause")
  private HardshipCause mainCause;

  @Column(name = "cause_text")
  private String causeText;

  private String bank;

  @Column(name = "bank_branch")
  private String bankBranch;

  @Convert(converter = SealedTextConverter.class)
  @Column(name = "bank_card_no")
  private String bankCardNo;

  @Column(name = "bank_card_holder")
  private String bankCardHolder;

  @Column(name = "bank_card_no_digest")
  private byte[] bankCardNoDigest;

  @Convert(converter = CauseListConverter.class)
  @Column(name = "other_causes")
  private List<HardshipCause> otherCauses = List.of();

  /** One remark for all attachments (FLD part 3.8). */
  @Column(name = "attachment_remark")
  private String attachmentRemark;

  @Column(name = "income_confirmed_date")
  private LocalDate incomeConfirmedDate;

  /** Day on which the worker was told what becomes of his data (USR-132). */
  @Column(name = "informed_date")
  private LocalDate informedDate;

  /** Whether he and the grown-up members agreed to it separately. */
  private Boolean consent;

  /** Whether the guardians agreed to it for members under 14. */
  @Column(name = "guardian_consent")
  private Boolean guardianConsent;

  @Column(name = "annual_income")
  private BigDecimal annualIncome;

  @Column(name = "family_size")
  private int familySize = 1;

  @Column(name = "monthly_per_capita")
  private BigDecimal monthlyPerCapita;

  @Column(name = "annual_per_capita")
  private BigDecimal annualPerCapita;

  @Column(name = "net_monthly")
  private BigDecimal netMonthly;

  /** True if a sealed value of head or members was altered outside the product (USR-117). */
  public boolean hasTampered() {
    return isTampered() || Tampered.is(bankCardNo) || members.stream().anyMatch(Person::isTampered);
  }

  /** Number of the archive whose content this is. */
  public Long getArchiveId() {
    return archiveId;
  }

  /** Binds the content to its archive, once. */
  public void setArchiveId(Long archiveId) {
    if (this.archiveId != null && !this.archiveId.equals(archiveId)) {
      throw new IllegalStateException("Content belongs to archive " + this.archiveId);
    }
    this.archiveId = archiveId;
  }

  /** The members in their order, not to be changed from outside. */
  public List<Member> getMembers() {
    return members;
  }

  /** A new last member, with ethnicity and household register of the head (FLD part 3.4). */
  public Member addMember() {
    Member member = new Member(this, members.size());
    member.setEthnicity(getEthnicity());
    member.setHukouType(getHukouType());
    members.add(member);
    return member;
  }

  /** A new last member that is this person of another household; the relation is to be chosen. */
  public Member addCopyOf(Person person) {
    Member member = new Member(this, members.size());
    member.copy(person);
    members.add(member);
    return member;
  }

  public void removeMember(Member member) {
    members.remove(member);
    removeIllnessesOf(member);
    number();
  }

  /** Moves a member by so many places, up if negative (ARC-029). */
  public void moveMember(Member member, int places) {
    int to = Math.max(0, Math.min(members.size() - 1, members.indexOf(member) + places));
    members.remove(member);
    members.add(to, member);
    number();
  }

  /**
   * A member becomes head: what his row has is taken over, what only a head has is empty unless it
   * belongs to the household (ARC-114).
   */
  void becomeHead(Member member) {
    takeFrom(member);
    becomeAnother();
    setEmployer(
        member.getMemberIdentity() != null && member.getMemberIdentity().employed()
            ? member.getUnitOrSchool()
            : null);
    headIncome = member.getMonthlyIncome();
  }

  /**
   * Empties the fields whose condition does not hold, so that nothing hidden is stored (FLD part
   * 2), and sets what follows from other fields.
   */
  public void normalize(ArchiveType type, HardshipCategory category) {
    normalizeHealth();
    if (type != ArchiveType.MIGRANT_WORKER) {
      emptyContract();
    }
    followContractMonths();
    if (category != HardshipCategory.SUDDEN_HARDSHIP) {
      rigidExpense = null;
    }
    if (bankCardNo == null) {
      bankCardHolder = null;
    } else if (bankCardHolder == null) {
      bankCardHolder = getName();
    }
    normalizeMedical(isIllnessACause());
    normalizeCard();
    members.forEach(Member::normalize);
    number();
  }

  /** True if a cause of the group illness is chosen: the medical block is asked for (FLD-047). */
  public boolean isIllnessACause() {
    return allCauses().stream().anyMatch(cause -> cause.group() == CauseGroup.ILLNESS);
  }

  /**
   * The computed figures by the rules last computed by, at first those of set A (FLD-001 to
   * FLD-007).
   */
  public void compute() {
    compute(deduction);
  }

  /** From now on the net figure is computed like this. */
  public void follow(DeductionBase base) {
    deduction = base;
  }

  /** The computed figures; those whose inputs are missing are empty. */
  public void compute(DeductionBase base) {
    deduction = base;
    IncomeRules.Figures figures = IncomeRules.figures(this, base);
    annualIncome = figures.annualIncome();
    familySize = figures.familySize();
    monthlyPerCapita = figures.monthlyPerCapita();
    annualPerCapita = figures.annualPerCapita();
    netMonthly = figures.netMonthly();
  }

  /** The incomes were typed, changed or confirmed on that day (FLD-054). */
  public void confirmIncomes(LocalDate day) {
    incomeConfirmedDate = day;
  }

  public LocalDate getIncomeConfirmedDate() {
    return incomeConfirmedDate;
  }

  /** The main cause and the others. */
  public List<HardshipCause> allCauses() {
    List<HardshipCause> all = new ArrayList<>(otherCauses);
    if (mainCause != null) {
      all.add(0, mainCause);
    }
    return all;
  }

  @PrePersist
  @PreUpdate
  void digestCard() {
    bankCardNoDigest = bankCardNo == null ? null : KeyRing.current().digest(bankCardNo);
  }

  private void number() {
    for (int i = 0; i < members.size(); i++) {
      members.get(i).setPosition(i);
    }
  }

  public BigDecimal getHeadIncome() {
    return headIncome;
  }

  public void setHeadIncome(BigDecimal headIncome) {
    this.headIncome = headIncome;
  }

  public BigDecimal getOtherAnnualIncome() {
    return otherAnnualIncome;
  }

  public void setOtherAnnualIncome(BigDecimal otherAnnualIncome) {
    this.otherAnnualIncome = otherAnnualIncome;
  }

  public BigDecimal getRigidExpense() {
    return rigidExpense;
  }

  public void setRigidExpense(BigDecimal rigidExpense) {
    this.rigidExpense = rigidExpense;
  }

  public Boolean getSelfHelp() {
    return selfHelp;
  }

  public void setSelfHelp(Boolean selfHelp) {
    this.selfHelp = selfHelp;
  }

  public Boolean getZeroEmployment() {
    return zeroEmployment;
  }

  public void setZeroEmployment(Boolean zeroEmployment) {
    this.zeroEmployment = zeroEmployment;
  }

  public HardshipCause getMainCause() {
    return mainCause;
  }

  public void setMainCause(HardshipCause mainCause) {
    this.mainCause = mainCause;
  }

  public String getCauseText() {
    return causeText;
  }

  public void setCauseText(String causeText) {
    this.causeText = CleanText.trim(causeText);
  }

  public String getBank() {
    return bank;
  }

  public void setBank(String bank) {
    this.bank = CleanText.trim(bank);
  }

  public String getBankBranch() {
    return bankBranch;
  }

  public void setBankBranch(String bankBranch) {
    this.bankBranch = CleanText.trim(bankBranch);
  }

  public String getBankCardNo() {
    return bankCardNo;
  }

  public void setBankCardNo(String bankCardNo) {
    this.bankCardNo = CleanText.digits(bankCardNo);
  }

  public String getBankCardHolder() {
    return bankCardHolder;
  }

  public void setBankCardHolder(String bankCardHolder) {
    this.bankCardHolder = CleanText.trim(bankCardHolder);
  }

  public String getAttachmentRemark() {
    return attachmentRemark;
  }

  public void setAttachmentRemark(String attachmentRemark) {
    this.attachmentRemark = CleanText.trim(attachmentRemark);
  }

  public List<HardshipCause> getOtherCauses() {
    return otherCauses;
  }

  public void setOtherCauses(List<HardshipCause> otherCauses) {
    this.otherCauses = otherCauses == null ? List.of() : List.copyOf(otherCauses);
  }

  public LocalDate getInformedDate() {
    return informedDate;
  }

  public void setInformedDate(LocalDate informedDate) {
    this.informedDate = informedDate;
  }

  public Boolean getConsent() {
    return consent;
  }

  public void setConsent(Boolean consent) {
    this.consent = consent;
  }

  public Boolean getGuardianConsent() {
    return guardianConsent;
  }

  public void setGuardianConsent(Boolean guardianConsent) {
    this.guardianConsent = guardianConsent;
  }

  public BigDecimal getAnnualIncome() {
    return annualIncome;
  }

  public int getFamilySize() {
    return familySize;
  }

  public BigDecimal getMonthlyPerCapita() {
    return monthlyPerCapita;
  }

  public BigDecimal getAnnualPerCapita() {
    return annualPerCapita;
  }

  public BigDecimal getNetMonthly() {
    return netMonthly;
  }
}
