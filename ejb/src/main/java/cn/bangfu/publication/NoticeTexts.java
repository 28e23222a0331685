package cn.bangfu.publication;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is typed into a notice (part 80 §2.3).
 *
 * @param shown false takes it off every home page
 * @param publishedOn a later day is allowed: it is shown from then on
 * @param shownUntil last day on the home page, or null
 */
public record NoticeTexts(
    String title,
    String content,
    boolean shown,
    LocalDate publishedOn,
    LocalDate shownUntil,
    boolean top)
    implements Serializable {

  static final int TITLE_MIN = 2;
  static final int TITLE_MAX = 200;
  static final int CONTENT_MAX = 50_000;

  NoticeTexts trimmed() {
    return new NoticeTexts(
        CleanText.trim(title), CleanText.trim(content), shown, publishedOn, shownUntil, top);
  }

  List<Violation> check() {
    List<Violation> wrong = new ArrayList<>();
    int length = CleanText.length(title);
    if (length < TITLE_MIN || length > TITLE_MAX) {
      wrong.add(Violation.of("notice.title", PublicationProblem.TITLE, TITLE_MIN, TITLE_MAX));
    }
    if (content == null || CleanText.length(content) > CONTENT_MAX) {
      wrong.add(Violation.of("notice.content", PublicationProblem.CONTENT, CONTENT_MAX));
    }
    if (publishedOn == null) {
      wrong.add(Violation.of("notice.publishedOn", PublicationProblem.DAY_MISSING));
    } else if (shownUntil != null && shownUntil.isBefore(publishedOn)) {
      wrong.add(Violation.of("notice.shownUntil", PublicationProblem.UNTIL_BEFORE_DAY));
    }
    return wrong;
  }
}
