package cn.bangfu.publication;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A notice in the list of its publisher (INF-043).
 *
 * @param readers how many users have opened it
 */
public record NoticeRow(
    long id,
    int version,
    NoticeTexts texts,
    long readers,
    String changedBy,
    OffsetDateTime changedAt)
    implements Serializable {

  public LocalDate publishedOn() {
    return texts.publishedOn();
  }
}
