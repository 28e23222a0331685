package cn.bangfu.assistance;

import cn.bangfu.archive.ArchiveLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;

/** One measure paid from one kind of money of one year (part 30 A.2.2). */
@Entity
@Table(name = "assistance_line")
public class AssistanceLine implements Serializable {

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assistance_line_seq")
  @SequenceGenerator(name = "assistance_line_seq", sequenceName = "assistance_line_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "assistance_id")
  private Assistance assistance;

  @Column(name = "line_no")
  private int lineNo;

  @Column(name = "measure_id")
  private long measure;

  private BigDecimal amount;

  @Column(name = "fund_type_id")
  private long fundType;

  @Column(name = "fund_year")
  private int fundYear;

  @Enumerated(EnumType.STRING)
  @Column(name = "summary_class")
  private SummaryClass summaryClass;

  @Enumerated(EnumType.STRING)
  @Column(name = "level_at_check")
  private ArchiveLevel levelAtCheck;

  private boolean summarized;

  protected AssistanceLine() {}

  AssistanceLine(Assistance assistance, int lineNo, NewLine line, ArchiveLevel level) {
    this.assistance = assistance;
    this.lineNo = lineNo;
    take(line);
    levelAtCheck = level;
  }

  /**
   * Takes other values; the level is that of today if the kind of money is another one (AST-047).
   */
  void change(NewLine line, ArchiveLevel level) {
    if (same(line)) {
      return;
    }
    if (summarized) {
      throw new IllegalStateException("Line " + id + " stands in a summary table");
    }
    if (fundType != line.fundType()) {
      levelAtCheck = level;
    }
    take(line);
  }

  private void take(NewLine line) {
    measure = line.measure();
    amount = line.amount();
    fundType = line.fundType();
    fundYear = line.fundYear();
    summaryClass = line.summaryClass();
  }

  /** True if it says the same. */
  public boolean same(NewLine line) {
    return measure == line.measure()
        && amount.compareTo(line.amount()) == 0
        && fundType == line.fundType()
        && fundYear == line.fundYear();
  }

  public Long getId() {
    return id;
  }

  public Assistance getAssistance() {
    return assistance;
  }

  /** 1 to 3. */
  public int getLineNo() {
    return lineNo;
  }

  public long getMeasure() {
    return measure;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public long getFundType() {
    return fundType;
  }

  public int getFundYear() {
    return fundYear;
  }

  public SummaryClass getSummaryClass() {
    return summaryClass;
  }

  public ArchiveLevel getLevelAtCheck() {
    return levelAtCheck;
  }

  /** It stands in a real-name summary table. */
  public boolean isSummarized() {
    return summarized;
  }
}
