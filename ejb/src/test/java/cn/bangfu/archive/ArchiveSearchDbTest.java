package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.testkit.StatementCount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list: whose archives, in which order, how many, found by what. */
class ArchiveSearchDbTest {

  private static final PageRequest<ArchiveSort> FIRST =
      new PageRequest<>(0, 200, ArchiveSort.FILING_DATE, false);

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-011")
  @Tag("ARC-012")
  @Tag("ARC-013")
  void theListOpensWithTheOwnArchivesAndTakesInThoseBelowWhenAsked() {
    long own = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long below = bench.file(bench.community, ArchiveLevel.NATIONAL);
    long sibling = bench.file(bench.siblingStreet, ArchiveLevel.NATIONAL);
    bench.file(bench.otherCounty, ArchiveLevel.NATIONAL);
    assertThat(ids(bench.street, ArchiveFilter.OPENING)).containsExactly(own);
    assertThat(ids(bench.street, all())).containsExactlyInAnyOrder(own, below);
    assertThat(ids(bench.county, ArchiveFilter.OPENING)).isEmpty();
    assertThat(ids(bench.county, all())).containsExactlyInAnyOrder(own, below, sibling);
    assertThat(ids(bench.county, ArchiveFilter.OPENING.of(bench.street.unionId(), false)))
        .containsExactlyInAnyOrder(own, below);
    assertThat(ids(bench.city, all())).hasSize(4);
    assertThat(ids(bench.province, all())).hasSize(4);
    assertThat(ids(bench.otherProvince, all())).isEmpty();
    assertThat(ids(bench.national, ArchiveFilter.OPENING.of(bench.province.unionId(), true)))
        .hasSize(4);
  }

