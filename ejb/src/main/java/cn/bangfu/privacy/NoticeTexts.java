package cn.bangfu.privacy;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The parts of the notice (USR-131).
 *
 * @param processor who processes, and how he is reached
 * @param sensitive why data of the classes A and B is needed and what it means for the person
 */
public record NoticeTexts(
    String processor,
    String purposes,
    String dataKinds,
    String retention,
    String rights,
    String sensitive)
    implements Serializable {

  private static final String LABEL = "privacy.NoticeTexts.";

  /** What is wrong with it: every part must be written. */
  List<Violation> check() {
    List<Violation> wrong = new ArrayList<>();
    parts()
        .forEach(
            (field, text) -> {
              if (text == null || CleanText.length(text) > PrivacyNotice.TEXT_MAX) {
                wrong.add(
                    Violation.of(
                        "notice." + field,
                        PrivacyProblem.NOTICE_PART,
                        new Label(LABEL + field),
                        PrivacyNotice.TEXT_MAX));
              }
            });
    return wrong;
  }

  NoticeTexts trimmed() {
    return each(CleanText::trim);
  }

  NoticeTexts each(UnaryOperator<String> change) {
    return new NoticeTexts(
        change.apply(processor),
        change.apply(purposes),
        change.apply(dataKinds),
        change.apply(retention),
        change.apply(rights),
        change.apply(sensitive));
  }

  /** The parts by name, in the order in which they are read. */
  public Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("processor", processor);
    parts.put("purposes", purposes);
    parts.put("dataKinds", dataKinds);
    parts.put("retention", retention);
    parts.put("rights", rights);
    parts.put("sensitive", sensitive);
    return parts;
  }
}
