package cn.bangfu.publication;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A work brief of the national union or of a province; read by everybody (INF-036 to INF-041). */
@Entity
@Table(name = "work_brief")
public class WorkBrief extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "publisher_id")
  private long publisherId;

  private String title;

  @Column(name = "issue_no")
  private String issueNo;

  private String keywords;
  private String content;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  private boolean deleted;

  protected WorkBrief() {}

  WorkBrief(long publisherId) {
    this.publisherId = publisherId;
  }

  void write(BriefTexts texts) {
    title = texts.title();
    issueNo = texts.issueNo();
    keywords = texts.keywords();
    content = texts.content();
    publishedOn = texts.publishedOn();
  }

  void delete() {
    deleted = true;
  }

  /** What is written in it. */
  public BriefTexts texts() {
    return new BriefTexts(title, issueNo, keywords, content, publishedOn);
  }

  public Long getId() {
    return id;
  }

  public long getPublisherId() {
    return publisherId;
  }

  public boolean isDeleted() {
    return deleted;
  }
}
