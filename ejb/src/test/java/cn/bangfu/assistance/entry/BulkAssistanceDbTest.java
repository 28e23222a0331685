package cn.bangfu.assistance.entry;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.fund.FundBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.StatementCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same help for many households, for all or for none. */
class BulkAssistanceDbTest {

  private final AssistanceBench bench = new AssistanceBench();

  private AssistanceEntry entry(Caller caller, Collection<Long> ids, String fund) {
    AssistanceEntry entry = bench.as(caller, BulkAssistance.class, b -> b.begin(ids));
    bench.line(entry, 0, "LIVING_AID", "500.00", fund);
    return entry;
  }

  private List<Long> save(Caller caller, Collection<Long> ids, AssistanceEntry entry) {
    return bench.as(caller, BulkAssistance.class, b -> b.save(ids, entry, false));
  }

  private List<Long> households(int count) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(bench.household());
    }
    return ids;
  }

  private static HelpableFilter filter(Long union, boolean own, LocalDate assistedBefore) {
    return new HelpableFilter(
        union, own, null, null, null, null, null, null, null, null, assistedBefore);
  }

  private List<Long> found(Caller caller, HelpableFilter filter) {
    return bench.as(caller, HelpableSearch.class, s -> s.page(filter, 0, 50)).stream()
        .map(HelpableRow::id)
        .toList();
  }

  @Test
  @Tag("AST-074")
  void ownHouseholdsAndReportedOnesOfUnionsBelowAreOffered() {
    List<Long> ids = households(3);
    long reported = ids.get(0);
    bench.archives.report(bench.archives.street, reported);
    assertThat(found(bench.street, filter(null, false, null))).containsAll(ids);
    assertThat(found(bench.county, filter(null, false, null))).containsExactly(reported);
    assertThat(found(bench.county, filter(null, true, null))).isEmpty();
    assertThat(found(bench.county, filter(bench.street.unionId(), false, null)))
        .containsExactly(reported);
    assertThat(found(bench.city, filter(null, false, null))).isEmpty();
    run("update archive set life_state = 'DEREGISTERED' where id = " + ids.get(1));
    assertThat(found(bench.street, filter(null, false, null)))
        .containsExactlyInAnyOrder(ids.get(0), ids.get(2));
    bench.help(bench.street, ids.get(2), "10.00");
    assertThat(found(bench.street, filter(null, false, LocalDate.of(2026, 11, 1))))
        .containsExactly(ids.get(0));
    assertThatThrownBy(
            () -> found(bench.siblingStreet, filter(bench.street.unionId(), false, null)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("AST-074")
  void everyConditionNarrowsTheHouseholdsThatAreOffered() {
    long id = bench.household();
    long other = bench.household();
    ArchiveContent content =
        bench.as(bench.street, ArchiveForms.class, forms -> forms.open(id)).getContent();
    run("update archive set head_name = '欧阳长庚' where id = " + id);
    String no = query("select employee_no from archive where id = ?", id).get(0);
    String cause = query("select main_cause from archive_content where archive_id = ?", id).get(0);
    String category = query("select hardship_category from archive where id = ?", id).get(0);
    assertThat(found(bench.street, asked(no, null, null, null, null, null, null, null)))
        .containsExactly(id);
    assertThat(found(bench.street, asked(null, "阳长", null, null, null, null, null, null)))
        .containsExactly(id);
    assertThat(
            found(
                bench.street,
                asked(null, null, content.getIdNo().value(), null, null, null, null, null)))
        .containsExactly(id);
    assertThat(
            found(
                bench.street,
                asked(null, null, null, content.getEmployer(), null, null, null, null)))
        .contains(id);
    assertThat(found(bench.street, asked(null, null, null, "无此单位", null, null, null, null)))
        .isEmpty();
    assertThat(
            found(
                bench.street,
                asked(null, null, null, null, ArchiveType.URBAN_WORKER, null, null, null)))
        .contains(id, other);
    assertThat(
            found(
                bench.street,
                asked(null, null, null, null, ArchiveType.MIGRANT_WORKER, null, null, null)))
        .isEmpty();
    for (HardshipCategory one : HardshipCategory.values()) {
      assertThat(
              found(bench.street, asked(null, null, null, null, null, one, null, null))
                  .contains(id))
          .as(one.name())
          .isEqualTo(one.name().equals(category));
    }
    assertThat(
            found(
                bench.street,
                asked(null, null, null, null, null, null, ArchiveLevel.GRASSROOTS, null)))
        .contains(id, other);
    assertThat(
            found(
                bench.street,
                asked(null, null, null, null, null, null, ArchiveLevel.PROVINCIAL, null)))
        .isEmpty();
    for (HardshipCause one : HardshipCause.values()) {
      assertThat(
              found(bench.street, asked(null, null, null, null, null, null, null, one))
                  .contains(id))
          .as(one.name())
          .isEqualTo(one.name().equals(cause));
    }
  }

  private static HelpableFilter asked(
      String employeeNo,
      String name,
      String idNo,
      String employer,
      ArchiveType type,
      HardshipCategory category,
      ArchiveLevel level,
      HardshipCause cause) {
    return new HelpableFilter(
        null, false, employeeNo, name, idNo, employer, type, category, level, cause, null);
  }

  @Test
  @Tag("AST-076")
  @Tag("AST-079")
  void everybodyGetsARecordOfHisOwnWithTheCauseOfHisOwnArchive() {
    List<Long> ids = households(3);
    AssistanceEntry entry = entry(bench.street, ids, "UNION_FUND");
    List<Long> made = save(bench.street, ids, entry);
    assertThat(made).hasSize(3);
    assertThat(save(bench.street, ids, entry)).as("sent twice").isEqualTo(made);
    AssistanceFilter together =
        new AssistanceFilter(
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            entry.getSubmission());
    assertThat(bench.rows(bench.street, together))
        .extracting(AssistanceRow::archiveId)
        .containsExactlyInAnyOrderElementsOf(ids);
    Assistance one = bench.as(bench.street, Assistances.class, a -> a.view(made.get(0))).record();
    assertThat(one.getAssistCategory().name())
        .isEqualTo(
            query("select main_cause from archive_content where archive_id = ?", ids.get(0))
                .get(0));
    assertThat(query("select last_assist_date from archive where id = ?", ids.get(1)))
        .containsExactly("2026-11-22");
    bench.change(bench.street, made.get(0), e -> e.setRemark("单独修改"));
    bench.as(bench.street, AssistanceDesk.class, d -> d.delete(List.of(made.get(1))));
    assertThat(query("select count(*) from assistance where bulk_no = ?", entry.getSubmission()))
        .containsExactly("2");
  }

  @Test
  @Tag("AST-076")
  void theBalancesThatAreUsedAreToldBeforeAnythingIsSaved() {
    List<Long> ids = households(3);
    AssistanceEntry entry = entry(bench.street, ids, "UNION_FUND");
    bench.line(entry, 1, "GOODS", "20.00", "UNION_FUND");
    bench.line(entry, 2, "OTHER", "7.00", "SOCIAL_DONATION");
    List<UsedBalance> used = used(bench.street, ids, entry);
    assertThat(used).extracting(UsedBalance::fundType).containsExactly("工会经费", "社会捐助资金");
    assertThat(used.get(0).used())
        .as("both lines of three households")
        .isEqualByComparingTo("1560");
    assertThat(used.get(1).used()).isEqualByComparingTo("21");
    assertThat(used.get(0).balance())
        .isEqualByComparingTo(FundBench.balance(bench.street.unionId(), "UNION_FUND"));
    assertThat(used.get(0).left())
        .isEqualByComparingTo(used.get(0).balance().subtract(new BigDecimal("1560")));
    save(bench.street, ids, entry);
    assertThat(used(bench.street, ids, entry).get(0).balance())
        .as("what was foretold is what is left")
        .isEqualByComparingTo(used.get(0).left());
    assertThat(used(bench.county, ids, entry).get(0).balance())
        .as("everybody sees the balances of the own union")
        .isNotEqualByComparingTo(used.get(0).left());
    AssistanceEntry empty = bench.as(bench.street, BulkAssistance.class, b -> b.begin(ids));
    assertThat(used(bench.street, ids, empty)).isEmpty();
  }

  private List<UsedBalance> used(Caller caller, List<Long> ids, AssistanceEntry entry) {
    return bench.as(caller, BulkAssistance.class, b -> b.used(ids, entry));
  }

  @Test
  @Tag("AST-077")
  void ifOneCannotBeHelpedNobodyIs() {
    List<Long> ids = households(3);
    bench.archives.report(bench.archives.street, ids.get(0));
    run(
        "insert into archive_problem (archive_id, kind, found_at) values (%d, 'INCOMPLETE', now())"
            .formatted(ids.get(2)));
    AssistanceEntry entry = entry(bench.street, ids, "COUNTY");
    BulkRefused no = catchThrowableOfType(BulkRefused.class, () -> save(bench.street, ids, entry));
    assertThat(no.lines()).extracting(BulkRefused.Line::id).containsExactly(ids.get(1), ids.get(2));
    assertThat(no.lines().get(0).reasons())
        .extracting(Texts::of)
        .containsExactly("帮扶措施一:档案层级为“基层”,不能使用“区县级财政资金”(只有区县级及以上档案可以使用)。");
    assertThat(no.lines().get(1).reasons()).hasSize(2);
    assertThat(
            query(
                "select count(*) from assistance where owner_union_id = ?", bench.street.unionId()))
        .containsExactly("0");
    assertThat(save(bench.street, List.of(ids.get(0)), entry)).hasSize(1);

    AssistanceEntry empty = bench.as(bench.street, BulkAssistance.class, b -> b.begin(ids));
    assertThatThrownBy(() -> save(bench.street, ids, empty)).isInstanceOf(Violations.class);
  }

  @Test
  @Tag("AST-075")
  @Tag("AST-039")
  void nobodyTooManyAndTheSameTwiceAreNotTakenSilently() {
    assertThatThrownBy(() -> entry(bench.street, List.of(), "UNION_FUND"))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("请先选择人员。"));
    assertThatThrownBy(() -> entry(bench.street, Collections.nCopies(2001, 1L), "UNION_FUND"))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("一次最多为2000人批量帮扶。"));
    List<Long> ids = households(2);
    save(bench.street, ids, entry(bench.street, ids, "UNION_FUND"));
    AssistanceEntry again = entry(bench.street, ids, "UNION_FUND");
    WarningsToConfirm asks =
        catchThrowableOfType(WarningsToConfirm.class, () -> save(bench.street, ids, again));
    assertThat(asks.warnings())
        .extracting(Texts::of)
        .containsExactly("其中 2 人在同一天已有相同的帮扶记录,确认重复保存吗?");
    assertThatThrownBy(() -> save(bench.county, ids, again)).isInstanceOf(BusinessException.class);
    AssistanceEntry otherwise = entry(bench.street, ids, "SOCIAL_DONATION");
    assertThat(save(bench.street, ids, otherwise))
        .as("the same amount from another fund is other help")
        .hasSize(2);
  }

  @Test
  @Tag("AST-077")
  void lookingAtManyHouseholdsTakesNoMoreQuestionsThanLookingAtFew() throws Exception {
    List<Long> few = households(2);
    List<Long> many = households(8);
    AssistanceEntry first = entry(bench.street, few, "PROVINCIAL");
    AssistanceEntry second = entry(bench.street, many, "PROVINCIAL");
    assertThat(questions(many, second)).isEqualTo(questions(few, first));
  }

  /** All of them are refused, so nothing but questions is sent. */
  private int questions(List<Long> ids, AssistanceEntry entry) throws Exception {
    return StatementCount.of(
            () -> catchThrowableOfType(BulkRefused.class, () -> save(bench.street, ids, entry)))
        .size();
  }
}
