package cn.bangfu.realname;

import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.PhoneNumber;
import java.io.Serializable;
import java.time.LocalDate;

/** The head of a table as it is typed (FND-053). */
public class SummaryHead implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long id;
  private int version;
  private boolean withRows;
  private FundGroup group;
  private SummaryClass summaryClass;
  private Integer fundYear;
  private Long fundType;
  private String title;
  private String filler;
  private String phone;
  private LocalDate fillDate;

  public SummaryHead(FundGroup group, SummaryClass summaryClass) {
    this.group = group;
    this.summaryClass = summaryClass;
  }

  SummaryHead(SummaryTable table) {
    id = table.getId();
    version = table.getVersion();
    withRows = !table.empty();
    group = table.getGroup();
    summaryClass = table.getSummaryClass();
    fundYear = table.getFundYear();
    fundType = table.getFundType();
    title = table.getTitle();
    filler = table.getFiller();
    phone = table.getPhone();
    fillDate = table.getFillDate();
  }

  /** Null for a new table. */
  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  /** True if rows hold year, type and class as they are. */
  public boolean isWithRows() {
    return withRows;
  }

  public FundGroup getGroup() {
    return group;
  }

  public SummaryClass getSummaryClass() {
    return summaryClass;
  }

  public void setSummaryClass(SummaryClass summaryClass) {
    this.summaryClass = summaryClass;
  }

  public Integer getFundYear() {
    return fundYear;
  }

  public void setFundYear(Integer fundYear) {
    this.fundYear = fundYear;
  }

  public Long getFundType() {
    return fundType;
  }

  public void setFundType(Long fundType) {
    this.fundType = fundType;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = CleanText.trim(title);
  }

  public String getFiller() {
    return filler;
  }

  public void setFiller(String filler) {
    this.filler = CleanText.trim(filler);
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = PhoneNumber.clean(phone);
  }

  public LocalDate getFillDate() {
    return fillDate;
  }

  public void setFillDate(LocalDate fillDate) {
    this.fillDate = fillDate;
  }
}
