package cn.bangfu.web.publication;

import cn.bangfu.publication.BriefDesk;
import cn.bangfu.publication.BriefRow;
import cn.bangfu.publication.BriefTexts;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** A work brief is written or changed (INF-037). */
@Named
@ViewScoped
public class BriefEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject BriefDesk desk;

  private Long id;
  private int version;
  private String title;
  private String issueNo;
  private String keywords;
  private String content;
  private LocalDate publishedOn;

  @PostConstruct
  void init() {
    id = RequestedId.get();
    if (id == null) {
      show(desk.proposal());
    } else {
      BriefRow row = desk.get(id);
      version = row.version();
      show(row.texts());
    }
  }

  private void show(BriefTexts texts) {
    title = texts.title();
    issueNo = texts.issueNo();
    keywords = texts.keywords();
    content = texts.content();
    publishedOn = texts.publishedOn();
  }

  public String save() {
    desk.save(id, version, new BriefTexts(title, issueNo, keywords, content, publishedOn));
    Messages.successOnNextPage("publication.saved");
    return "/publication/brief-list?faces-redirect=true";
  }

  /** Key of the title. */
  public String getHeading() {
    return id == null ? "publication.briefs.new" : "publication.briefs.edit";
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getIssueNo() {
    return issueNo;
  }

  public void setIssueNo(String issueNo) {
    this.issueNo = issueNo;
  }

  public String getKeywords() {
    return keywords;
  }

  public void setKeywords(String keywords) {
    this.keywords = keywords;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public void setPublishedOn(LocalDate publishedOn) {
    this.publishedOn = publishedOn;
  }
}
