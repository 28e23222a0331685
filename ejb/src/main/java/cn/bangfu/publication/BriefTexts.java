package cn.bangfu.publication;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is typed into a work brief (part 80 §2.2). */
public record BriefTexts(
    String title, String issueNo, String keywords, String content, LocalDate publishedOn)
    implements Serializable {

  static final int TITLE_MIN = 2;
  static final int TITLE_MAX = 200;
  static final int ISSUE_MAX = 30;
  static final int KEYWORDS_MAX = 100;
  static final int CONTENT_MAX = 200_000;

  BriefTexts trimmed() {
    return new BriefTexts(
        CleanText.trim(title),
        CleanText.trim(issueNo),
        CleanText.trim(keywords),
        CleanText.trim(content),
        publishedOn);
  }

  List<Violation> check(LocalDate today) {
    List<Violation> wrong = new ArrayList<>();
    int length = CleanText.length(title);
    if (length < TITLE_MIN || length > TITLE_MAX) {
      wrong.add(Violation.of("brief.title", PublicationProblem.TITLE, TITLE_MIN, TITLE_MAX));
    }
    if (CleanText.length(issueNo) > ISSUE_MAX) {
      wrong.add(Violation.of("brief.issueNo", PublicationProblem.TOO_LONG, ISSUE_MAX));
    }
    if (CleanText.length(keywords) > KEYWORDS_MAX) {
      wrong.add(Violation.of("brief.keywords", PublicationProblem.TOO_LONG, KEYWORDS_MAX));
    }
    if (content == null || CleanText.length(content) > CONTENT_MAX) {
      wrong.add(Violation.of("brief.content", PublicationProblem.CONTENT, CONTENT_MAX));
    }
    if (publishedOn == null) {
      wrong.add(Violation.of("brief.publishedOn", PublicationProblem.DAY_MISSING));
    } else if (publishedOn.isAfter(today)) {
      wrong.add(Violation.of("brief.publishedOn", PublicationProblem.IN_FUTURE));
    }
    return wrong;
  }
}
