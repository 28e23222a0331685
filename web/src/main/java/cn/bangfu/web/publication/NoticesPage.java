package cn.bangfu.web.publication;

import cn.bangfu.publication.NoticeBoard;
import cn.bangfu.publication.NoticeFilter;
import cn.bangfu.publication.NoticeLine;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** All notices that the user may read (INF-047). */
@Named
@ViewScoped
public class NoticesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject NoticeBoard board;

  private String title;
  private String text;
  private Boolean ofProvince;
  private LocalDate from;
  private LocalDate to;
  private NoticeFilter filter = NoticeFilter.ALL;
  private LazyRows<NoticeLine, NoSort> rows;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            NoticeLine::id,
            page -> board.page(filter, page.offset(), page.size()),
            () -> board.count(filter));
  }

  public void search() {
    NoticeFilter asked = new NoticeFilter(title, text, ofProvince, from, to);
    board.count(asked);
    filter = asked;
    rows.restart();
  }

  public void reset() {
    title = null;
    text = null;
    ofProvince = null;
    from = null;
    to = null;
    filter = NoticeFilter.ALL;
    rows.restart();
  }

  public LazyRows<NoticeLine, NoSort> getRows() {
    return rows;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Boolean getOfProvince() {
    return ofProvince;
  }

  public void setOfProvince(Boolean ofProvince) {
    this.ofProvince = ofProvince;
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
