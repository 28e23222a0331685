package cn.bangfu.assistance;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The class that was given to an added measure; the others are 其他帮扶类 (part 30 A.3.2). */
@Entity
@Table(name = "measure_class")
public class MeasureClass extends BaseEntity {

  @Id
  @Column(name = "measure_id")
  private long measure;

  @Enumerated(EnumType.STRING)
  @Column(name = "summary_class")
  private SummaryClass summaryClass;

  protected MeasureClass() {}

  MeasureClass(long measure) {
    this.measure = measure;
  }

  void set(SummaryClass other) {
    summaryClass = other;
  }

  public long getMeasure() {
    return measure;
  }

  public SummaryClass getSummaryClass() {
    return summaryClass;
  }
}
