package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.kernel.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the card of a target still lacks (FLD-066); asked by the check and before it is printed. */
public final class CardGaps {

  /** What a card has to hold, in the order of the form. */
  private static final Map<String, Function<ArchiveContent, ?>> DEMANDED = new LinkedHashMap<>();

  static {
    DEMANDED.put("determinedDate", ArchiveContent::getDeterminedDate);
    DEMANDED.put("familySituation", ArchiveContent::getFamilySituation);
    DEMANDED.put("familySituationText", ArchiveContent::getFamilySituationText);
    DEMANDED.put("keyGroup", ArchiveContent::getKeyGroup);
    DEMANDED.put("exitMeasures", ArchiveContent::getExitMeasures);
    DEMANDED.put("actionPlans", ArchiveContent::getActionPlans);
    DEMANDED.put("helperUnit", ArchiveContent::getHelperUnit);
    DEMANDED.put("helperName", ArchiveContent::getHelperName);
    DEMANDED.put("helperPhone", ArchiveContent::getHelperPhone);
    DEMANDED.put("deadline", ArchiveContent::getDeadline);
  }

  private CardGaps() {}

  /** The labels of what is lacking, as one text; empty if nothing is. */
  public static String of(ArchiveContent card) {
    if (!card.isTarget()) {
      return Subject.head(card).label("exitTarget");
    }
    return DEMANDED.entrySet().stream()
        .filter(one -> RequiredChecks.isEmpty(one.getValue().apply(card)))
        .map(one -> Subject.head(card).label(one.getKey()))
        .collect(Collectors.joining(Texts.get("archive.values.separator")));
  }
}
