package cn.bangfu.archive.closing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.CleaningOrigin;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.catalog.ArchiveFields;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.archive.query.ChosenOrder;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cancelling and leaving hardship on the real database. */
class ClosingDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-073")
  @Tag("ARC-041")
  void aCancelledArchiveIsFrozenAndItsNumbersAreFree() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street, bench.county);
    int claimed = query("select digest from archive_person_claim where archive_id = ?", id).size();
    assertThat(claimed).isEqualTo(3);
    assertThat(deregister(bench.street, facts("MISSING", "多次走访无人"), id).done()).isEqualTo(1);
    ArchiveView view = bench.as(bench.street, Archives.class, a -> a.view(id));
    assertThat(view.archive().getLifeState()).isEqualTo(LifeState.DEREGISTERED);
    assertThat(view.archive().getArchiveLevel()).isEqualTo(ArchiveLevel.PREFECTURAL);
    assertThat(view.archive().getHolderUnionId()).isEqualTo(bench.city.unionId());
    assertThat(view.position().acts()).containsExactly(ArchiveAct.VIEW);
    assertThat(query("select digest from archive_person_claim where archive_id = ?", id)).isEmpty();
    assertThatThrownBy(() -> bench.as(bench.street, ArchiveForms.class, f -> f.open(id)))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("该档案已注销,不能修改。"));
    List<Long> listed =
        bench.as(bench.street, ArchiveSearch.class, s -> s.ids(ArchiveFilter.OPENING));
    assertThat(listed).doesNotContain(id);
    List<ArchiveChange> changes = bench.as(bench.street, Archives.class, a -> a.changes(id));
    assertThat(changes.get(0).getKind()).isEqualTo(ArchiveChangeKind.DEREGISTERED);
    assertThat(
            query("select count(*) from archive_deregistration_history where archive_id = ?", id))
        .containsExactly("1");
  }

  @Test
  @Tag("ARC-072")
  @Tag("FLD-071")
  void everyWrongFieldOfACancellationIsTold() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    assertThat(wrong(bench.street, new Deregistering(null, null, null, "长".repeat(501)), id))
        .containsExactlyInAnyOrder("注销原因未填写。", "注销日期未填写。", "说明不能超过500个字。");
    assertThat(wrong(bench.street, facts("UNAIDED_THREE_YEARS", null), id))
        .containsExactly("“3年未帮扶”只能由系统办理,请选择其他注销原因。");
    assertThat(
            wrong(
                bench.street,
                new Deregistering(reason("MISSING"), TODAY.plusDays(1), null, null),
                id))
        .containsExactly("注销日期应在2026-11-22至2026-11-22之间。");
    assertThat(wrong(bench.street, facts("DEATH", null), id)).containsExactly("死亡日期未填写。");
    assertThat(
            wrong(
                bench.street,
                new Deregistering(reason("DEATH"), TODAY, TODAY.plusDays(1), null),
                id))
        .singleElement()
        .asString()
        .startsWith("死亡日期应在");
    assertThat(bench.as(bench.street, ArchiveClosing.class, ArchiveClosing::reasons))
        .noneMatch(value -> value.is("UNAIDED_THREE_YEARS"))
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  @Tag("ARC-071")
  @Tag("ARC-074")
  void ofSeveralTheOwnOnesAreCancelledAndTheOthersListedWithReasons() {
    long own = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long below = bench.file(bench.community, ArchiveLevel.NATIONAL);
    long closed = bench.file(bench.street, ArchiveLevel.NATIONAL);
    deregister(bench.street, facts("MISSING", null), closed);
    assertThat(
            wrong(bench.street, new Deregistering(reason("DEATH"), TODAY, TODAY, null), own, below))
        .containsExactly("因死亡注销请逐户办理。");
    Outcome outcome = deregister(bench.street, facts("UNREACHABLE", null), own, below, closed);
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(sentences(outcome)).containsExactlyInAnyOrder("只能注销本单位的职工。", "档案状态为“已注销”,不能注销。");
    assertThatThrownBy(() -> deregister(bench.street, facts("UNREACHABLE", null), below))
        .isInstanceOfSatisfying(
            AccessDenied.class, no -> assertThat(Texts.of(no)).isEqualTo("只能注销本单位的职工。"));
  }

  @Test
  @Tag("ARC-076")
  void theSystemCancelsByTheSameOperationWithItsOwnReason() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    int done =
        bench.as(Caller.SYSTEM, ArchiveClosing.class, c -> c.deregisterUnaided(List.of(id), TODAY));
    assertThat(done).isEqualTo(1);
    assertThat(rows(bench.street, ClosedFilter.all(false)))
        .extracting(ArchiveRow::id)
        .containsExactly(id);
    FieldRow told = fields(id, "deregistrationReason", "deregistrationWay");
    assertThat(told.value("deregistrationReason")).isEqualTo("3年未帮扶");
    assertThat(told.value("deregistrationWay")).isEqualTo(ClosingWay.AUTOMATIC);
    ClosingBlock block = bench.as(bench.street, ClosedSearch.class, s -> s.blocks(id)).get(0);
    assertThat(block.byName()).isEqualTo(Caller.SYSTEM_NAME);
    assertThat(bench.as(bench.street, Archives.class, a -> a.changes(id)).get(0).getKind())
        .isEqualTo(ArchiveChangeKind.DEREGISTERED_BY_SYSTEM);
    assertThat(
            (int)
                bench.as(
                    Caller.SYSTEM,
                    ArchiveClosing.class,
                    c -> c.deregisterUnaided(List.of(id), TODAY)))
        .isZero();
  }

  @Test
  @Tag("ARC-077")
  void theLibraryListsTheScopeUnderItsConditions() {
    long street = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long community = bench.file(bench.community, ArchiveLevel.NATIONAL);
    deregister(bench.street, facts("MISSING", null), street);
    deregister(bench.community, facts("UNREACHABLE", null), community);
    ClosedFilter all = ClosedFilter.all(false);
    assertThat(rows(bench.street, all)).extracting(ArchiveRow::id).containsOnly(street, community);
    assertThat(rows(bench.county, all)).extracting(ArchiveRow::id).containsOnly(street, community);
    assertThat(rows(bench.siblingStreet, all)).isEmpty();
    ClosedFilter own =
        new ClosedFilter(
            false, null, null, false, null, "张", null, "棉纺织", null, null, TODAY, TODAY, null);
    assertThat(rows(bench.street, own)).extracting(ArchiveRow::id).containsExactly(street);
    ClosedFilter unreachable =
        new ClosedFilter(
            false,
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            reason("UNREACHABLE"),
            null,
            null,
            ClosingWay.MANUAL);
    assertThat(rows(bench.street, unreachable))
        .extracting(ArchiveRow::id)
        .containsExactly(community);
    assertThat(rows(bench.street, ClosedFilter.all(true))).isEmpty();
  }

  @Test
  @Tag("ARC-078")
  void aCancelledArchiveThatWasNeverReportedMovesUpOnceAndStaysCancelled() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    deregister(bench.street, facts("MISSING", null), id);
    assertThat(rows(bench.street, ClosedFilter.all(false)).get(0).acts())
        .contains(ArchiveAct.REPORT);
    assertThat(bench.report(bench.street, id).done()).isEqualTo(1);
    ArchiveView view = bench.as(bench.county, Archives.class, a -> a.view(id));
    assertThat(view.archive().getLifeState()).isEqualTo(LifeState.DEREGISTERED);
    assertThat(view.archive().getHolderUnionId()).isEqualTo(bench.county.unionId());
    assertThat(sentences(bench.report(bench.county, id))).containsExactly("该档案已注销,不能上报。");
  }

  @Test
  @Tag("ARC-041")
  @Tag("ARC-079")
  @Tag("ARC-081")
  @Tag("ARC-082")
  void anExitIsKeptWithItsFiguresAndStandsInItsLibrary() {
    long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    exit(bench.street, id, exiting("60000.00", null, false));
    assertThat(rows(bench.street, ClosedFilter.all(true)))
        .extracting(ArchiveRow::id)
        .containsExactly(id);
    FieldRow told = fields(id, "exitWay", "exitedDate");
    assertThat(told.value("exitWay")).isEqualTo("实现就业");
    assertThat(told.value("exitedDate")).isEqualTo(TODAY);
    ArchiveView view = bench.as(bench.street, Archives.class, a -> a.view(id));
    assertThat(view.archive().getLifeState()).isEqualTo(LifeState.EXITED);
    assertThat(view.archive().getHolderUnionId()).isEqualTo(bench.county.unionId());
    assertThat(query("select monthly_per_capita from archive_exit where archive_id = ?", id))
        .containsExactly("1666.67");
    assertThat(query("select digest from archive_person_claim where archive_id = ?", id)).isEmpty();
    List<ClosingBlock> blocks = bench.as(bench.street, ClosedSearch.class, s -> s.blocks(id));
    assertThat(blocks).extracting(ClosingBlock::kind).containsExactly(ClosingBlock.Kind.EXITED);
    assertThatThrownBy(() -> bench.as(bench.street, ArchiveForms.class, f -> f.open(id)))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("该档案已脱困,不能修改。"));
  }

  @Test
  @Tag("ARC-079")
  @Tag("FLD-071")
  void everyWrongFieldOfAnExitIsTold() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () ->
                exit(
                    bench.street,
                    id,
                    new Exiting(
                        null, TODAY.minusDays(1), new BigDecimal("1.234"), null, null, false)));
    assertThat(wrong.all())
        .extracting(Texts::of)
        .containsExactlyInAnyOrder(
            "脱困方式未填写。",
            "脱困日期应在2026-11-22至2026-11-22之间。",
            "目前家庭年度总收入必须是0.00至99999999.99之间、最多两位小数的数字。",
            "目前家庭年度总支出未填写。");
    assertThatThrownBy(() -> exit(bench.county, id, exiting("60000.00", null, false)))
        .isInstanceOfSatisfying(
            AccessDenied.class, no -> assertThat(Texts.of(no)).isEqualTo("只能操作本单位的职工档案。"));
  }

  @Test
  @Tag("ARC-080")
  void anIncomeNotAboveTheLineIsConfirmedAndExplained() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    BorderLine line = (archive, content, day) -> Optional.of(new BigDecimal("765.00"));
    bench.services.get(Closer.class).borders = instance(line);
    WarningsToConfirm asked =
        catchThrowableOfType(
            WarningsToConfirm.class,
            () -> exit(bench.street, id, exiting("27540.00", null, false)));
    assertThat(asked.warnings())
        .extracting(Texts::of)
        .containsExactly("目前家庭月人均收入765.00元,仍未超过低保边缘标准765.00元,确认脱困吗?");
    Violations wrong =
        catchThrowableOfType(
            Violations.class, () -> exit(bench.street, id, exiting("27540.00", "已就业", true)));
    assertThat(wrong.all()).extracting(Violation::field).containsExactly("note");
    exit(bench.street, id, exiting("27540.00", "子女已就业", true));
    long other = bench.file(bench.street, ArchiveLevel.NATIONAL);
    exit(bench.street, other, exiting("27540.18", null, false));
    assertThat(query("select life_state from archive where id in (?, ?)", id, other))
        .containsExactly("EXITED", "EXITED");
  }

  @Test
  @Tag("USR-134")
  void anArchiveMadeAnonymousForgetsWhatWasWrittenAboutItsClosing() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    deregister(bench.street, new Deregistering(reason("DEATH"), TODAY, TODAY, "张伟因病去世"), id);
    assertThat(query("select archive_id from archive_death where archive_id = ?", id)).hasSize(1);
    ArchiveBench.run("update archive set anonymized_at = now() where id = " + id);
    assertThat(query("select archive_id from archive_death where archive_id = ?", id)).isEmpty();
    assertThat(
            query(
                "select note from archive_deregistration_history where archive_id = ? and note is"
                    + " not null",
                id))
        .isEmpty();
  }

  @Test
  @Tag("ARC-144")
  void whatIsCleanedOutOfTheQueryOfUnassistedArchivesIsRememberedWithItsDay() {
    long cancelled = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long deleted = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long other = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long below = bench.file(bench.community, ArchiveLevel.NATIONAL);
    Deregistering missing = facts("MISSING", null);
    bench.as(
        bench.street,
        ArchiveClosing.class,
        c -> c.deregister(List.of(cancelled, below), missing, CleaningOrigin.UNAIDED_QUERY));
    bench.as(
        bench.street,
        ArchiveFiling.class,
        f -> f.delete(List.of(deleted, below), CleaningOrigin.UNAIDED_QUERY));
    deregister(bench.street, missing, other);
    assertThat(
            query(
                """
                select archive_id || ' ' || kind || ' ' || cleaned_on from archive_unaided_cleaning
                 where archive_id = any (array[?, ?, ?, ?]::bigint[]) order by archive_id""",
                cancelled,
                deleted,
                other,
                below))
        .containsExactly(cancelled + " DEREGISTERED 2026-11-22", deleted + " DELETED 2026-11-22");
  }

  @SuppressWarnings("unchecked")
  private static Instance<BorderLine> instance(BorderLine line) {
    return (Instance<BorderLine>)
        Proxy.newProxyInstance(
            Instance.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, asked, args) -> Stream.of(line));
  }

  private Outcome deregister(Caller caller, Deregistering facts, Long... ids) {
    return bench.as(caller, ArchiveClosing.class, c -> c.deregister(List.of(ids), facts));
  }

  private List<String> wrong(Caller caller, Deregistering facts, Long... ids) {
    return catchThrowableOfType(Violations.class, () -> deregister(caller, facts, ids))
        .all()
        .stream()
        .map(Texts::of)
        .toList();
  }

  private void exit(Caller caller, long id, Exiting facts) {
    bench.as(
        caller,
        ArchiveClosing.class,
        c -> {
          c.exit(id, facts);
          return null;
        });
  }

  @Test
  @Tag("ARC-146")
  @Tag("ARC-148")
  void theLibrariesComeInTheOrderThatTheUserHasChosen() {
    long second = cancelledWithIncome("李四", "300.00");
    long last = cancelledWithIncome("王五", "900.00");
    long first = cancelledWithIncome("赵六", "100.00");
    long third = cancelledWithIncome("孙七", "300.00");
    ClosedFilter all = ClosedFilter.all(false);
    assertThat(sorted(all, new SortKey("headIncome", true)))
        .as("ties by the number of the archive")
        .containsExactly(first, second, third, last);
    assertThat(sorted(all, new SortKey("headIncome", false), new SortKey("filingDate", true)))
        .containsExactly(last, second, third, first);
    assertThat(sorted(all)).as("newest first").containsExactly(third, first, last, second);
  }

  private long cancelledWithIncome(String head, String income) {
    ArchiveForm form =
        bench.form(bench.street, bench.household(2).named(head), ArchiveLevel.NATIONAL);
    form.getContent().setHeadIncome(new BigDecimal(income));
    long id =
        bench.as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))).id();
    deregister(bench.street, facts("MISSING", null), id);
    return id;
  }

  private List<Long> sorted(ClosedFilter filter, SortKey... keys) {
    ClosedFilter chosen = filter.sortedBy(keys.length == 0 ? null : new ChosenOrder(List.of(keys)));
    PageRequest<ClosedSort> page = new PageRequest<>(0, 20, ClosedSort.CHOSEN, true);
    return bench.as(bench.street, ClosedSearch.class, s -> s.page(chosen, page)).stream()
        .map(ArchiveRow::id)
        .toList();
  }

  private List<ArchiveRow> rows(Caller caller, ClosedFilter filter) {
    PageRequest<ClosedSort> first = new PageRequest<>(0, 20, ClosedSort.CLOSED_DATE, false);
    List<ArchiveRow> rows = bench.as(caller, ClosedSearch.class, s -> s.page(filter, first));
    assertThat(bench.as(caller, ClosedSearch.class, s -> s.count(filter)).value())
        .isEqualTo(rows.size());
    return rows;
  }

  private FieldRow fields(long id, String... codes) {
    return bench
        .as(bench.street, ArchiveFields.class, f -> f.rows(List.of(id), List.of(codes)))
        .get(0);
  }

  private Deregistering facts(String reason, String note) {
    return new Deregistering(reason(reason), TODAY, null, note);
  }

  private Exiting exiting(String income, String note, boolean confirmed) {
    return new Exiting(
        way(), TODAY, new BigDecimal(income), new BigDecimal("20000.00"), note, confirmed);
  }

  private long reason(String constant) {
    return bench.services.get(CodeValues.class).byConstant(Closer.REASONS, constant).getId();
  }

  private long way() {
    return bench.services.get(CodeValues.class).values(Closer.WAYS).get(0).getId();
  }
}
