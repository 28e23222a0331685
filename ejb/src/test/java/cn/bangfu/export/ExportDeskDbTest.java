package cn.bangfu.export;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.export.ExportBench.all;
import static cn.bangfu.export.ExportBench.asked;
import static cn.bangfu.export.ExportBench.only;
import static cn.bangfu.export.ExportBench.refusal;
import static cn.bangfu.export.ExportBench.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.LifeState;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.UnionMoving;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked for, who decides, and what nobody else can do. */
class ExportDeskDbTest {

  private static final ExportFilter EVERYTHING = new ExportFilter(null, null, null, null);

  private final ExportBench bench = new ExportBench();

  @BeforeEach
  void threeHouseholdsOfWhichOneHasNotReachedTheCounty() {
    bench.archives.fileAndReport(
        ArchiveLevel.NATIONAL, bench.archives.street, bench.archives.county);
    bench.archives.file(bench.archives.street, ArchiveLevel.NATIONAL);
    bench.archives.file(bench.archives.county, ArchiveLevel.NATIONAL);
    bench.archives.at("2026-11-22T10:00:00");
  }

  @Test
  @Tag("BAT-022")
  @Tag("USR-028")
  @Tag("USR-126")
  void onlyUserAdministratorsWhoHandleArchivesMayAskOrLook() {
    Caller clerk = bench.archives.county;
    Caller reader =
        bench.archives.unions.caller(clerk.unionId(), cn.bangfu.access.Permission.USER_ADMIN);
    for (Caller one : List.of(clerk, reader)) {
      assertThat(refusal(() -> bench.submit(one, asked(only(bench.county)))))
          .isEqualTo("只有用户管理员可以使用批量导出。");
      assertThat(refusal(() -> bench.rows(one, EVERYTHING))).isEqualTo("只有用户管理员可以使用批量导出。");
      assertThat(refusal(() -> bench.toDecide(one))).isEqualTo("只有用户管理员可以使用批量导出。");
    }
  }

  @Test
  @Tag("BAT-025")
  @Tag("INF-054")
  @Tag("USR-126")
  void anApplicationStandsInTheListAndItsSuperiorHearsOfIt() {
    ExportRow row =
        bench.submit(bench.county, asked(all(bench.county), all(bench.street), only(bench.street)));
    assertThat(row)
        .returns(ApprovalState.PENDING, ExportRow::approvalState)
        .returns(ExportState.WAITING, ExportRow::exportState)
        .returns(FileState.NONE, ExportRow::fileState)
        .returns(ExportMode.MASKED, ExportRow::mode)
        .returns(ExportBench.PURPOSE, ExportRow::purpose)
        .returns(LocalDate.of(2026, 11, 22), ExportRow::applyDate)
        .returns(3, ExportRow::estimated)
        .returns(bench.county.unionName(), ExportRow::unionName);
    assertThat(row.conditions()).isEqualTo("档案类型:城镇困难职工档案;困难农民工档案;档案状态:在册;含下级未上报档案:是");
    assertThat(row.contents()).startsWith("档案基本信息;家庭成员信息");
    assertThat(row.targets()).isEqualTo("东湖区总工会(含下级);甲街道总工会(含下级)");
    assertThat(told(bench.city)).containsExactly("批量导出申请待审批");
    assertThat(
            query(
                "select category || ' ' || changes from audit_record where event = 'EXPORT_APPLY'"
                    + " and object_id = ?",
                Long.toString(row.id())))
        .singleElement()
        .asString()
        .startsWith("ARCHIVE 申请" + row.applicationNo() + ",脱敏导出,用途:" + ExportBench.PURPOSE);
  }

