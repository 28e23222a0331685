package cn.bangfu.privacy;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is typed into an entry of a register (USR-137).
 *
 * @param findings of an assessment; the texts behind it belong to an incident
 * @param notification who was told, when and how
 */
public record RegisterTexts(
    LocalDate happenedOn,
    String subject,
    String findings,
    String dataKinds,
    String cause,
    String harm,
    String measures,
    String notification)
    implements Serializable {

  /** Most characters of a text. */
  public static final int TEXT_MAX = 2000;

  /** Most characters of the subject. */
  public static final int SUBJECT_MAX = 200;

  private static final String LABEL = "privacy.RegisterTexts.";

  /** Blanks cut, and what does not belong to the kind left out. */
  RegisterTexts of(RegisterKind kind) {
    boolean incident = kind == RegisterKind.INCIDENT;
    return new RegisterTexts(
        happenedOn,
        CleanText.trim(subject),
        incident ? null : CleanText.trim(findings),
        incident ? CleanText.trim(dataKinds) : null,
        incident ? CleanText.trim(cause) : null,
        incident ? CleanText.trim(harm) : null,
        incident ? CleanText.trim(measures) : null,
        incident ? CleanText.trim(notification) : null);
  }

  List<Violation> check(RegisterKind kind, LocalDate today) {
    List<Violation> wrong = new ArrayList<>();
    if (happenedOn == null || happenedOn.isAfter(today)) {
      wrong.add(Violation.of("entry.happenedOn", PrivacyProblem.DAY_MISSING));
    }
    text(wrong, "subject", subject, SUBJECT_MAX);
    if (kind == RegisterKind.IMPACT_ASSESSMENT) {
      text(wrong, "findings", findings, TEXT_MAX);
    } else {
      text(wrong, "dataKinds", dataKinds, TEXT_MAX);
      text(wrong, "cause", cause, TEXT_MAX);
      text(wrong, "harm", harm, TEXT_MAX);
      text(wrong, "measures", measures, TEXT_MAX);
      text(wrong, "notification", notification, TEXT_MAX);
    }
    return wrong;
  }

  private static void text(List<Violation> wrong, String field, String text, int max) {
    if (text == null || CleanText.length(text) > max) {
      wrong.add(
          Violation.of(
              "entry." + field, PrivacyProblem.TEXT_MISSING, new Label(LABEL + field), max));
    }
  }
}
