package cn.bangfu.archive.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ActionPlan;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ExitMeasure;
import cn.bangfu.archive.KeyGroup;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.form.FormDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contact card of a target, in two copies. */
@Tag("ARC-127")
class ContactCardsDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private final ContactCards cards = bench.services.get(ContactCards.class);

  @Test
  @Tag("FIL-071")
  @Tag("FIL-072")
  void bothCopiesComeInOnePrintWithTheChoicesTickedAndWithoutAnyNumberOfPersonOrCard() {
    long id = target("赵铁柱");
    FormDocument card = print(bench.street, id).documents().get(0);
    String text = text(card);
    assertThat(text)
        .contains(
            "(帮扶责任人存)",
            "(困难职工存)",
            "赵铁柱",
            "2027年11月底前实现解困脱困",
            "东湖区总工会",
            "李主席",
            "☑就业创业发展",
            "☑金秋助学计划",
            "□社会救助兜底");
    ArchiveContent content = content(id);
    assertThat(text).doesNotContain(content.getIdNo().value(), content.getIdNo().masked());
    assertThat(card.blocks().stream().filter(block -> block.text().contains("联系卡"))).hasSize(2);
  }

  @Test
  void theFirstPrintKeepsDayAndNameAndAFurtherOneLeavesThem() {
    long id = target("赵铁柱");
    ArchiveForm openBefore = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    print(bench.street, id);
    assertThat(content(id).getCardIssuedDate()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(content(id).getCardIssuedBy()).isEqualTo(bench.street.name());
    bench.at("2026-11-25T09:00:00");
    print(bench.street, id);
    assertThat(content(id).getCardIssuedDate()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.street,
                    ArchiveFiling.class,
                    f -> f.edit(new EditArchive(openBefore, true))))
        .as("a form that was open meanwhile does not lose the day of issue")
        .isInstanceOf(BusinessException.class);
    assertThat(
            ArchiveBench.query(
                "select count(*) from audit_record where event = 'CONTACT_CARD' and object_id = ?",
                Long.toString(id)))
        .containsExactly("2");
  }

  @Test
  @Tag("FIL-073")
  void anIncompleteCardIsNotPrintedAndTheSentenceNamesWhatIsMissing() {
    long none = bench.file(bench.street, ArchiveLevel.COUNTY);
    assertSentence("立卡信息不完整,不能打印联系卡:是否解困脱困对象。", none);
    long id = target("赵铁柱");
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    form.getContent().setHelperName(null);
    form.getContent().setDeadline(null);
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    BusinessException refusal =
        catchThrowableOfType(BusinessException.class, () -> print(bench.street, id));
    assertThat(Texts.of(refusal)).startsWith("立卡信息不完整,不能打印联系卡:").contains("帮扶责任人", "时限");
    assertThat(content(id).getCardIssuedDate()).isNull();
    long right = target("钱有财");
    assertThatThrownBy(() -> print(bench.street, right, none))
        .isInstanceOf(BusinessException.class);
    assertThat(content(right).getCardIssuedDate()).as("all or none").isNull();
  }

  @Test
  void onlyTheFilingUnionPrintsIt() {
    long id = target("赵铁柱");
    for (Caller other : List.of(bench.county, bench.siblingStreet, bench.reader(bench.street))) {
      assertThatThrownBy(() -> print(other, id)).isInstanceOf(AccessDenied.class);
    }
  }

  private long target(String name) {
    long id = bench.file(bench.street, bench.household(2).named(name), ArchiveLevel.COUNTY);
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    ArchiveContent content = form.getContent();
    content.setExitTarget(true);
    content.setDeterminedDate(LocalDate.of(2026, 11, 20));
    content.setFamilySituation(List.of(bench.codes.id("family_situation", "STUDENT")));
    content.setFamilySituationText("户主收入低,子女上学费用高,住房困难。");
    content.setKeyGroup(KeyGroup.EXPENSE_HARDSHIP);
    content.setExitMeasures(List.of(ExitMeasure.EMPLOYMENT));
    content.setActionPlans(List.of(ActionPlan.GOLDEN_AUTUMN));
    content.setHelperUnit("东湖区总工会");
    content.setHelperName("李主席");
    content.setHelperPhone("0791-86810000");
    content.setDeadline(LocalDate.of(2027, 11, 1));
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    return id;
  }

  private Exported.Forms print(Caller who, Long... ids) {
    return (Exported.Forms)
        bench.services.as(
            who,
            () ->
                cards.print(
                    List.of(ids), new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, "建档材料")));
  }

  private ArchiveContent content(long id) {
    return bench.as(bench.street, ArchiveForms.class, f -> f.open(id)).getContent();
  }

  private void assertSentence(String sentence, long id) {
    BusinessException refusal =
        catchThrowableOfType(BusinessException.class, () -> print(bench.street, id));
    assertThat(Texts.of(refusal)).isEqualTo(sentence);
  }

  private static String text(FormDocument form) {
    return form.blocks().stream()
        .map(
            block ->
                block.text()
                    + block.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cell.text())
                        .collect(Collectors.joining("|")))
        .collect(Collectors.joining("\n"));
  }
}