  @Test
  @Tag("BAT-025")
  @Tag("USR-124")
  @Tag("USR-126")
  void whatIsMissingIsNamedAndNothingIsHandedInForNoArchives() {
    AskedExport empty =
        new AskedExport(
            List.of(),
            new ExportConditions(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 1, 1),
                false),
            Set.of(),
            Set.of(),
            ExportMode.MASKED,
            "看一看");
    assertThat(refusal(() -> bench.submit(bench.county, empty)))
        .isEqualTo(
            """
            targets 请选择导出单位。
            archiveTypes 请选择档案类型。
            lifeStates 请选择档案状态。
            filedTo 结束日期不能早于开始日期。
            purpose 请填写用途说明(5至200个字)。""");
    assertThat(
            refusal(
                () ->
                    bench.submit(
                        bench.county,
                        new AskedExport(
                            List.of(all(bench.county)),
                            new ExportConditions(
                                Set.of(ArchiveType.MIGRANT_WORKER),
                                Set.of(LifeState.EXITED),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                null,
                                null,
                                true),
                            Set.of(),
                            Set.of(),
                            ExportMode.FULL,
                            ExportBench.PURPOSE))))
        .isEqualTo("没有符合条件的档案。");
    assertThat(bench.rows(bench.county, EVERYTHING)).isEmpty();
  }

  @Test
  @Tag("BAT-025")
  @Tag("USR-079")
  void unionsOutsideTheJurisdictionCannotBeAskedForOrLookedAt() {
    for (Caller outside : List.of(bench.city, bench.otherCounty)) {
      assertThatThrownBy(() -> bench.submit(bench.county, asked(only(outside))))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () ->
                  bench.archives.as(
                      bench.county, ExportDesk.class, d -> d.estimate(asked(all(outside)))))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () -> bench.rows(bench.county, new ExportFilter(outside.unionId(), null, null, null)))
          .isInstanceOf(AccessDenied.class);
    }
    ExportRow row = bench.submit(bench.county, asked(all(bench.county)));
    assertThat(bench.rows(bench.city, new ExportFilter(bench.county.unionId(), null, null, null)))
        .extracting(ExportRow::id)
        .containsExactly(row.id());
    for (Caller other : List.of(bench.city, bench.street, bench.otherCounty)) {
      assertThatThrownBy(() -> bench.archives.as(other, ExportDesk.class, d -> d.asked(row.id())))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> remove(other, row.id())).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> change(other, row, asked(only(other))))
          .isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  @Tag("BAT-025")
  void theEstimateCountsEachArchiveOnceAndUnreportedOnesOnlyIfAskedFor() {
    AskedExport everything = asked(all(bench.county), only(bench.street));
    assertThat(estimate(everything)).isEqualTo(3);
    assertThat(
            estimate(
                new AskedExport(
                    everything.targets(),
                    ExportBench.conditions(false),
                    Set.of(),
                    Set.of(),
                    null,
                    null)))
        .isEqualTo(2);
    assertThat(estimate(asked(only(bench.county)))).isEqualTo(1);
  }

  @Test
  @Tag("BAT-028")
  @Tag("BAT-029")
  void exactlyTheNextHigherUnionDecides() {
    ExportRow row = bench.submit(bench.county, asked(all(bench.county)));
    assertThat(bench.toDecide(bench.city)).extracting(ExportRow::id).contains(row.id());
    assertThat(bench.toDecide(bench.province)).extracting(ExportRow::id).doesNotContain(row.id());
    for (Caller wrong : List.of(bench.county, bench.province, bench.street, bench.otherCounty)) {
      assertThatThrownBy(() -> bench.approve(wrong, row)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> refuse(wrong, row, "不同意导出")).isInstanceOf(AccessDenied.class);
    }
    assertThat(refusal(() -> refuse(bench.city, row, "否"))).isEqualTo("note 请填写批准意见(2至200个字)。");
    refuse(bench.city, row, "请缩小范围");
    assertThat(bench.row(bench.county))
        .returns(ApprovalState.REFUSED, ExportRow::approvalState)
        .returns("请缩小范围", ExportRow::approvalNote);
    change(bench.county, bench.row(bench.county), asked(only(bench.county)));
    assertThat(bench.row(bench.county))
        .returns(ApprovalState.PENDING, ExportRow::approvalState)
        .returns(1, ExportRow::estimated);
    bench.approve(bench.city, bench.row(bench.county));
    assertThat(bench.row(bench.county))
        .returns(ApprovalState.APPROVED, ExportRow::approvalState)
        .returns(bench.city.name(), ExportRow::approver);
    assertThat(told(bench.county)).containsExactly("批量导出申请未批准", "批量导出申请已批准");
    assertThat(told(bench.city)).containsExactly("批量导出申请待审批", "批量导出申请待审批");
  }

  @Test
  @Tag("BAT-030")
  void whatWasChangedOrDeletedMeanwhileIsNotApproved() {
    ExportRow shown = bench.submit(bench.county, asked(all(bench.county)));
    change(bench.county, shown, asked(only(bench.county)));
    assertThat(refusal(() -> bench.approve(bench.city, shown))).isEqualTo("申请已被修改,请刷新后再审批。");
    ExportRow again = bench.row(bench.county);
    remove(bench.county, again.id());
    assertThat(refusal(() -> bench.approve(bench.city, again))).isEqualTo("申请已被修改,请刷新后再审批。");
    assertThat(bench.rows(bench.county, EVERYTHING)).isEmpty();
    assertThat(
            query(
                "select approval_state from export_application where id = ? and removed_at is not"
                    + " null",
                again.id()))
        .containsExactly("PENDING");
  }

  @Test
  @Tag("BAT-026")
  @Tag("BAT-027")
  void anApprovedOneIsNotChangedButDeletedOrItsApprovalTakenBack() {
    ExportRow approved = bench.approved(bench.county, bench.city, asked(all(bench.county)));
    assertThat(refusal(() -> change(bench.county, approved, asked(only(bench.county)))))
        .isEqualTo("只有未批准或不批准的申请可以修改。");
    assertThat(refusal(() -> bench.approve(bench.city, approved))).isEqualTo("申请已被修改,请刷新后再审批。");
    assertThatThrownBy(() -> revoke(bench.province, approved)).isInstanceOf(AccessDenied.class);
    revoke(bench.city, approved);
    ExportRow open = bench.row(bench.county);
    assertThat(open.approvalState()).isEqualTo(ApprovalState.PENDING);
    assertThat(refusal(() -> revoke(bench.city, open))).isEqualTo("导出已经开始或已完成,不能撤销批准。");
    bench.approve(bench.city, open);
    remove(bench.county, open.id());
    assertThat(bench.rows(bench.county, EVERYTHING)).isEmpty();
  }

  @Test
  @Tag("BAT-024")
  void theListHasFiltersWithCountsAndDays() {
    ExportRow first = bench.submit(bench.county, asked(only(bench.county)));
    bench.archives.at("2026-11-23T09:00:00");
    ExportRow second = bench.approved(bench.county, bench.city, asked(all(bench.county)));
    var counts = bench.archives.as(bench.county, ExportDesk.class, desk -> desk.counts(EVERYTHING));
    assertThat(counts.get(ExportStateFilter.NOT_APPROVED).value()).isEqualTo(1);
    assertThat(counts.get(ExportStateFilter.NOT_EXPORTED).value()).isEqualTo(2);
    assertThat(counts.get(ExportStateFilter.EXPORTED).value()).isZero();
    assertThat(counts.get(ExportStateFilter.FAILED).value()).isZero();
    assertThat(
            bench.rows(
                bench.county, new ExportFilter(null, ExportStateFilter.NOT_APPROVED, null, null)))
        .extracting(ExportRow::id)
        .containsExactly(first.id());
    assertThat(
            bench.rows(
                bench.county, new ExportFilter(null, null, LocalDate.of(2026, 11, 23), null)))
        .extracting(ExportRow::id)
        .containsExactly(second.id());
    assertThat(bench.rows(bench.county, EVERYTHING)).hasSize(2);
    assertThat(
            bench
                .archives
                .as(bench.county, ExportDesk.class, desk -> desk.count(EVERYTHING))
                .value())
        .isEqualTo(2);
  }

  @Test
  @Tag("BAT-031")
  void theNationalUnionNeedsNoApprovalAndRaisesAnAlarm() {
    ExportRow row = bench.submit(bench.national, asked(only(bench.county)));
    assertThat(row)
        .returns(ApprovalState.APPROVED, ExportRow::approvalState)
        .returns(Caller.SYSTEM_NAME, ExportRow::approver);
    assertThat(
            query(
                "select said from security_alarm where said like ?",
                "%" + row.applicationNo() + "%"))
        .hasSize(1);
    assertThat(
            query(
                "select changes from audit_record where event = 'EXPORT_APPLY' and object_id = ?",
                Long.toString(row.id())))
        .singleElement()
        .asString()
        .endsWith("(免审批)");
  }

  @Test
  @Tag("BAT-032")
  @Tag("ORG-066")
  void theNewSuperiorOfAMovedUnionDecidesAnew() {
    ExportRow waiting = bench.submit(bench.county, asked(only(bench.county)));
    ExportRow approved = bench.approved(bench.county, bench.city, asked(all(bench.county)));
    ExportRow below = bench.approved(bench.street, bench.county, asked(only(bench.street)));
    Caller newCity = moveCounty();
    Caller county = bench.administrator(bench.archives.county);
    assertThat(bench.rows(county, EVERYTHING))
        .extracting(ExportRow::id, ExportRow::approvalState)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(approved.id(), ApprovalState.PENDING),
            org.assertj.core.groups.Tuple.tuple(waiting.id(), ApprovalState.PENDING));
    assertThat(bench.toDecide(newCity))
        .extracting(ExportRow::id)
        .containsExactly(approved.id(), waiting.id());
    ExportRow open = bench.rows(county, EVERYTHING).get(0);
    assertThatThrownBy(() -> bench.approve(bench.city, open)).isInstanceOf(AccessDenied.class);
    bench.approve(newCity, open);
    assertThat(bench.row(bench.administrator(bench.archives.street)))
        .as("a union below keeps its superior")
        .returns(below.id(), ExportRow::id)
        .returns(ApprovalState.APPROVED, ExportRow::approvalState);
    assertThat(told(newCity)).containsExactly("批量导出申请待审批", "批量导出申请待审批");
    assertThat(told(bench.county)).endsWith("批量导出申请未批准", "批量导出申请未批准", "批量导出申请已批准");
  }

  /** To another city of the province; its administrator. */
  private Caller moveCounty() {
    long city = bench.archives.unions.union("九江市总工会", bench.archives.province.unionId(), 2);
    CutUnion cut =
        bench.archives.as(bench.province, UnionMoving.class, m -> m.cut(bench.county.unionId()));
    bench.archives.as(bench.province, UnionMoving.class, m -> m.paste(cut, city));
    return bench.archives.unions.caller(
        city,
        cn.bangfu.access.Permission.ARCHIVE,
        cn.bangfu.access.Permission.USER_ADMIN,
        cn.bangfu.access.Permission.REMINDER);
  }

  private int estimate(AskedExport asked) {
    return bench.archives.as(bench.county, ExportDesk.class, desk -> desk.estimate(asked));
  }

  private void change(Caller by, ExportRow row, AskedExport asked) {
    bench.archives.as(
        by,
        ExportDesk.class,
        desk -> {
          desk.change(row.id(), row.version(), asked);
          return null;
        });
  }

  private void remove(Caller by, long id) {
    bench.archives.as(
        by,
        ExportDesk.class,
        desk -> {
          desk.remove(id);
          return null;
        });
  }

  private void refuse(Caller by, ExportRow row, String note) {
    bench.archives.as(
        by,
        ExportApprovals.class,
        approvals -> {
          approvals.refuse(new DecidedExport(row.id(), row.version()), note);
          return null;
        });
  }

  private void revoke(Caller by, ExportRow row) {
    bench.archives.as(
        by,
        ExportApprovals.class,
        approvals -> {
          approvals.revoke(new DecidedExport(row.id(), row.version()));
          return null;
        });
  }
}
