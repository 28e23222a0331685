package cn.bangfu.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** What a set of rules says from a day on (FIL-007). */
@Entity
@Table(name = "rule_set_version")
public class RuleSetVersion implements Serializable {

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_set_version_seq")
  @SequenceGenerator(name = "rule_set_version_seq", sequenceName = "rule_set_version_seq")
  private Long id;

  @Column(name = "rule_set_id", updatable = false)
  private long ruleSetId;

  @Column(name = "first_day", updatable = false)
  private LocalDate firstDay;

  @Embedded private RuleValues values;

  protected RuleSetVersion() {}

  RuleSetVersion(long ruleSetId, LocalDate firstDay, RuleValues values) {
    this.ruleSetId = ruleSetId;
    this.firstDay = firstDay;
    this.values = values.copy();
  }

  /** Another text of the same day, which nobody has been judged by before that day. */
  void replace(RuleValues other) {
    values = other.copy();
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public RuleValues getValues() {
    return values;
  }
}
