package cn.bangfu.archive;

import cn.bangfu.codetable.CodeListConverter;
import cn.bangfu.kernel.CleanText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;

/** The card of a household that is to be brought out of hardship (ARC-126, FLD part 3.9). */
@MappedSuperclass
public abstract class TargetCard extends MedicalNeed {

  private static final long serialVersionUID = 1L;

  /** No until somebody takes the household as a target. */
  @Column(name = "exit_target")
  private Boolean exitTarget = false;

  @Column(name = "determined_date")
  private LocalDate determinedDate;

  @Convert(converter = CodeListConverter.class)
  @Column(name = "family_situation")
  private List<Long> familySituation = List.of();

  @Column(name = "family_situation_text")
  private String familySituationText;

  @Enumerated(EnumType.STRING)
  @Column(name = "key_group")
  private KeyGroup keyGroup;

  @Column(name = "key_group_remark")
  private String keyGroupRemark;

  @Convert(converter = MeasureListConverter.class)
  @Column(name = "exit_measures")
  private List<ExitMeasure> exitMeasures = List.of();

  @Column(name = "exit_measures_remark")
  private String exitMeasuresRemark;

  @Convert(converter = PlanListConverter.class)
  @Column(name = "action_plans")
  private List<ActionPlan> actionPlans = List.of();

  @Column(name = "action_plans_remark")
  private String actionPlansRemark;

  @Column(name = "helper_unit")
  private String helperUnit;

  @Column(name = "helper_name")
  private String helperName;

  @Column(name = "helper_post")
  private String helperPost;

  @Column(name = "helper_phone")
  private String helperPhone;

  @Column(name = "liaison_name")
  private String liaisonName;

  @Column(name = "liaison_post")
  private String liaisonPost;

  @Column(name = "liaison_phone")
  private String liaisonPhone;

  /** First day of the month at whose end the household shall be out of hardship. */
  private LocalDate deadline;

  @Column(name = "card_issued_date")
  private LocalDate cardIssuedDate;

  @Column(name = "card_issued_by")
  private String cardIssuedBy;

  @Column(name = "card_remark")
  private String cardRemark;

  /** True if the household is taken as a target. */
  public boolean isTarget() {
    return Boolean.TRUE.equals(exitTarget);
  }

  void normalizeCard() {
    if (exitTarget != null && !exitTarget) {
      emptyCard();
    }
    if (keyGroup != KeyGroup.OTHER) {
      keyGroupRemark = null;
    }
    if (!exitMeasures.contains(ExitMeasure.OTHER)) {
      exitMeasuresRemark = null;
    }
    if (!actionPlans.contains(ActionPlan.OTHER)) {
      actionPlansRemark = null;
    }
  }

  private void emptyCard() {
    determinedDate = null;
    familySituation = List.of();
    familySituationText = null;
    keyGroup = null;
    keyGroupRemark = null;
    exitMeasures = List.of();
    exitMeasuresRemark = null;
    actionPlans = List.of();
    actionPlansRemark = null;
    helperUnit = null;
    helperName = null;
    helperPost = null;
    helperPhone = null;
    liaisonName = null;
    liaisonPost = null;
    liaisonPhone = null;
    deadline = null;
    cardIssuedDate = null;
    cardIssuedBy = null;
    cardRemark = null;
  }

  public Boolean getExitTarget() {
    return exitTarget;
  }

  public void setExitTarget(Boolean exitTarget) {
    this.exitTarget = exitTarget;
  }

  public LocalDate getDeterminedDate() {
    return determinedDate;
  }

  public void setDeterminedDate(LocalDate determinedDate) {
    this.determinedDate = determinedDate;
  }

  public List<Long> getFamilySituation() {
    return familySituation;
  }

  public void setFamilySituation(List<Long> familySituation) {
    this.familySituation = familySituation == null ? List.of() : List.copyOf(familySituation);
  }

  public String getFamilySituationText() {
    return familySituationText;
  }

  public void setFamilySituationText(String familySituationText) {
    this.familySituationText = CleanText.trim(familySituationText);
  }

  public KeyGroup getKeyGroup() {
    return keyGroup;
  }

  public void setKeyGroup(KeyGroup keyGroup) {
    this.keyGroup = keyGroup;
  }

  public String getKeyGroupRemark() {
    return keyGroupRemark;
  }

  public void setKeyGroupRemark(String keyGroupRemark) {
    this.keyGroupRemark = CleanText.trim(keyGroupRemark);
  }

  public List<ExitMeasure> getExitMeasures() {
    return exitMeasures;
  }

  public void setExitMeasures(List<ExitMeasure> exitMeasures) {
    this.exitMeasures = exitMeasures == null ? List.of() : List.copyOf(exitMeasures);
  }

  public String getExitMeasuresRemark() {
    return exitMeasuresRemark;
  }

  public void setExitMeasuresRemark(String exitMeasuresRemark) {
    this.exitMeasuresRemark = CleanText.trim(exitMeasuresRemark);
  }

  public List<ActionPlan> getActionPlans() {
    return actionPlans;
  }

  public void setActionPlans(List<ActionPlan> actionPlans) {
    this.actionPlans = actionPlans == null ? List.of() : List.copyOf(actionPlans);
  }

  public String getActionPlansRemark() {
    return actionPlansRemark;
  }

  public void setActionPlansRemark(String actionPlansRemark) {
    this.actionPlansRemark = CleanText.trim(actionPlansRemark);
  }

  public String getHelperUnit() {
    return helperUnit;
  }

  public void setHelperUnit(String helperUnit) {
    this.helperUnit = CleanText.trim(helperUnit);
  }

  public String getHelperName() {
    return helperName;
  }

  public void setHelperName(String helperName) {
    this.helperName = CleanText.trim(helperName);
  }

  public String getHelperPost() {
    return helperPost;
  }

  public void setHelperPost(String helperPost) {
    this.helperPost = CleanText.trim(helperPost);
  }

  public String getHelperPhone() {
    return helperPhone;
  }

  public void setHelperPhone(String helperPhone) {
    this.helperPhone = CleanText.trim(helperPhone);
  }

  public String getLiaisonName() {
    return liaisonName;
  }

  public void setLiaisonName(String liaisonName) {
    this.liaisonName = CleanText.trim(liaisonName);
  }

  public String getLiaisonPost() {
    return liaisonPost;
  }

  public void setLiaisonPost(String liaisonPost) {
    this.liaisonPost = CleanText.trim(liaisonPost);
  }

  public String getLiaisonPhone() {
    return liaisonPhone;
  }

  public void setLiaisonPhone(String liaisonPhone) {
    this.liaisonPhone = CleanText.trim(liaisonPhone);
  }

  public LocalDate getDeadline() {
    return deadline;
  }

  public void setDeadline(LocalDate deadline) {
    this.deadline = deadline == null ? null : deadline.withDayOfMonth(1);
  }

  public LocalDate getCardIssuedDate() {
    return cardIssuedDate;
  }

  public void setCardIssuedDate(LocalDate cardIssuedDate) {
    this.cardIssuedDate = cardIssuedDate;
  }

  public String getCardIssuedBy() {
    return cardIssuedBy;
  }

  public void setCardIssuedBy(String cardIssuedBy) {
    this.cardIssuedBy = CleanText.trim(cardIssuedBy);
  }

  public String getCardRemark() {
    return cardRemark;
  }

  public void setCardRemark(String cardRemark) {
    this.cardRemark = CleanText.trim(cardRemark);
  }
}
