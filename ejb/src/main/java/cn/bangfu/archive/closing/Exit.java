package cn.bangfu.archive.closing;

import cn.bangfu.access.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One exit of a household from hardship (FLD part 3.11); it is kept when the archive is restored.
 */
@Entity
@Table(name = "archive_exit")
@NamedQuery(name = "Exit.of", query = "select e from Exit e where e.archiveId = :id order by e.id")
@NamedQuery(
    name = "Exit.inForce",
    query = "select e from Exit e where e.archiveId in :ids and e.inForce = true")
public class Exit extends Closing {

  @Column(name = "way_id")
  private long wayId;

  @Column(name = "exited_date")
  private LocalDate exitedDate;

  @Column(name = "annual_income")
  private BigDecimal annualIncome;

  @Column(name = "annual_expense")
  private BigDecimal annualExpense;

  @Column(name = "monthly_per_capita")
  private BigDecimal monthlyPerCapita;

  @Enumerated(EnumType.STRING)
  private ExitSource source;

  protected Exit() {}

  Exit(
      long archiveId,
      Exiting facts,
      BigDecimal monthlyPerCapita,
      ExitSource source,
      Caller by,
      OffsetDateTime at) {
    super(archiveId, facts.note(), by, at);
    wayId = facts.wayId();
    exitedDate = facts.date();
    annualIncome = facts.annualIncome();
    annualExpense = facts.annualExpense();
    this.monthlyPerCapita = monthlyPerCapita;
    this.source = source;
  }

  public long getWayId() {
    return wayId;
  }

  public LocalDate getExitedDate() {
    return exitedDate;
  }

  public BigDecimal getAnnualIncome() {
    return annualIncome;
  }

  public BigDecimal getAnnualExpense() {
    return annualExpense;
  }

  public BigDecimal getMonthlyPerCapita() {
    return monthlyPerCapita;
  }

  public ExitSource getSource() {
    return source;
  }
}
