package cn.bangfu.warning;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.UnionDeletion;
import cn.bangfu.unionorg.UnionMoving;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Settings, the list, what is done about a warning, and what moves and deletions do to it. */
class WarningDeskDbTest {

  private static final LocalDate DAY = LocalDate.of(2017, 5, 20);
  private static final ExportOrder PRINT =
      new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null);

  private final WarningBench bench = new WarningBench();
  private final long city = bench.unions.union("丙市总工会", bench.province, 2);
  private final long county = bench.unions.union("丙县总工会", city, 3);
  private final Caller elsewhere =
      bench.unions.caller(
          bench.unions.union("外省总工会" + bench.tag, bench.national, 1),
          Permission.USER_ADMIN,
          Permission.WARNING,
          Permission.ARCHIVE,
          Permission.REMINDER);
  private final Caller clerk =
      bench.unions.caller(bench.province, Permission.WARNING, Permission.ARCHIVE);

  @Test
  @Tag("INF-068")
  void onlyTheAdministratorOfTheUnionSetsAndEveryWrongFieldIsTold() {
    long id = bench.set(bench.admin, bench.form("每月", WarningPeriod.MONTH, 100));
    assertThat(settings(clerk)).extracting(SettingRow::id).containsExactly(id);
    for (Caller other :
        List.of(
            clerk,
            bench.unions.caller(bench.province, Permission.USER_ADMIN),
            bench.unions.caller(bench.province, PermissionLevel.READ, Permission.WARNING))) {
      assertThatThrownBy(() -> bench.set(other, bench.form("别的", WarningPeriod.MONTH, 1)))
          .isInstanceOf(AccessDenied.class);
    }
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () ->
                bench.set(
                    bench.admin,
                    new SettingForm(
                        " 每月 ",
                        false,
                        List.of(elsewhere.unionId()),
                        false,
                        List.of(),
                        WarningPeriod.MONTH,
                        0,
                        true)));
    assertThat(wrong.all().stream().map(Texts::of))
        .containsExactlyInAnyOrder(
            "本单位已有同名的预警设置。", "监测单位应为本单位的下级单位。", "请至少选择一个注销原因。", "预警数量应为1至999999的整数。");
    assertThat(
            catchThrowableOfType(
                    Violations.class,
                    () ->
                        bench.set(
                            bench.admin,
                            new SettingForm(
                                "无监测", false, null, true, null, WarningPeriod.YEAR, 5, true)))
                .all()
                .stream()
                .map(Texts::of))
        .contains("请至少选择一个监测单位。");
    assertThat(
            catchThrowableOfType(
                    Violations.class,
                    () ->
                        bench.set(
                            bench.admin, bench.form("本单位", WarningPeriod.YEAR, 5, bench.province)))
                .all())
        .extracting(Violation::problem)
        .containsExactly(WarningProblem.NOT_BELOW);
  }

  @Test
  @Tag("INF-068")
  @Tag("INF-076")
  void aSettingIsEditedOnceAtATimeAndByItsUnionOnly() {
    long id = bench.set(bench.admin, bench.form("每月", WarningPeriod.MONTH, 100, county));
    SettingRow shown = bench.as(bench.admin, WarningSettings.class, s -> s.get(id));
    assertThat(shown.form().unionIds()).containsExactly(county);
    assertThat(shown.unions()).containsExactly("丙县总工会");
    SettingForm changed =
        new SettingForm(
            "每季",
            true,
            List.of(county),
            false,
            List.of(WarningBench.reason("DEATH"), WarningBench.reason("MISSING")),
            WarningPeriod.QUARTER,
            50,
            false);
    bench.as(bench.admin, WarningSettings.class, s -> s.save(id, shown.version(), changed));
    SettingRow now = settings(bench.admin).get(0);
    assertThat(now.form().name()).isEqualTo("每季");
    assertThat(now.form().allDirect()).isTrue();
    assertThat(now.reasons()).containsExactlyInAnyOrder("死亡", "失踪");
    assertThatThrownBy(
            () ->
                bench.as(
                    bench.admin, WarningSettings.class, s -> s.save(id, shown.version(), changed)))
        .isInstanceOf(StaleException.class);
    assertThatThrownBy(() -> bench.as(elsewhere, WarningSettings.class, s -> s.get(id)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                bench.as(elsewhere, WarningSettings.class, s -> s.save(id, now.version(), changed)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                bench.as(
                    elsewhere,
                    WarningSettings.class,
                    s -> {
                      s.delete(id, now.version());
                      return null;
                    }))
        .isInstanceOf(AccessDenied.class);
    assertThat(settings(elsewhere)).isEmpty();
  }

  @Test
  @Tag("INF-067")
  @Tag("INF-082")
  void aUnionWithoutAnyBelowHasNothingToSet() {
    Caller alone = bench.unions.caller(county, Permission.USER_ADMIN, Permission.WARNING);
    assertThat(bench.as(alone, WarningSettings.class, WarningSettings::hasSubordinates)).isFalse();
    assertThat(bench.as(bench.admin, WarningSettings.class, WarningSettings::hasSubordinates))
        .isTrue();
    assertThatThrownBy(() -> bench.set(alone, bench.form("每月", WarningPeriod.MONTH, 1)))
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(Texts.of(no)).isEqualTo("本单位没有下级单位,无预警信息。"));
  }

  @Test
  @Tag("INF-078")
  void theListBehindTheFigureHasAsManyRowsAlsoAfterRestoring() {
    arisen(7);
    WarningRow warning = bench.warning();
    bench.restored(2, county, DAY.plusDays(1));
    bench.cancelled(3, county, DAY, "DEATH");
    assertThat(warning.figure()).isEqualTo(7);
    assertThat(number(clerk, warning.id())).isEqualTo(7);
    List<CancelledRow> rows = archives(clerk, warning.id(), 0);
    assertThat(rows).hasSize(7);
    assertThat(rows.get(0).unionName()).isEqualTo("丙县总工会");
    assertThat(rows.get(0).reason()).isEqualTo("死亡");
    assertThat(rows.get(0).cancelledBy()).isEqualTo("李华");
    assertThat(archives(clerk, warning.id(), 5)).hasSize(2);
    assertThatThrownBy(() -> archives(elsewhere, warning.id(), 0)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> number(elsewhere, warning.id())).isInstanceOf(AccessDenied.class);
    Caller withoutArchives = bench.unions.caller(bench.province, Permission.WARNING);
    assertThatThrownBy(() -> archives(withoutArchives, warning.id(), 0))
        .isInstanceOf(AccessDenied.class);
    bench.night(DAY.plusDays(2));
    assertThat(bench.warning().figure()).isEqualTo(8);
    assertThat(number(clerk, warning.id())).isEqualTo(8);
  }

  @Test
  @Tag("INF-077")
  void theListIsFilteredAndGoesOutWithAColumnForEachReason() {
    arisen(7);
    WarningRow warning = bench.warning();
    assertThat(found(WarningFilter.OPENING)).containsExactly(warning.id());
    assertThat(found(new WarningFilter(WarningState.HANDLED, null, null, null, null, null)))
        .isEmpty();
    assertThat(found(new WarningFilter(null, city, null, DAY, DAY, null)))
        .containsExactly(warning.id());
    assertThat(found(new WarningFilter(null, county, null, null, null, null))).isEmpty();
    assertThat(found(new WarningFilter(null, null, null, DAY.plusDays(1), null, null))).isEmpty();
    assertThatThrownBy(
            () -> found(new WarningFilter(null, null, null, DAY, DAY.minusDays(1), null)))
        .isInstanceOf(Violations.class);
    assertThat(bench.as(clerk, Warnings.class, w -> w.count(WarningFilter.OPENING)).value())
        .isEqualTo(1);
    assertThat(bench.as(clerk, Warnings.class, Warnings::settings)).containsValue("每月");
    List<CodeValue> reasons = bench.as(clerk, Warnings.class, w -> w.reasons(null));
    assertThat(reasons).extracting(value -> value.getValueName()).containsExactly("死亡");
    Exported.Paper paper =
        (Exported.Paper)
            bench.as(clerk, WarningPapers.class, p -> p.list(WarningFilter.OPENING, PRINT));
    assertThat(paper.heads()).contains("预警日期", "设置名称", "注销数量", "死亡", "最高数量");
    assertThat(paper.rows()).singleElement().asList().contains("丙市总工会", "7");
    Exported.Paper others =
        (Exported.Paper)
            bench.as(elsewhere, WarningPapers.class, p -> p.list(WarningFilter.OPENING, PRINT));
    assertThat(others.rows()).isEmpty();
  }

  @Test
  @Tag("INF-079")
  void aWarningIsHandledOnceWithWordsAndCountsNoMore() {
    arisen(7);
    long id = bench.warning().id();
    assertThat(open(clerk)).isEqualTo(1);
    for (String note : new String[] {null, " 甲 ", "长".repeat(501)}) {
      assertThatThrownBy(() -> handle(clerk, id, note))
          .isInstanceOfSatisfying(
              Violations.class, no -> assertThat(no.all().get(0).field()).isEqualTo("note"));
    }
    Caller reader = bench.unions.caller(bench.province, PermissionLevel.READ, Permission.WARNING);
    assertThatThrownBy(() -> handle(reader, id, "已核实")).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> handle(elsewhere, id, "已核实")).isInstanceOf(AccessDenied.class);
    handle(clerk, id, "已核实");
    assertThat(open(clerk)).isZero();
    assertThat(bench.warning().note()).isEqualTo("已核实");
    assertThatThrownBy(() -> handle(clerk, id, "又一次")).isInstanceOf(StaleException.class);
    bench.cancelled(5, county, DAY, "DEATH");
    bench.night(DAY.plusDays(1));
    assertThat(bench.warning().state()).isEqualTo(WarningState.HANDLED);
    assertThat(bench.warning().figure()).isEqualTo(12);
  }

  @Test
  @Tag("INF-085")
  void aWarningIsPassedOnToTheWatchedUnionWithItsFigures() {
    arisen(7);
    long id = bench.warning().id();
    assertThatThrownBy(() -> passOn(elsewhere, id, "请核查")).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> passOn(clerk, id, "请")).isInstanceOf(Violations.class);
    passOn(clerk, id, "请核查注销原因。");
    assertThat(WarningBench.told(city))
        .containsExactly("你单位及下级单位2017-05-01至2017-05-20注销档案7份,预警数量为7。请核查注销原因。");
    assertThat(
            query(
                "select category || ' ' || target_kind || ' ' || target_count from reminder"
                    + " where receiver_union_id = ? and subject = '档案注销预警'",
                city))
        .containsExactly("ARCHIVE ARCHIVE_CANCELLED 6");
    passOn(clerk, id, "长".repeat(500));
    assertThat(WarningBench.told(city)).hasSize(2);
  }

  @Test
  @Tag("INF-061")
  @Tag("INF-080")
  void aReminderLeadsToItsWarning() {
    arisen(7);
    long reminder =
        Long.parseLong(
            query(
                    "select id from reminder where receiver_union_id = ? and category = 'WARNING'",
                    bench.province)
                .get(0));
    assertThat(found(new WarningFilter(null, null, null, null, null, reminder)))
        .containsExactly(bench.warning().id());
    assertThat(found(elsewhere, new WarningFilter(null, null, null, null, null, reminder)))
        .isEmpty();
  }

  @Test
  @Tag("INF-081")
  void theMonthsAreCountedByReasonForAllBelowOrForOne() {
    bench.cancelled(2, county, LocalDate.of(2017, 4, 3), "DEATH");
    bench.cancelled(3, city, DAY, "MISSING");
    bench.cancelled(4, bench.province, DAY, "DEATH");
    bench.cancelled(1, city, LocalDate.of(2016, 5, 31), "DEATH");
    bench.at(DAY, WarningBench.NIGHT);
    CancelledMonths all = bench.as(clerk, WarningPapers.class, p -> p.months(null));
    assertThat(all.months()).hasSize(12);
    assertThat(all.months().get(0).month()).hasToString("2016-06");
    assertThat(all.reasons()).extracting(CancelledMonths.Reason::name).containsExactly("死亡", "失踪");
    assertThat(all.months().get(10).part(WarningBench.reason("DEATH"))).isEqualTo(2);
    assertThat(all.months().get(11).total()).as("without what the own union filed").isEqualTo(3);
    CancelledMonths one = bench.as(clerk, WarningPapers.class, p -> p.months(county));
    assertThat(one.months().stream().mapToInt(CancelledMonths.Month::total).sum()).isEqualTo(2);
    assertThatThrownBy(() -> bench.as(elsewhere, WarningPapers.class, p -> p.months(county)))
        .isInstanceOf(AccessDenied.class);
    Exported.Paper paper =
        (Exported.Paper) bench.as(clerk, WarningPapers.class, p -> p.monthsTable(null, PRINT));
    assertThat(paper.heads()).containsExactly("月份", "死亡", "失踪", "合计");
    assertThat(paper.rows()).hasSize(12);
    assertThatThrownBy(
            () -> bench.as(elsewhere, WarningPapers.class, p -> p.monthsTable(county, PRINT)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ORG-068")
  @Tag("INF-083")
  void whatIsMovedAwayLeavesTheSettingsAndIsCountedForTheNewSuperiors() {
    long otherCity = bench.unions.union("丁市总工会", bench.province, 2);
    bench.unions.union("丁县总工会", otherCity, 3);
    Caller cityAdmin = admin(city);
    Caller otherAdmin = admin(otherCity);
    bench.set(bench.admin, bench.form("省级设置", WarningPeriod.YEAR, 5, county));
    bench.set(cityAdmin, bench.form("市级设置", WarningPeriod.YEAR, 5, county));
    bench.set(otherAdmin, bench.form("新市设置", WarningPeriod.YEAR, 5));
    bench.cancelled(7, county, DAY, "DEATH");
    bench.night(DAY);
    assertThat(bench.warnings(otherAdmin)).isEmpty();
    long ofCity = bench.warnings(cityAdmin).get(0).id();

    CutUnion cut = bench.as(bench.admin, UnionMoving.class, m -> m.cut(county));
    bench.as(bench.admin, UnionMoving.class, m -> m.paste(cut, otherCity));

    WarningRow closed = bench.warnings(cityAdmin).get(0);
    assertThat(closed.state()).isEqualTo(WarningState.HANDLED);
    assertThat(closed.note()).isEqualTo("单位已调整");
    assertThat(settings(cityAdmin).get(0).unions()).isEmpty();
    assertThat(bench.warning().state()).as("still below the province").isEqualTo(WarningState.OPEN);
    assertThat(settings(bench.admin).get(0).unions()).containsExactly("丙县总工会");
    assertThatThrownBy(() -> archives(cityAdmin, ofCity, 0))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(WarningProblem.MOVED_AWAY));
    bench.night(DAY.plusDays(1));
    assertThat(bench.warnings(otherAdmin))
        .extracting(WarningRow::watchedName, WarningRow::figure)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("丙县总工会", 7));
    assertThat(bench.warnings(cityAdmin)).hasSize(1);
    assertThat(number(bench.admin, bench.warning().id()))
        .as("the province counts it under its new path")
        .isEqualTo(7);
  }

  @Test
  @Tag("INF-083")
  void whatIsDeletedLeavesTheSettingsAndItsOpenWarningsAreClosed() {
    long empty = bench.unions.union("空县总工会", city, 3);
    bench.set(bench.admin, bench.form("省级设置", WarningPeriod.YEAR, 5, empty, county));
    bench.cancelled(7, county, DAY, "DEATH");
    bench.night(DAY);
    bench.services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update warning set watched_id = ?1 where union_id = ?2 and watched_id = ?3")
                .setParameter(1, empty)
                .setParameter(2, bench.province)
                .setParameter(3, county)
                .executeUpdate());
    bench.as(bench.admin, UnionDeletion.class, d -> d.delete(empty));
    assertThat(bench.warning().state()).isEqualTo(WarningState.HANDLED);
    assertThat(bench.warning().note()).isEqualTo("单位已删除");
    assertThat(settings(bench.admin).get(0).unions()).containsExactly("丙县总工会");
  }

  @Test
  @Tag("INF-008")
  void whoMaySeeWarningsIsToldHowManyWaitInTheOwnUnionAlone() {
    arisen(7);
    Caller ofCity = admin(city);
    bench.set(ofCity, bench.form("市级设置", WarningPeriod.MONTH, 5, county));
    bench.set(ofCity, bench.form("市级年度", WarningPeriod.YEAR, 5, county));
    bench.night(DAY.plusDays(1));
    assertThat(open(clerk)).isEqualTo(1);
    assertThat(open(bench.unions.caller(bench.province, PermissionLevel.READ, Permission.WARNING)))
        .as("reading is enough")
        .isEqualTo(1);
    assertThat(open(ofCity)).as("those of its own settings").isEqualTo(2);
    assertThat(open(elsewhere)).isZero();
    assertThat(open(admin(county))).as("what others watch is not its own").isZero();
    Caller without = bench.unions.caller(bench.province, Permission.ARCHIVE, Permission.REMINDER);
    assertThatThrownBy(() -> open(without)).isInstanceOf(AccessDenied.class);
  }

  /** Warnings of twenty unions, of which one in ten waits. */
  private static final String MANY =
      """
      insert into warning (setting_id, union_id, watched_id, watched_path, warned_at, period,
        period_from, period_to, threshold, figure, highest, state, counted_at)
      select w.setting_id, u.id, w.watched_id, w.watched_path, w.warned_at, 'YEAR',
        date '1900-01-01' + cast(row_number() over () as integer), w.period_to, 1, 1, 1,
        case when i %% 10 = 0 then 'OPEN' else 'LIFTED' end, w.counted_at
      from warning w, (select id from union_org order by id limit 20) u, generate_series(1, 300) i
      where w.id = %d
      """;

  @Test
  @Tag("INF-008")
  void theCountReadsTheWaitingOnesFromTheirIndexAndStopsAtTheLimit() throws Exception {
    arisen(7);
    List<String> sent =
        StatementCount.of(() -> open(clerk)).stream()
            .filter(statement -> statement.contains("from warning "))
            .toList();
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0)).contains("limit").endsWith(", 10001]");
    try (Connection c = TestDatabase.get().connect("postgres");
        Statement sql = c.createStatement()) {
      c.setAutoCommit(false);
      sql.execute("select begin_act(now(), 'TEST', 0, 0, 'test')");
      sql.execute(MANY.formatted(bench.warning().id()));
      sql.execute("analyze warning");
      assertThat(Plan.of(c, sent.get(0))).contains("Limit", "warning_open").doesNotContain("Sort");
      c.rollback();
    }
  }

  private int open(Caller caller) {
    return bench.as(caller, Warnings.class, Warnings::openCount).value();
  }

  private Caller admin(long union) {
    return bench.unions.caller(
        union, Permission.USER_ADMIN, Permission.WARNING, Permission.ARCHIVE, Permission.REMINDER);
  }

  /** So many archives of the county were cancelled, and the city is warned of. */
  private void arisen(int count) {
    bench.set(bench.admin, bench.form("每月", WarningPeriod.MONTH, count, city));
    bench.cancelled(count, county, DAY.minusDays(1), "DEATH");
    assertThat(bench.night(DAY)).isEqualTo(1);
  }

  private List<SettingRow> settings(Caller caller) {
    return bench.as(caller, WarningSettings.class, WarningSettings::list);
  }

  private long number(Caller caller, long id) {
    return bench.as(caller, Warnings.class, w -> w.archiveCount(id));
  }

  private List<CancelledRow> archives(Caller caller, long id, int offset) {
    return bench.as(caller, Warnings.class, w -> w.archives(id, offset, 50));
  }

  private List<Long> found(WarningFilter filter) {
    return found(clerk, filter);
  }

  private List<Long> found(Caller caller, WarningFilter filter) {
    return bench.as(caller, Warnings.class, w -> w.page(filter, 0, 20)).stream()
        .map(WarningRow::id)
        .toList();
  }

  private void handle(Caller caller, long id, String note) {
    bench.as(
        caller,
        Warnings.class,
        w -> {
          w.handle(id, note);
          return null;
        });
  }

  private void passOn(Caller caller, long id, String words) {
    bench.as(
        caller,
        Warnings.class,
        w -> {
          w.passOn(id, words);
          return null;
        });
  }
}
