package cn.bangfu.privacy;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A request to be recorded (USR-133).
 *
 * @param memberId the member who asks, or null for the head
 * @param identityCheckedBy who has seen that the person is the one he says
 * @param content what exactly is asked for, needed unless everything is to be printed
 */
public record NewPersonalDataRequest(
    long archiveId,
    Long memberId,
    PersonalDataRight askedRight,
    LocalDate requestedOn,
    String identityCheckedBy,
    String content) {

  static final int CONTENT_MAX = 1000;
  private static final int NAME_MAX = 50;
  private static final String LABEL = "privacy.PersonalDataRequest.";

  NewPersonalDataRequest trimmed() {
    return new NewPersonalDataRequest(
        archiveId,
        memberId,
        askedRight,
        requestedOn,
        CleanText.trim(identityCheckedBy),
        CleanText.trim(content));
  }

  List<Violation> check(LocalDate today) {
    List<Violation> wrong = new ArrayList<>();
    if (askedRight == null) {
      wrong.add(
          Violation.of(
              "request.askedRight", PrivacyProblem.NOT_CHOSEN, new Label(LABEL + "askedRight")));
    }
    if (requestedOn == null || requestedOn.isAfter(today)) {
      wrong.add(Violation.of("request.requestedOn", PrivacyProblem.DAY_MISSING));
    }
    text(wrong, "identityCheckedBy", identityCheckedBy, NAME_MAX, true);
    text(
        wrong,
        "content",
        content,
        CONTENT_MAX,
        askedRight != null && !askedRight.answeredByPrint());
    return wrong;
  }

  private static void text(
      List<Violation> wrong, String field, String text, int max, boolean needed) {
    if (needed && text == null || CleanText.length(text) > max) {
      wrong.add(
          Violation.of(
              "request." + field, PrivacyProblem.TEXT_MISSING, new Label(LABEL + field), max));
    }
  }
}
