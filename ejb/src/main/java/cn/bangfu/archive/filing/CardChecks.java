package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_REPORT;
import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.ActionPlan;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ExitMeasure;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.KeyGroup;
import cn.bangfu.kernel.CleanText;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The card of a household that is to be brought out of hardship (FLD-066 to FLD-069). */
final class CardChecks {

  private static final String TABLE = "FLD §3";
  private static final int TEXT_MIN = 10;
  private static final int TEXT_MAX = 1000;
  private static final int REMARK_MAX = 200;
  private static final int UNIT_MAX = 100;
  private static final int PERSON_MAX = 30;
  private static final int POST_MAX = 50;
  private static final int CARD_REMARK_MAX = 500;

  private static final List<Check> RULES =
      List.of(
          Check.head(
                  TABLE,
                  BLOCKS_SAVE,
                  "exitTarget",
                  ArchiveProblem.MISSING,
                  (f, c) -> c.getExitTarget() == null)
              .namingField(),
          Check.head(
                  "FLD-066",
                  BLOCKS_REPORT,
                  "exitTarget",
                  ArchiveProblem.CARD_INCOMPLETE,
                  (f, c) -> c.isTarget() && !CardGaps.of(c).isEmpty())
              .saying((f, s) -> List.of(CardGaps.of((ArchiveContent) s.person()))),
          otherNeedsRemark(
              "keyGroupRemark",
              c -> c.getKeyGroup() == KeyGroup.OTHER,
              ArchiveContent::getKeyGroupRemark),
          otherNeedsRemark(
              "exitMeasuresRemark",
              c -> c.getExitMeasures().contains(ExitMeasure.OTHER),
              ArchiveContent::getExitMeasuresRemark),
          otherNeedsRemark(
              "actionPlansRemark",
              c -> c.getActionPlans().contains(ActionPlan.OTHER),
              ArchiveContent::getActionPlansRemark),
          Check.head(
              "FLD-068",
              BLOCKS_REPORT,
              "keyGroup",
              ArchiveProblem.KEY_GROUP_OF_MIGRANTS,
              (f, c) ->
                  c.getKeyGroup() == KeyGroup.URBAN_MIGRANT_WORKER
                      && f.header().archiveType() == ArchiveType.URBAN_WORKER),
          Check.head(
              "FLD-068",
              WARNING,
              "keyGroup",
              ArchiveProblem.KEY_GROUP_OF_SUBSISTENCE,
              (f, c) ->
                  c.getKeyGroup() == KeyGroup.UNDEREMPLOYED
                      && f.header().hardshipCategory() != null
                      && f.header().hardshipCategory() != HardshipCategory.SUBSISTENCE_ALLOWANCE),
          Check.head(
                  "FLD-069",
                  BLOCKS_SAVE,
                  "determinedDate",
                  ArchiveProblem.IN_FUTURE,
                  (f, c) ->
                      c.getDeterminedDate() != null && c.getDeterminedDate().isAfter(f.today()))
              .namingField(),
          Check.head(
              "FLD-069",
              BLOCKS_SAVE,
              "deadline",
              ArchiveProblem.DEADLINE_BEFORE_DETERMINED,
              (f, c) ->
                  c.getDeadline() != null
                      && c.getDeterminedDate() != null
                      && c.getDeadline().isBefore(c.getDeterminedDate().withDayOfMonth(1))),
          Check.head(
                  TABLE,
                  BLOCKS_SAVE,
                  "cardIssuedDate",
                  ArchiveProblem.IN_FUTURE,
                  (f, c) ->
                      c.getCardIssuedDate() != null && c.getCardIssuedDate().isAfter(f.today()))
              .namingField(),
          Check.head(
                  TABLE,
                  BLOCKS_SAVE,
                  "familySituationText",
                  ArchiveProblem.TOO_SHORT,
                  (f, c) ->
                      c.getFamilySituationText() != null
                          && CleanText.length(c.getFamilySituationText()) < TEXT_MIN)
              .namingField(TEXT_MIN));

  private static final List<Check> LENGTHS =
      List.of(
          tooLong("familySituationText", TEXT_MAX, ArchiveContent::getFamilySituationText),
          tooLong("keyGroupRemark", REMARK_MAX, ArchiveContent::getKeyGroupRemark),
          tooLong("exitMeasuresRemark", REMARK_MAX, ArchiveContent::getExitMeasuresRemark),
          tooLong("actionPlansRemark", REMARK_MAX, ArchiveContent::getActionPlansRemark),
          tooLong("helperUnit", UNIT_MAX, ArchiveContent::getHelperUnit),
          tooLong("helperName", PERSON_MAX, ArchiveContent::getHelperName),
          tooLong("helperPost", POST_MAX, ArchiveContent::getHelperPost),
          tooLong("helperPhone", POST_MAX, ArchiveContent::getHelperPhone),
          tooLong("liaisonName", PERSON_MAX, ArchiveContent::getLiaisonName),
          tooLong("liaisonPost", POST_MAX, ArchiveContent::getLiaisonPost),
          tooLong("liaisonPhone", POST_MAX, ArchiveContent::getLiaisonPhone),
          tooLong("cardIssuedBy", PERSON_MAX, ArchiveContent::getCardIssuedBy),
          tooLong("cardRemark", CARD_REMARK_MAX, ArchiveContent::getCardRemark));

  static final List<Check> ALL = Stream.of(RULES, LENGTHS).flatMap(Collection::stream).toList();

  private CardChecks() {}

  private static Check otherNeedsRemark(
      String field, Predicate<ArchiveContent> other, Function<ArchiveContent, String> remark) {
    return Check.head(
        "FLD-067",
        BLOCKS_SAVE,
        field,
        ArchiveProblem.OTHER_WITHOUT_REMARK,
        (f, c) -> other.test(c) && remark.apply(c) == null);
  }

  private static Check tooLong(String field, int max, Function<ArchiveContent, String> text) {
    return Check.head(
            TABLE,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.TOO_LONG,
            (f, c) -> CleanText.length(text.apply(c)) > max)
        .namingField(max);
  }
}
