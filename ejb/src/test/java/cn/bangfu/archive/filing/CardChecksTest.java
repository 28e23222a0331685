package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ActionPlan;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ExitMeasure;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.KeyGroup;
import cn.bangfu.archive.builders.ContentBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The card of a household that is to be brought out of hardship (FLD-066 to FLD-069). */
class CardChecksTest {

  private static final LocalDate TODAY = ContentBuilder.TODAY;

  private final CheckedFile file = CheckedFile.ofWorker(2);
  private final ArchiveContent card = file.content;

  @Test
  @Tag("FLD-066")
  void aTargetNeedsAWholeCardBeforeItIsReported() {
    assertThat(file.found("FLD-066")).isEmpty();
    card.setExitTarget(true);
    assertThat(file.found("FLD-066"))
        .containsExactly(
            "content.exitTarget|R|解困脱困对象的立卡信息不完整:确定时间、家庭状况、家庭状况说明、列入哪类重点群体、四个一批措施、七个行动计划、"
                + "帮扶单位、帮扶责任人、帮扶责任人联系方式、帮扶任务完成时限。");
    fill();
    assertThat(file.findings()).isEmpty();
    card.setHelperUnit(null);
    assertThat(file.found("FLD-066")).containsExactly("content.exitTarget|R|解困脱困对象的立卡信息不完整:帮扶单位。");
  }

  @Test
  @Tag("FLD-066")
  @Tag("ARC-126")
  void whoIsNoTargetHasNoCard() {
    fill();
    card.setExitTarget(false);
    assertThat(file.findings()).isEmpty();
    assertThat(card.getHelperUnit()).isNull();
    assertThat(card.getExitMeasures()).isEmpty();
    assertThat(card.getDeadline()).isNull();
    card.setExitTarget(null);
    assertThat(file.found("FLD §3")).containsExactly("content.exitTarget|E|是否解困脱困对象未填写。");
  }

  @Test
  @Tag("FLD-067")
  void otherIsExplained() {
    fill();
    card.setKeyGroup(KeyGroup.OTHER);
    card.setExitMeasures(List.of(ExitMeasure.OTHER));
    card.setActionPlans(List.of(ActionPlan.PAIRING, ActionPlan.OTHER));
    assertThat(file.found("FLD-067"))
        .containsExactly(
            "content.keyGroupRemark|E|选择“其他”时请在备注中注明。",
            "content.exitMeasuresRemark|E|选择“其他”时请在备注中注明。",
            "content.actionPlansRemark|E|选择“其他”时请在备注中注明。");
    card.setKeyGroupRemark("企业改制分流人员");
    card.setExitMeasuresRemark("协调子女入园");
    card.setActionPlansRemark("法律援助");
    assertThat(file.found("FLD-067")).isEmpty();
    card.setKeyGroup(KeyGroup.EXPENSE_HARDSHIP);
    file.findings();
    assertThat(card.getKeyGroupRemark()).isNull();
  }

  @Test
  @Tag("FLD-068")
  void theKeyGroupGoesWithTypeAndCategory() {
    fill();
    card.setKeyGroup(KeyGroup.URBAN_MIGRANT_WORKER);
    assertThat(file.found("FLD-068"))
        .containsExactly("content.keyGroup|R|重点群体“城市困难农民工”只适用于困难农民工档案。");
    card.setKeyGroup(KeyGroup.UNDEREMPLOYED);
    assertThat(file.found("FLD-068"))
        .containsExactly("content.keyGroup|W|重点群体为“低保范围内有劳动能力而未充分就业”,困难类别不是“低保户”,请核对。");
    file.category = HardshipCategory.SUBSISTENCE_ALLOWANCE;
    assertThat(file.found("FLD-068")).isEmpty();
  }

  @Test
  @Tag("FLD-069")
  void theDeadlineComesAfterTheDecision() {
    fill();
    card.setDeterminedDate(TODAY.plusDays(1));
    assertThat(file.found("FLD-069")).containsExactly("content.determinedDate|E|确定时间不能晚于今天。");
    card.setDeterminedDate(LocalDate.of(2026, 11, 20));
    card.setDeadline(LocalDate.of(2026, 11, 1));
    assertThat(file.found("FLD-069")).isEmpty();
    card.setDeadline(LocalDate.of(2026, 10, 31));
    assertThat(card.getDeadline()).isEqualTo("2026-10-01");
    assertThat(file.found("FLD-069")).containsExactly("content.deadline|E|帮扶任务完成时限不能早于确定时间所在的月份。");
  }

  @Test
  @Tag("ARC-126")
  void textsOfTheCardHaveTheirLengths() {
    fill();
    card.setFamilySituationText("太短");
    card.setHelperName("张".repeat(31));
    card.setCardIssuedDate(TODAY.plusDays(1));
    assertThat(file.found("FLD §3"))
        .containsExactly(
            "content.cardIssuedDate|E|联系卡发放日期不能晚于今天。",
            "content.familySituationText|E|家庭状况说明不能少于10个字。",
            "content.helperName|E|帮扶责任人不能超过30个字。");
  }

  private void fill() {
    card.setExitTarget(true);
    card.setDeterminedDate(TODAY.minusMonths(1));
    card.setFamilySituation(List.of(file.code("family_situation", "STUDENT")));
    card.setFamilySituationText("全家三人,儿子上初中,月人均收入966.67元。");
    card.setKeyGroup(KeyGroup.EXPENSE_HARDSHIP);
    card.setExitMeasures(List.of(ExitMeasure.EMPLOYMENT));
    card.setActionPlans(List.of(ActionPlan.GOLDEN_AUTUMN));
    card.setHelperUnit("东湖区总工会");
    card.setHelperName("王建国");
    card.setHelperPhone("0791-86785678");
    card.setDeadline(TODAY.plusYears(1));
  }
}