  @Test
  @Tag("ARC-003")
  @Tag("ARC-004")
  @Tag("ARC-014")
  void eachStateFilterShowsAsManyRowsAsItsCountSays() {
    // other tests make archives without content for their numbers; no list shows those
    ArchiveBench.run(
        """
        update archive a set life_state = 'DELETED', employee_no = null
        where life_state = 'ACTIVE'
          and not exists (select from archive_content c where c.archive_id = a.id)""");
    bench.file(bench.county, ArchiveLevel.NATIONAL);
    bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    bench.fileAndReport(ArchiveLevel.NATIONAL, bench.county);
    long returned = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.county);
    bench.sendBack(bench.city, "材料不全", returned);
    long changed = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(changed));
    form.getContent().setHomeAddress("东湖区八一大道9号");
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    ArchiveForm draft = bench.form(bench.county, bench.household(0), ArchiveLevel.NATIONAL);
    bench.as(bench.county, ArchiveFiling.class, f -> f.saveDraft(draft));
    ArchiveForm other = bench.form(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(other));

    for (Caller caller :
        List.of(bench.street, bench.county, bench.city, bench.province, bench.national)) {
      for (ArchiveFilter filter :
          List.of(
              ArchiveFilter.OPENING,
              all(),
              ArchiveFilter.OPENING.of(
                  caller == bench.street ? bench.community.unionId() : bench.street.unionId(),
                  true))) {
        Map<ArchiveStateFilter, BoundedCount> counts =
            bench.as(caller, ArchiveSearch.class, s -> s.counts(filter));
        for (ArchiveStateFilter state : ArchiveStateFilter.values()) {
          List<ArchiveRow> rows = rows(caller, filter.with(state), FIRST);
          if (!counts.get(state).more() && rows.size() < 200) {
            assertThat(rows)
                .as("%s %s %s", caller.unionName(), filter, state)
                .hasSize(counts.get(state).value());
          }
        }
      }
    }
    Map<ArchiveStateFilter, BoundedCount> counts =
        bench.as(bench.county, ArchiveSearch.class, s -> s.counts(all()));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                ArchiveStateFilter.ALL, new BoundedCount(6),
                ArchiveStateFilter.UNREPORTED, new BoundedCount(3),
                ArchiveStateFilter.SENT_BACK, new BoundedCount(1),
                ArchiveStateFilter.REPORTED, new BoundedCount(1),
                ArchiveStateFilter.SUBORDINATE_UNREPORTED, new BoundedCount(1),
                ArchiveStateFilter.DRAFT, new BoundedCount(1),
                ArchiveStateFilter.CHANGED_AFTER_REPORT, new BoundedCount(1),
                ArchiveStateFilter.RETURN_SOON, new BoundedCount(0),
                ArchiveStateFilter.CANCEL_SOON, new BoundedCount(0),
                ArchiveStateFilter.TWO_YEARS_UNASSISTED, new BoundedCount(0)));
    ArchiveRow row =
        rows(bench.county, all().with(ArchiveStateFilter.CHANGED_AFTER_REPORT), FIRST).get(0);
    assertThat(row.id()).isEqualTo(changed);
    assertThat(row.changedAfterReportAt()).isNotNull();
    assertThat(row.reportState()).isEqualTo(ReportState.UNREPORTED);
    assertThat(row.filingUnionName()).isEqualTo("甲街道总工会");
    assertThat(row.acts())
        .containsExactly(ArchiveAct.VIEW, ArchiveAct.REPORT, ArchiveAct.SEND_BACK);
  }

  @Test
  @Tag("ARC-014")
  void allPositionsOfABranchAreCountedByOneStatement() throws Exception {
    bench.file(bench.street, ArchiveLevel.NATIONAL);
    List<String> statements =
        StatementCount.of(() -> bench.as(bench.county, ArchiveSearch.class, s -> s.counts(all())));
    assertThat(statements).filteredOn(one -> one.contains("FROM archive_standing")).hasSize(1);
    assertThat(statements).filteredOn(one -> one.contains("life_state")).hasSize(2);
  }

  @Test
  @Tag("ARC-015")
  void theSimpleConditionsFindWhatTheySay() {
    IdNo idNo = bench.household(0).build().getIdNo();
    long wei = file("张伟芳", "南昌柴油机厂", "dewai07", bench.household(1).withIdNo(idNo));
    long rare = file("𠮷·买买提", "江西洪都航空工业有限公司", "dewai10", bench.household(1));
    long other = file("李伟", "南昌市公交公司", "xw-001", bench.household(1).ofMigrantWorker());
    assertThat(find(null, "伟", null, null)).containsExactlyInAnyOrder(wei, other);
    assertThat(find(null, "伟芳", null, null)).containsExactly(wei);
    assertThat(find(null, "𠮷", null, null)).containsExactly(rare);
    assertThat(find(null, "方伟", null, null)).isEmpty();
    assertThat(find(null, "%", null, null)).isEmpty();
    assertThat(find("dewai", null, null, null)).containsExactlyInAnyOrder(wei, rare);
    assertThat(find("dewai1", null, null, null)).containsExactly(rare);
    assertThat(find("ewai", null, null, null)).isEmpty();
    assertThat(find(null, null, null, "航空工业")).containsExactly(rare);
    assertThat(find(null, null, null, "南昌")).containsExactlyInAnyOrder(wei, other);
    assertThat(find(null, null, idNo.value(), null)).containsExactly(wei);
    assertThat(find(null, null, " " + idNo.value().toLowerCase() + " ", null)).containsExactly(wei);
    assertThat(find(null, null, idNo.value().substring(0, 17), null)).isEmpty();
    ArchiveFilter migrants =
        new ArchiveFilter(
            null, true, null, ArchiveType.MIGRANT_WORKER, null, null, null, null, null, null);
    assertThat(ids(bench.county, migrants)).containsExactly(other);
    ArchiveFilter category =
        new ArchiveFilter(
            null, true, null, null, HardshipCategory.SUDDEN_HARDSHIP, null, null, null, null, null);
    assertThat(ids(bench.county, category)).isEmpty();
  }

  @Test
  @Tag("ARC-015")
  @Tag("FLD-018")
  void anOldNumberOf15DigitsFindsThe18DigitOneOfTheSamePerson() {
    IdNo idNo = bench.household(0).build().getIdNo();
    String fifteen = idNo.value().substring(0, 6) + idNo.value().substring(8, 17);
    long id = file("王五", "南昌柴油机厂", "0001", bench.household(0).withIdNo(idNo));
    assertThat(find(null, null, fifteen, null)).containsExactly(id);
  }

  @Test
  @Tag("ARC-146")
  void theOrderIsByDateNameOrNumberAndTheArchiveNumberBreaksTies() {
    long zhang = file("张三", "南昌柴油机厂", "b2", bench.household(0));
    long an = file("安然", "南昌柴油机厂", "b10", bench.household(0));
    long ouyang = file("欧阳", "南昌柴油机厂", "a1", bench.household(0));
    assertThat(ids(bench.street, ArchiveFilter.OPENING)).containsExactly(ouyang, an, zhang);
    for (ArchiveFilter filter : List.of(ArchiveFilter.OPENING, all())) {
      assertThat(sorted(filter, ArchiveSort.NAME, true)).containsExactly(an, ouyang, zhang);
      assertThat(sorted(filter, ArchiveSort.NAME, false)).containsExactly(zhang, ouyang, an);
      assertThat(sorted(filter, ArchiveSort.EMPLOYEE_NO, true)).containsExactly(ouyang, an, zhang);
      assertThat(sorted(filter, ArchiveSort.FILING_DATE, true)).containsExactly(zhang, an, ouyang);
    }
    assertThat(
            rows(
                bench.street,
                ArchiveFilter.OPENING,
                new PageRequest<>(1, 1, ArchiveSort.NAME, true)))
        .extracting(ArchiveRow::id)
        .containsExactly(ouyang);
  }

  @Test
  @Tag("INF-061")
  void aReminderLeadsToTheArchivesItSpeaksOf() {
    long one = bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    long two = bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.report(bench.street, one, two);
    List<Reminder> got =
        bench.as(
            bench.county,
            Reminders.class,
            r -> r.page(ReminderFilter.all(ReminderBox.OPEN), 0, 20));
    Reminder both = got.stream().filter(r -> r.getTargetCount() == 2).findFirst().orElseThrow();
    ArchiveFilter filter =
        new ArchiveFilter(null, true, null, null, null, null, null, null, null, both.getId());
    assertThat(ids(bench.county, filter)).containsExactlyInAnyOrder(one, two);
    assertThat(ids(bench.city, filter)).isEmpty();
  }

  private long file(String name, String employer, String number, ContentBuilder household) {
    ArchiveForm form = bench.form(bench.street, household.named(name), ArchiveLevel.NATIONAL);
    form.setEmployeeNo(number);
    form.getContent().setEmployer(employer);
    return bench
        .as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(form, true)))
        .id();
  }

  private List<Long> find(String number, String name, String idNo, String employer) {
    return ids(
        bench.county,
        new ArchiveFilter(null, true, null, null, null, number, name, idNo, employer, null));
  }

  private static ArchiveFilter all() {
    return ArchiveFilter.OPENING.of(null, true);
  }

  private List<Long> sorted(ArchiveFilter filter, ArchiveSort sort, boolean ascending) {
    return rows(bench.street, filter, new PageRequest<>(0, 20, sort, ascending)).stream()
        .map(ArchiveRow::id)
        .toList();
  }

  private List<Long> ids(Caller caller, ArchiveFilter filter) {
    List<Long> ids = rows(caller, filter, FIRST).stream().map(ArchiveRow::id).toList();
    assertThat(bench.as(caller, ArchiveSearch.class, s -> s.count(filter)).value())
        .isEqualTo(ids.size());
    return ids;
  }

  private List<ArchiveRow> rows(
      Caller caller, ArchiveFilter filter, PageRequest<ArchiveSort> page) {
    return bench.as(caller, ArchiveSearch.class, s -> s.page(filter, page));
  }
}
