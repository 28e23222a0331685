package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.AssistanceExits;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.ReportState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The query over records, its sums, and the user's own columns. */
class AssistanceQueryDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final AssistanceBench bench = new AssistanceBench();

  private static AssistanceFilter asked(
      Long union, boolean below, String idNo, Consumer<AssistanceQuestion> typed) {
    AssistanceQuestion question = new AssistanceQuestion();
    typed.accept(question);
    return new AssistanceFilter(
        union, below, null, null, null, idNo, null, null, null, null, false, null, null, question);
  }

  private static AssistanceFilter asked(Consumer<AssistanceQuestion> typed) {
    return asked(null, true, null, typed);
  }

  private List<Long> ids(Caller caller, AssistanceFilter filter) {
    return bench.rows(caller, filter).stream().map(AssistanceRow::id).toList();
  }

  private List<Long> found(Consumer<AssistanceQuestion> typed) {
    return ids(bench.county, asked(typed));
  }

  private long policy(long archive) {
    AssistanceEntry entry = bench.money(bench.street, archive, "1.00");
    entry.setForm(AssistanceForm.POLICY);
    entry.setPolicyCategory(bench.value("policy_category", "就医"));
    entry.setContent("协助办理大病医疗救助");
    return bench.save(bench.street, entry);
  }

  private long resources(long archive) {
    AssistanceEntry entry = bench.money(bench.street, archive, "1.00");
    entry.setForm(AssistanceForm.RESOURCES);
    entry.setResourceSource(bench.code("resource_source", "OTHER"));
    entry.setResourceSourceNote("爱心超市100%折扣");
    entry.setContent("结对帮扶");
    return bench.save(bench.street, entry);
  }

  private long refused(long archive) {
    AssistanceEntry entry = bench.money(bench.street, archive, "1.00");
    entry.setAssisted(false);
    entry.setNotAssistedReason("本人婉拒");
    return bench.save(bench.street, entry);
  }

  @Test
  @Tag("AST-097")
  void everyConditionNarrowsAndAllOfThemHoldTogether() {
    long archive = bench.household();
    final long money = bench.help(bench.street, archive, "300.00");
    final long policy = policy(archive);
    final long resources = resources(archive);
    final long none = refused(archive);
    assertThat(found(asked -> asked.setAssisted(false))).containsExactly(none);
    assertThat(found(asked -> asked.setForms(List.of(AssistanceForm.FUNDS, AssistanceForm.POLICY))))
        .containsExactly(policy, money);
    final long medical = bench.value("policy_category", "就医");
    assertThat(found(asked -> asked.setPolicyCategories(List.of(medical)))).containsExactly(policy);
    final long other = bench.code("resource_source", "OTHER");
    assertThat(found(asked -> asked.setResourceSources(List.of(other)))).containsExactly(resources);
    assertThat(found(asked -> asked.setResourceNote("100%"))).containsExactly(resources);
    assertThat(found(asked -> asked.setResourceNote("100_"))).isEmpty();
    final long daily = bench.code("expenditure_kind", "DAILY_RELIEF");
    assertThat(found(asked -> asked.setExpenditureKinds(List.of(daily)))).containsExactly(money);
    assertThat(found(asked -> asked.setLeastAmount(new BigDecimal("300.00"))))
        .as("both ends are included")
        .containsExactly(money);
    assertThat(found(asked -> asked.setMostAmount(new BigDecimal("299.99"))))
        .containsExactly(none, resources, policy);
    assertThat(found(asked -> asked.setExited(true))).isEmpty();
    assertThat(found(asked -> asked.setExited(false))).hasSize(4);
    assertThat(found(asked -> asked.setExitFrom(TODAY))).isEmpty();
    assertThat(found(asked -> asked.setArchiveLevels(List.of(ArchiveLevel.GRASSROOTS)))).hasSize(4);
    assertThat(found(asked -> asked.setArchiveLevels(List.of(ArchiveLevel.NATIONAL)))).isEmpty();
    assertThat(found(asked -> asked.setHardshipCategories(List.of(HardshipCategory.values()))))
        .hasSize(4);
    assertThat(found(asked -> asked.setFilingUnionId(bench.street.unionId()))).hasSize(4);
    assertThat(found(asked -> asked.setFilingUnionId(bench.county.unionId()))).isEmpty();
    assertThat(found(asked -> asked.setEnteredFrom(TODAY))).hasSize(4);
    assertThat(found(asked -> asked.setEnteredTo(TODAY.minusDays(1)))).isEmpty();
    assertThat(found(asked -> asked.setImportNo("DR20260000000001"))).isEmpty();
    assertThat(found(asked -> asked.setCategories(AssistCategory.choosable()))).hasSize(4);
    assertThat(found(asked -> asked.setSummarized(true))).isEmpty();
    AssistanceBench.summarize(money);
    assertThat(found(asked -> asked.setSummarized(true))).containsExactly(money);
    assertThat(found(asked -> asked.setSummarized(false))).hasSize(3);
    assertThat(
            found(
                asked -> {
                  asked.setAssisted(true);
                  asked.setForms(List.of(AssistanceForm.POLICY));
                  asked.setResourceSources(List.of(other));
                }))
        .as("joined by and")
        .isEmpty();
  }

  @Test
  @Tag("AST-097")
  void whatIsKnownOfExitArchiveEntryAndImportIsAskedFor() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "300.00");
    final long other = bench.help(bench.street, bench.household(), "20.00");
    Long way = bench.archives.services.get(CodeValues.class).values("exit_way").get(0).getId();
    bench.as(
        bench.street,
        AssistanceExits.class,
        exits -> {
          exits.exit(
              id,
              new Exiting(
                  way, TODAY, new BigDecimal("60000"), new BigDecimal("40000"), "已就业", true));
          return null;
        });
    assertThat(found(asked -> asked.setExited(true))).containsExactly(id);
    assertThat(found(asked -> asked.setExited(false))).containsExactly(other);
    assertThat(found(asked -> asked.setExitWays(List.of(way)))).containsExactly(id);
    assertThat(found(asked -> asked.setExitFrom(TODAY))).containsExactly(id);
    assertThat(found(asked -> asked.setExitTo(TODAY))).containsExactly(id);
    assertThat(found(asked -> asked.setExitTo(TODAY.minusDays(1)))).isEmpty();
    assertThat(found(asked -> asked.setEnteredTo(TODAY))).containsExactly(other, id);
    assertThat(found(asked -> asked.setArchiveTypes(List.of(ArchiveType.URBAN_WORKER)))).hasSize(2);
    assertThat(found(asked -> asked.setArchiveTypes(List.of(ArchiveType.MIGRANT_WORKER))))
        .isEmpty();
    assertThat(found(asked -> asked.setArchiveClasses(List.of(ArchiveClass.INCREMENT)))).hasSize(2);
    assertThat(found(asked -> asked.setArchiveClasses(List.of(ArchiveClass.RELAPSED)))).isEmpty();
    run(
        "insert into assistance_import (import_no, bulk_no, union_id, union_name, user_id, user_name,"
            + " file_name, file_size, part_count, data_key, file_digest, state, total, uploaded_at)"
            + " values ('DR20260000000001', gen_random_uuid(), "
            + bench.street.unionId()
            + ", 'x', 1, 'x', '', 1, 1, '', 'x', 'DONE', 0, now())");
    run("update assistance set import_no = 'DR20260000000001', import_row = 3 where id = " + other);
    assertThat(found(asked -> asked.setImportNo(" DR20260000000001 "))).containsExactly(other);
  }

  @Test
  @Tag("AST-097")
  void anIdentityNumberOfAMemberFindsTheRecordsOfHisHousehold() {
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "300.00");
    ArchiveContent content =
        bench.as(bench.street, ArchiveForms.class, forms -> forms.open(archive)).getContent();
    String member = content.getMembers().get(0).getIdNo().value();
    assertThat(ids(bench.county, asked(null, true, member, none -> {}))).containsExactly(id);
    assertThat(ids(bench.county, asked(null, true, content.getIdNo().value(), none -> {})))
        .containsExactly(id);
    AssistanceFilter list =
        new AssistanceFilter(null, true, null, null, null, member, null, null, null, null, false);
    assertThat(ids(bench.county, list)).as("the list asks for heads").isEmpty();
  }

  @Test
  @Tag("AST-098")
  @Tag("AST-102")
  void measureFundAndYearHoldForTheSameLineWhoseAmountIsShown() {
    long archive = bench.household();
    AssistanceEntry entry = bench.money(bench.street, archive, "300.00");
    bench.line(entry, 1, "MEDICAL_AID", "200.00", "SOCIAL_DONATION");
    long id = bench.save(bench.street, entry);
    long only = bench.help(bench.street, archive, "50.00");
    final long living = bench.code("measure", "LIVING_AID");
    final long union = bench.code("fund_type", "UNION_FUND");
    final long donation = bench.code("fund_type", "SOCIAL_DONATION");
    assertThat(
            found(
                asked -> {
                  asked.setMeasures(List.of(living));
                  asked.setFundTypes(List.of(donation));
                }))
        .isEmpty();
    AssistanceFilter matching =
        asked(
            asked -> {
              asked.setMeasures(List.of(living));
              asked.setFundTypes(List.of(union));
              asked.setFundYears(List.of(2026));
            });
    assertThat(bench.rows(bench.county, matching))
        .extracting(row -> row.id() + " " + row.totalAmount() + " " + row.value("matchingAmount"))
        .containsExactly(only + " 50.00 50.00", id + " 500.00 300.00");
    for (AssistanceTotals totals :
        List.of(
            bench.as(bench.county, AssistanceSearch.class, s -> s.totals(matching)),
            bench.as(bench.county, AssistanceSearch.class, s -> s.exactTotals(matching)))) {
      assertThat(totals.records()).isEqualTo(2);
      assertThat(totals.amount()).isEqualByComparingTo("550.00");
      assertThat(totals.matching()).isEqualByComparingTo("350.00");
      assertThat(totals.exact()).isTrue();
    }
    assertThat(found(asked -> asked.setFundYears(List.of(2025)))).isEmpty();
    assertThat(found(asked -> asked.setFundYears(List.of(2025, 2026)))).containsExactly(only, id);
  }

  @Test
  @Tag("AST-099")
  @Tag("AST-007")
  void aRangeThatIsUpsideDownIsRefusedBesideItsField() {
    AssistanceFilter wrong =
        asked(
            asked -> {
              asked.setLeastAmount(new BigDecimal("2"));
              asked.setMostAmount(BigDecimal.ONE);
              asked.setExitFrom(TODAY);
              asked.setExitTo(TODAY.minusDays(1));
            });
    assertThatThrownBy(wrong::check)
        .isInstanceOfSatisfying(
            Violations.class,
            no ->
                assertThat(no.all())
                    .extracting(one -> one.field() + " " + Texts.of(one))
                    .containsExactly(
                        "conditions.leastAmount 起始值不能大于结束值。", "conditions.exitFrom 起始值不能大于结束值。"));
    AssistanceFilter list =
        new AssistanceFilter(
            null, true, null, null, null, null, null, null, TODAY, TODAY.minusDays(1), false);
    assertThatThrownBy(list::check).isInstanceOf(Violations.class);
  }

  @Test
  @Tag("AST-100")
  void aChosenUnionIsAskedAloneOrWithThoseBelowReportedOrNot() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    long ofStreet = bench.help(bench.street, archive, "300.00");
    long ofCounty = bench.help(bench.county, archive, "20.00");
    assertThat(ids(bench.city, asked(bench.county.unionId(), false, null, none -> {})))
        .containsExactly(ofCounty);
    assertThat(ids(bench.city, asked(bench.county.unionId(), true, null, none -> {})))
        .containsExactly(ofCounty, ofStreet);
    assertThat(found(asked -> asked.setReportedOnly(true)))
        .as("own, and what was reported here")
        .containsExactly(ofCounty);
    run(
        "update assistance set holder_union_id = %d, holder_depth = %d where id = %d"
            .formatted(bench.county.unionId(), bench.county.unionDepth(), ofStreet));
    assertThat(found(asked -> asked.setReportedOnly(true))).containsExactly(ofCounty, ofStreet);
    assertThatThrownBy(
            () -> ids(bench.otherProvince, asked(bench.county.unionId(), true, null, none -> {})))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("AST-097")
  void severalStatesOfReportingAreAskedForAtOnceAsTheUnionSeesThem() {
    long archive = bench.household();
    long here = bench.help(bench.street, archive, "1.00");
    long back = bench.help(bench.street, archive, "2.00");
    long above = bench.help(bench.street, archive, "3.00");
    run("update assistance set sent_back = true where id = " + back);
    run(
        "update assistance set holder_union_id = %d, holder_depth = %d where id = %d"
            .formatted(bench.county.unionId(), bench.county.unionDepth(), above));
    assertThat(states(bench.street, ReportState.UNREPORTED)).containsExactly(here);
    assertThat(states(bench.street, ReportState.SENT_BACK, ReportState.REPORTED))
        .containsExactly(above, back);
    assertThat(states(bench.county, ReportState.SUBORDINATE_UNREPORTED))
        .containsExactly(back, here);
    assertThat(states(bench.county, ReportState.values())).containsExactly(above, back, here);
  }

  private List<Long> states(Caller caller, ReportState... asked) {
    return ids(caller, asked(question -> question.setStates(List.of(asked))));
  }

  @Test
  @Tag("AST-101")
  void theSumsAreThoseOfAllPagesAndCountHouseholdsOnce() {
    long archive = bench.household();
    bench.help(bench.street, archive, "300.00");
    bench.help(bench.street, archive, "0.50");
    bench.help(bench.street, bench.household(), "20.00");
    refused(archive);
    AssistanceFilter all = asked(none -> {});
    for (AssistanceTotals totals :
        List.of(
            bench.as(bench.county, AssistanceSearch.class, s -> s.totals(all)),
            bench.as(bench.county, AssistanceSearch.class, s -> s.exactTotals(all)))) {
      assertThat(totals.records()).isEqualTo(4);
      assertThat(totals.households()).isEqualTo(2);
      assertThat(totals.amount()).isEqualByComparingTo("320.50");
      assertThat(totals.matching()).isNull();
    }
    AssistanceTotals nothing =
        bench.as(
            bench.siblingStreet, AssistanceSearch.class, s -> s.exactTotals(asked(none -> {})));
    assertThat(nothing.records()).isZero();
    assertThat(nothing.amount()).isEqualByComparingTo("0.00");
  }

  /** Worked example E-AST-6. */
  @Test
  @Tag("AST-101")
  void threeLinesAreOneHelpAndNoHelpIsOneWithoutMoney() {
    long archive = bench.household();
    AssistanceEntry three = bench.money(bench.street, archive, "300.00");
    bench.line(three, 1, "GOODS", "200.00", "UNION_FUND");
    bench.line(three, 2, "OTHER", "100.00", "SOCIAL_DONATION");
    bench.save(bench.street, three);
    assertThat(counted(none -> {})).isEqualTo("1 1 600.00");
    bench.help(bench.street, archive, "50.00");
    assertThat(counted(none -> {})).isEqualTo("2 1 650.00");
    refused(archive);
    assertThat(counted(asked -> asked.setAssisted(false))).isEqualTo("1 1 0.00");
    assertThat(counted(asked -> asked.setAssisted(true))).isEqualTo("2 1 650.00");
    assertThat(counted(none -> {})).isEqualTo("3 1 650.00");
  }

  /** Times, households and amount. */
  private String counted(Consumer<AssistanceQuestion> typed) {
    AssistanceTotals totals =
        bench.as(bench.street, AssistanceSearch.class, s -> s.exactTotals(asked(typed)));
    return totals.records() + " " + totals.households() + " " + totals.amount();
  }

  @Test
  @Tag("AST-104")
  @Tag("AST-105")
  void theUsersOwnColumnsOrderAndRowsHoldUntilHeGoesBack() {
    assertThat(own(bench.street)).isEqualTo(AssistanceColumns.STANDARD);
    ListOptions mine =
        new ListOptions(
            List.of("totalAmount", "idNo", "beneficiary", "filingUnionAtAssist", "exited"),
            List.of(new SortKey("totalAmount", true)),
            1);
    save(mine);
    assertThat(own(bench.street)).isEqualTo(mine);
    assertThat(own(bench.county)).isEqualTo(AssistanceColumns.STANDARD);
    long archive = bench.household();
    long large = bench.help(bench.street, archive, "300.00");
    long small = bench.help(bench.street, archive, "20.00");
    List<AssistanceRow> rows =
        bench.as(
            bench.street,
            AssistanceSearch.class,
            s ->
                s.page(
                    AssistanceFilter.OPENING,
                    mine.sorts().get(0),
                    Set.copyOf(mine.columns()),
                    0,
                    10));
    assertThat(rows).extracting(AssistanceRow::id).containsExactly(small, large);
    assertThat(rows.get(0).value("beneficiary")).isEqualTo("户主");
    assertThat(rows.get(0).value("filingUnionAtAssist")).isEqualTo(bench.street.unionName());
    assertThat(rows.get(0).value("exited")).isEqualTo("未脱困");
    assertThat(
            AssistanceColumns.ALL.stream()
                .filter(c -> c.code().equals("idNo"))
                .findFirst()
                .get()
                .text(rows.get(0)))
        .as("masked on the screen")
        .contains("*");
    run(
        "update list_options set shown_columns = shown_columns || ',gone' where user_id = %d and list_kind = 'ASSISTANCE'"
            .formatted(bench.street.userId()));
    assertThat(own(bench.street)).as("a field that is no more is left out").isEqualTo(mine);
    bench.as(
        bench.street,
        AssistanceColumns.class,
        columns -> {
          columns.reset();
          return null;
        });
    assertThat(own(bench.street)).isEqualTo(AssistanceColumns.STANDARD);
    assertThat(
            query(
                "select count(*) from list_options where user_id = ? and list_kind = 'ASSISTANCE'",
                bench.street.userId()))
        .containsExactly("0");
  }

  private ListOptions own(Caller caller) {
    return bench.as(caller, AssistanceColumns.class, AssistanceColumns::own);
  }

  private void save(ListOptions options) {
    bench.as(
        bench.street,
        AssistanceColumns.class,
        columns -> {
          columns.save(options);
          return null;
        });
  }
}
