package cn.bangfu.publication;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A notice; it belongs to the union that published it, not to a person (INF-043). */
@Entity
@Table(name = "notice")
@NamedQuery(
    name = "Notice.onTop",
    query =
        """
        select count(n) from Notice n
        where n.publisherId = :publisher and n.deleted = false and n.top = true and n.id <> :except""")
public class Notice extends BaseEntity {

  /** So many of a publisher stand on top at once (INF-049). */
  public static final int TOP_MAX = 3;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "publisher_id")
  private long publisherId;

  private String title;
  private String content;
  private boolean shown;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  @Column(name = "shown_until")
  private LocalDate shownUntil;

  private boolean top;
  private boolean deleted;

  protected Notice() {}

  Notice(long publisherId) {
    this.publisherId = publisherId;
  }

  void write(NoticeTexts texts) {
    title = texts.title();
    content = texts.content();
    shown = texts.shown();
    publishedOn = texts.publishedOn();
    shownUntil = texts.shownUntil();
    top = texts.top();
  }

  void delete() {
    deleted = true;
  }

  /** True if its readers find it: not withdrawn, and its day has come (INF-045, INF-047). */
  boolean isOut(LocalDate today) {
    return !deleted && shown && !publishedOn.isAfter(today);
  }

  /** What is written in it. */
  public NoticeTexts texts() {
    return new NoticeTexts(title, content, shown, publishedOn, shownUntil, top);
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
