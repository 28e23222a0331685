package cn.bangfu.standard;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** Which set holds for a union and those below it from a day on (FIL-005). */
@Entity
@Table(name = "rule_set_choice")
public class RuleSetChoice extends BaseEntity implements Serializable {

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_set_choice_seq")
  @SequenceGenerator(name = "rule_set_choice_seq", sequenceName = "rule_set_choice_seq")
  private Long id;

  @Column(name = "union_id", updatable = false)
  private long unionId;

  @Column(name = "rule_set_id")
  private long ruleSetId;

  @Column(name = "first_day", updatable = false)
  private LocalDate firstDay;

  protected RuleSetChoice() {}

  RuleSetChoice(long unionId, LocalDate firstDay) {
    this.unionId = unionId;
    this.firstDay = firstDay;
  }

  void choose(long ruleSet) {
    ruleSetId = ruleSet;
  }

  public long getUnionId() {
    return unionId;
  }

  public long getRuleSetId() {
    return ruleSetId;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }
}
