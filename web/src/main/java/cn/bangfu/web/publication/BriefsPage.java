package cn.bangfu.web.publication;

import cn.bangfu.publication.BriefBoard;
import cn.bangfu.publication.BriefFilter;
import cn.bangfu.publication.BriefRow;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** All work briefs, read by everybody (INF-039). */
@Named
@ViewScoped
public class BriefsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject BriefBoard board;

  private String title;
  private String keyword;
  private String issueNo;
  private String publisher;
  private LocalDate from;
  private LocalDate to;
  private BriefFilter filter = BriefFilter.ALL;
  private LazyRows<BriefRow, NoSort> rows;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            BriefRow::id,
            page -> board.page(filter, page.offset(), page.size()),
            () -> board.count(filter));
  }

  public void search() {
    BriefFilter asked = new BriefFilter(title, keyword, issueNo, publisher, from, to);
    board.count(asked);
    filter = asked;
    rows.restart();
  }

  public void reset() {
    title = null;
    keyword = null;
    issueNo = null;
    publisher = null;
    from = null;
    to = null;
    filter = BriefFilter.ALL;
    rows.restart();
  }

  public LazyRows<BriefRow, NoSort> getRows() {
    return rows;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getKeyword() {
    return keyword;
  }

  public void setKeyword(String keyword) {
    this.keyword = keyword;
  }

  public String getIssueNo() {
    return issueNo;
  }

  public void setIssueNo(String issueNo) {
    this.issueNo = issueNo;
  }

  public String getPublisher() {
    return publisher;
  }

  public void setPublisher(String publisher) {
    this.publisher = publisher;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }
}
