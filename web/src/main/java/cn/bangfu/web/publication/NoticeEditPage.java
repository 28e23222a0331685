package cn.bangfu.web.publication;

import cn.bangfu.kernel.Today;
import cn.bangfu.publication.NoticeDesk;
import cn.bangfu.publication.NoticeRow;
import cn.bangfu.publication.NoticeTexts;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** A notice is written or changed (INF-043). */
@Named("publishedNoticeEdit")
@ViewScoped
public class NoticeEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject NoticeDesk desk;
  @Inject Today today;

  private Long id;
  private int version;
  private String title;
  private String content;
  private Boolean shown = true;
  private LocalDate publishedOn;
  private LocalDate shownUntil;
  private Boolean top = false;

  @PostConstruct
  void init() {
    id = RequestedId.get();
    if (id == null) {
      publishedOn = today.today();
    } else {
      NoticeRow row = desk.get(id);
      version = row.version();
      title = row.texts().title();
      content = row.texts().content();
      shown = row.texts().shown();
      publishedOn = row.texts().publishedOn();
      shownUntil = row.texts().shownUntil();
      top = row.texts().top();
    }
  }

  public String save() {
    desk.save(
        id,
        version,
        new NoticeTexts(
            title,
            content,
            Boolean.TRUE.equals(shown),
            publishedOn,
            shownUntil,
            Boolean.TRUE.equals(top)));
    Messages.successOnNextPage("publication.saved");
    return "/publication/notice-list?faces-redirect=true";
  }

  /** Key of the title. */
  public String getHeading() {
    return id == null ? "publication.notices.new" : "publication.notices.edit";
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public Boolean getShown() {
    return shown;
  }

  public void setShown(Boolean shown) {
    this.shown = shown;
  }

  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public void setPublishedOn(LocalDate publishedOn) {
    this.publishedOn = publishedOn;
  }

  public LocalDate getShownUntil() {
    return shownUntil;
  }

  public void setShownUntil(LocalDate shownUntil) {
    this.shownUntil = shownUntil;
  }

  public Boolean getTop() {
    return top;
  }

  public void setTop(Boolean top) {
    this.top = top;
  }
}
