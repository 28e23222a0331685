package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceForm;
import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.assistance.ChangedValue;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records are taken, changed and deleted on the real database. */
class AssistanceDeskDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final AssistanceBench bench = new AssistanceBench();

  @Test
  @Tag("AST-024")
  @Tag("AST-026")
  @Tag("AST-041")
  void eachFormKeepsItsOwnFieldsAndNothingOfTheOthers() {
    long archive = bench.household();
    AssistanceEntry entry = bench.money(bench.street, archive, "300.00");
    assertThat(entry.getCategory()).isNotNull();
    assertThat(entry.getDate()).isEqualTo(TODAY);
    bench.line(entry, 1, "MEDICAL_AID", "1200.50", "SOCIAL_DONATION");
    entry.setConcreteMeasures("发放慰问金");
    entry.setContent("不应保存的内容");
    entry.setNotAssistedReason("不应保存的原因");
    assertThat(entry.getTotal()).isEqualByComparingTo("1500.50");
    long id = bench.save(bench.street, entry);
    Assistance funds = view(id).record();
    assertThat(funds.getTotalAmount()).isEqualByComparingTo("1500.50");
    assertThat(funds.getLines()).hasSize(2);
    assertThat(funds.getAssistContent()).isNull();
    assertThat(funds.getNotAssistedReason()).isNull();
    assertThat(funds.getRecordNo()).matches("BF2026\\d{10}");

    AssistanceEntry policy = bench.money(bench.street, archive, "9.00");
    policy.setForm(AssistanceForm.POLICY);
    policy.setPolicyCategory(bench.value("policy_category", "就医"));
    policy.setContent("协助办理大病医疗救助");
    Assistance ofPolicy = view(bench.save(bench.street, policy)).record();
    assertThat(ofPolicy.getLines()).isEmpty();
    assertThat(ofPolicy.getTotalAmount()).isEqualByComparingTo("0");
    assertThat(ofPolicy.getExpenditureKind()).isNull();

    AssistanceEntry none = bench.money(bench.street, archive, "9.00");
    none.setAssisted(false);
    none.setNotAssistedReason("本人婉拒");
    Assistance ofNone = view(bench.save(bench.street, none)).record();
    assertThat(ofNone.getForm()).isNull();
    assertThat(ofNone.isAssisted()).isFalse();
    assertThat(ofNone.getLines()).isEmpty();
  }

  @Test
  @Tag("AST-025")
  @Tag("AST-027")
  @Tag("AST-028")
  @Tag("AST-030")
  @Tag("AST-031")
  @Tag("AST-040")
  void everythingThatIsWrongIsToldAtOnce() {
    long archive = bench.household();
    AssistanceEntry entry =
        bench.as(bench.street, AssistanceDesk.class, d -> d.begin(archive, null));
    entry.setCategory(AssistCategory.LEGACY_ILLNESS);
    entry.setDate(TODAY.plusDays(1));
    assertThat(bench.refused(bench.street, entry))
        .containsExactlyInAnyOrder(
            "该帮扶类别只用于历史信息,请重新选择。",
            "帮扶日期应在2007-01-01至2026-11-22之间。",
            "帮扶措施一:请填写帮扶措施。",
            "帮扶措施一:请填写金额。",
            "帮扶措施一:请填写资金类型。",
            "帮扶措施一:请填写资金年度。");

    AssistanceEntry lines = bench.money(bench.street, archive, "100.00");
    bench.line(lines, 2, "LIVING_AID", "0.00", "UNION_FUND");
    lines.getLines().get(2).setFundYear(null);
    assertThat(bench.refused(bench.street, lines))
        .containsExactlyInAnyOrder("请先填写帮扶措施二。", "帮扶措施三:请填写资金年度。");
    bench.line(lines, 2, "LIVING_AID", "0.00", "UNION_FUND");
    bench.line(lines, 1, "OTHER", "10000000.00", "UNION_FUND");
    assertThat(bench.refused(bench.street, lines))
        .containsExactlyInAnyOrder(
            "金额必须是0.01至9,999,999.99之间、最多两位小数的数字。",
            "金额必须是0.01至9,999,999.99之间、最多两位小数的数字。",
            "帮扶措施一与帮扶措施三重复,请合并金额。");

    AssistanceEntry policy = bench.money(bench.street, archive, "1.00");
    policy.setForm(AssistanceForm.POLICY);
    policy.setContent(" 好 ");
    assertThat(bench.refused(bench.street, policy))
        .containsExactlyInAnyOrder("请填写政策类别。", "帮扶内容至少填写2个字。");
    AssistanceEntry resources = bench.money(bench.street, archive, "1.00");
    resources.setForm(AssistanceForm.RESOURCES);
    assertThat(bench.refused(bench.street, resources))
        .containsExactlyInAnyOrder("请填写资源来源。", "请填写帮扶内容。");
    resources.setResourceSource(bench.code("resource_source", "OTHER"));
    resources.setContent("结对帮扶");
    assertThat(bench.refused(bench.street, resources)).containsExactly("请填写资源来源说明。");
    AssistanceEntry none = bench.money(bench.street, archive, "1.00");
    none.setAssisted(false);
    assertThat(bench.refused(bench.street, none)).containsExactly("请填写未帮原因。");
  }

  @Test
  @Tag("AST-043")
  void onlyTheFilingUnionGoesOnToCancelTheArchiveAndOnlyWithTheRight() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    assertThat(cancellable(bench.street, archive)).isTrue();
    assertThat(cancellable(bench.county, archive)).as("filed below").isFalse();
    Caller without = bench.archives.unions.caller(bench.street.unionId(), Permission.ASSISTANCE);
    assertThat(cancellable(without, archive)).as("without the right of archives").isFalse();
  }

  private boolean cancellable(Caller caller, long archive) {
    AssistanceEntry entry =
        bench.as(caller, AssistanceDesk.class, desk -> desk.begin(archive, null));
    return bench.as(caller, AssistanceDesk.class, desk -> desk.offers(entry)).cancellable();
  }

  @Test
  @Tag("AST-031")
  @Tag("AST-032")
  @Tag("AST-037")
  @Tag("AST-039")
  void whatIsDoubtfulIsAskedAndSavedOnceConfirmed() {
    long archive = bench.household();
    AssistanceEntry entry = bench.money(bench.street, archive, "50000.01");
    entry.setDate(TODAY.minusDays(400));
    assertThat(bench.refused(bench.street, entry))
        .as("2025 and money of 2026")
        .containsExactlyInAnyOrder(
            "帮扶金额为 50,000.01 元,确认无误吗?",
            "帮扶日期早于建档日期(2026-11-22),确认保存吗?",
            "帮扶措施一:资金年度2026晚于帮扶日期所在年度,确认保存吗?");
    entry.getLines().get(0).setFundYear(2027);
    assertThat(bench.refused(bench.street, entry)).containsExactly("帮扶措施一:资金年度应在2007至2026之间。");
    entry.getLines().get(0).setFundYear(2026);
    bench.save(bench.street, entry);

    bench.help(bench.street, archive, "200.00");
    AssistanceEntry again = bench.money(bench.street, archive, "200.00");
    assertThat(bench.refused(bench.street, again)).containsExactly("该职工在同一天已有相同的帮扶记录,确认重复保存吗?");
    bench.line(again, 0, "LIVING_AID", "200.01", "UNION_FUND");
    assertThat(bench.refused(bench.street, again)).isEmpty();
  }

  @Test
  @Tag("AST-042")
  void theSameFormSentTwiceMakesOneRecord() {
    long archive = bench.household();
    AssistanceEntry entry = bench.money(bench.street, archive, "200.00");
    long first = bench.save(bench.street, entry);
    assertThat(bench.save(bench.street, entry)).isEqualTo(first);
    assertThat(query("select count(*) from assistance where archive_id = ?", archive))
        .containsExactly("1");
  }

  @Test
  @Tag("AST-048")
  void whoComesSecondHearsWhoWasFirst() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "200.00");
    AssistanceEntry mine = bench.as(bench.street, AssistanceDesk.class, d -> d.open(id));
    bench.change(bench.street, id, one -> one.setRemark("先保存的"));
    mine.setRemark("后保存的");
    assertThat(bench.refused(bench.street, mine))
        .singleElement()
        .asString()
        .matches("该信息已被 .+ 于 2026-11-22 09:00 修改,请刷新后再试。");
  }

  @Test
  @Tag("AST-004")
  @Tag("AST-045")
  @Tag("AST-049")
  @Tag("AST-050")
  void onlyOwnRecordsThatAreHeldAreChangedAndDeleted() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "200.00");
    long reported = bench.help(bench.street, archive, "300.00");
    run(
        "update assistance set holder_union_id = %d, holder_depth = %d where id = %d"
            .formatted(bench.county.unionId(), bench.county.unionDepth(), reported));
    assertThatThrownBy(() -> bench.as(bench.county, AssistanceDesk.class, d -> d.open(id)))
        .isInstanceOfSatisfying(
            AccessDenied.class, no -> assertThat(Texts.of(no)).isEqualTo("只能修改本单位填报的帮扶救助信息。"));
    assertThat(delete(bench.county, id).refused())
        .extracting(one -> Texts.of(one.reason()))
        .containsExactly("只能修改本单位填报的帮扶救助信息。");
    assertThatThrownBy(() -> delete(bench.siblingStreet, id)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(bench.street, AssistanceDesk.class, d -> d.open(reported)))
        .hasMessageContaining("REPORTED_NOT_CHANGEABLE");
    assertThatThrownBy(
            () -> bench.as(bench.reader(bench.street), AssistanceDesk.class, d -> d.open(id)))
        .isInstanceOf(AccessDenied.class);
    AssistanceOutcome outcome = delete(bench.street, id, reported);
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(outcome.refused())
        .extracting(one -> Texts.of(one.reason()))
        .containsExactly("该信息已上报,不能删除。");
    assertThat(query("select count(*) from assistance_history where id = ?", id))
        .as("what was deleted stays in the history")
        .containsExactly("1");
    assertThat(query("select count(*) from assistance_line where assistance_id = ?", id))
        .containsExactly("0");
  }

  @Test
  @Tag("AST-046")
  @Tag("AST-049")
  void aSummarizedLineStaysAsItIs() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "200.00");
    AssistanceBench.summarize(id);
    AssistanceEntry entry = bench.as(bench.street, AssistanceDesk.class, d -> d.open(id));
    assertThat(entry.isSummarized()).isTrue();
    entry.setDate(TODAY.minusDays(1));
    bench.line(entry, 0, "LIVING_AID", "201.00", "UNION_FUND");
    assertThat(bench.refused(bench.street, entry))
        .contains("帮扶措施一已汇总到帮扶资金汇总表,不能修改。", "该帮扶救助信息已汇总到帮扶资金汇总表,不能修改帮扶日期。");
    AssistanceEntry none = bench.as(bench.street, AssistanceDesk.class, d -> d.open(id));
    none.setAssisted(false);
    none.setNotAssistedReason("改为未帮扶");
    assertThat(bench.refused(bench.street, none)).containsExactly("该帮扶救助信息已汇总到帮扶资金汇总表,不能修改是否帮扶。");
    bench.change(
        bench.street,
        id,
        one -> {
          bench.line(one, 1, "GOODS", "50.00", "UNION_FUND");
          one.setRemark("补发物品");
        });
    assertThat(view(id).record().getTotalAmount()).isEqualByComparingTo("250.00");
    assertThat(delete(bench.street, id).refused())
        .extracting(one -> Texts.of(one.reason()))
        .containsExactly("该帮扶救助信息已经汇总到帮扶资金汇总表,不能删除。");
  }

  @Test
  @Tag("ARC-075")
  @Tag("AST-018")
  @Tag("AST-019")
  @Tag("ARC-133")
  void anArchiveThatIsClosedOrNotYetReportedTakesNoHelp() {
    long archive = bench.household();
    assertThat(begun(bench.county, archive)).isEqualTo("该档案尚未上报到本单位,请由建档工会填写帮扶救助信息,或先上报档案。");
    bench.archives.report(bench.archives.street, archive);
    assertThat(begun(bench.county, archive)).isNull();
    run(
        "insert into archive_problem (archive_id, kind, found_at) values (%d, 'INCOMPLETE', now())"
            .formatted(archive));
    assertThat(begun(bench.street, archive)).startsWith("该档案为有问题档案(").endsWith("中修改。");
    run(
        "delete from archive_problem where archive_id = " + archive,
        "update archive set life_state = 'DEREGISTERED' where id = " + archive);
    assertThat(begun(bench.street, archive)).isEqualTo("该职工档案已注销,请先恢复(返困)后再填写帮扶救助信息。");
  }

  @Test
  @Tag("AST-021")
  void whoIsAboutToHelpHearsWhatWasGivenBefore() {
    long archive = bench.household();
    AssistanceEntry first = bench.money(bench.street, archive, "100.00");
    assertThat(before(first).times()).isZero();
    bench.save(bench.street, first);
    bench.help(bench.street, archive, "300.00");
    AssistedBefore before = before(bench.money(bench.street, archive, "1.00"));
    assertThat(before.times()).isEqualTo(2);
    assertThat(before.date()).isEqualTo(TODAY);
    assertThat(before.unionName()).isEqualTo("甲街道总工会");
    assertThat(before.amount()).isEqualByComparingTo("300.00");
  }

  @Test
  @Tag("AST-108")
  @Tag("ARC-055")
  void anArchiveWithRecordsIsNotDeleted() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    Outcome outcome = bench.as(bench.street, ArchiveFiling.class, f -> f.delete(List.of(archive)));
    assertThat(outcome.refused().get(0).reasons())
        .extracting(Texts::of)
        .containsExactly("该档案已录入帮扶信息,不能删除。");
    delete(bench.street, id);
    assertThat(bench.as(bench.street, ArchiveFiling.class, f -> f.delete(List.of(archive))).done())
        .isEqualTo(1);
  }

  @Test
  @Tag("AST-109")
  @Tag("AST-051")
  void theArchiveKnowsTheLatestDayOfHelpByAnybodyInAnyForm() {
    long archive = bench.household();
    assertThat(lastDay(archive)).isNull();
    AssistanceEntry old = bench.money(bench.street, archive, "100.00");
    old.setDate(TODAY.minusDays(30));
    long first = bench.save(bench.street, old);
    assertThat(lastDay(archive)).isEqualTo("2026-10-23");
    AssistanceEntry policy = bench.money(bench.street, archive, "1.00");
    policy.setForm(AssistanceForm.POLICY);
    policy.setPolicyCategory(bench.value("policy_category", "就医"));
    policy.setContent("协助办理大病医疗救助");
    final long second = bench.save(bench.street, policy);
    assertThat(lastDay(archive)).isEqualTo("2026-11-22");
    bench.change(
        bench.street,
        second,
        one -> {
          one.setAssisted(false);
          one.setNotAssistedReason("本人婉拒");
        });
    assertThat(lastDay(archive)).as("only help counts").isEqualTo("2026-10-23");
    delete(bench.street, first);
    assertThat(lastDay(archive)).isNull();
  }

  private static String lastDay(long archive) {
    return query("select last_assist_date from archive where id = ?", archive).get(0);
  }

  @Test
  @Tag("AST-044")
  void theRecordTellsWhoChangedWhat() {
    long archive = bench.household();
    AssistanceEntry two = bench.money(bench.street, archive, "100.00");
    bench.line(two, 1, "GOODS", "50.00", "UNION_FUND");
    long id = bench.save(bench.street, two);
    bench.archives.at("2026-11-23T10:00:00");
    bench.change(
        bench.street,
        id,
        one -> {
          bench.line(one, 0, "MEDICAL_AID", "120.00", "UNION_FUND");
          LineEntry gone = one.getLines().get(1);
          gone.setMeasure(null);
          gone.setAmount(null);
          gone.setFundType(null);
          gone.setFundYear(null);
          one.setRemark("更正");
        });
    List<ChangedValue> changes = view(id).changes();
    assertThat(changes)
        .filteredOn(one -> one.at().getDayOfMonth() == 23)
        .extracting(one -> one.label() + ":" + one.before() + "->" + one.after())
        .containsExactlyInAnyOrder(
            "备注:->更正",
            "帮扶金额:150.00->120.00",
            "帮扶措施一:生活救助 100.00 工会经费 2026->医疗救助 120.00 工会经费 2026",
            "帮扶措施二:送物 50.00 工会经费 2026->");
    assertThat(changes).anyMatch(one -> one.label().equals("帮扶形式") && one.after().equals("资金帮扶"));
  }

  @Test
  @Tag("AST-009")
  void theRowOffersWhatIsAllowed() {
    long archive = bench.household();
    bench.help(bench.street, archive, "100.00");
    assertThat(bench.rows(bench.street, AssistanceFilter.OPENING).get(0).acts())
        .containsExactlyInAnyOrder(AssistanceAct.EDIT, AssistanceAct.DELETE, AssistanceAct.REPORT);
    AssistanceFilter below =
        new AssistanceFilter(
            bench.street.unionId(), true, null, null, null, null, null, null, null, null, false);
    AssistanceRow seen = bench.rows(bench.county, below).get(0);
    assertThat(seen.acts()).isEmpty();
    assertThat(seen.measures()).isEqualTo("生活救助(工会经费)");
    assertThat(bench.rows(bench.reader(bench.street), AssistanceFilter.OPENING).get(0).acts())
        .isEmpty();
  }

  @Test
  @Tag("AST-001")
  void nobodyWithoutThePermissionSeesAnything() {
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.archives.street,
                    cn.bangfu.assistance.AssistanceSearch.class,
                    s -> s.page(AssistanceFilter.OPENING, 0, 20)))
        .isInstanceOfSatisfying(
            AccessDenied.class, no -> assertThat(Texts.of(no)).isEqualTo("您没有“帮扶救助”权限。"));
  }

  private AssistedBefore before(AssistanceEntry entry) {
    return bench.as(bench.street, AssistanceDesk.class, d -> d.before(entry));
  }

  private AssistanceView view(long id) {
    return bench.as(bench.street, Assistances.class, a -> a.view(id));
  }

  private AssistanceOutcome delete(cn.bangfu.access.Caller caller, Long... ids) {
    return bench.as(caller, AssistanceDesk.class, d -> d.delete(List.of(ids)));
  }

  private String begun(Caller caller, long archive) {
    try {
      bench.as(caller, AssistanceDesk.class, d -> d.begin(archive, null));
      return null;
    } catch (AccessDenied denied) {
      throw denied;
    } catch (BusinessException no) {
      return Texts.of(no);
    }
  }
}
