package cn.bangfu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AuditCategory;
import cn.bangfu.access.AuditRecord;
import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.sheet.Exported;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuditSearchDbTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

  private static final long NO_ARCHIVE = 50_000_000;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final AuditTrail trail = services.get(AuditTrail.class);
  private final AuditSearch search = services.get(AuditSearch.class);
  private final AuditExport export = services.get(AuditExport.class);
  private final AuditFigures figures = services.get(AuditFigures.class);
  private final CallerContext context = services.get(CallerContext.class);
  private Caller somebody;

  @BeforeEach
  void somebodyInAProvince() {
    services.today().use(Clock.fixed(Instant.parse("2026-12-10T02:00:00Z"), Today.ZONE));
    somebody =
        unions.caller(
            unions.union("查" + System.nanoTime(), unions.national(), 1), Permission.ARCHIVE);
  }

  @AfterEach
  void theClockGoesOn() {
    services.today().use(Clock.system(Today.ZONE));
  }

  @Test
  @Tag("USR-108")
  void pagesOfFiftyFollowEachOtherNewestFirstWithoutGapOrDouble() {
    record("ARCHIVE_VIEW", 120, 0);
    AuditFilter mine = filter(somebody.loginName(), null, null);
    List<AuditRecord> all = new ArrayList<>();
    AuditCursor after = null;
    for (int page = 0; page < 3; page++) {
      List<AuditRecord> rows = page(mine, after);
      all.addAll(rows);
      AuditRecord last = rows.get(rows.size() - 1);
      after = new AuditCursor(last.getAt(), last.getId());
    }
    assertThat(all).hasSize(120);
    Set<Long> ids = new HashSet<>();
    all.forEach(row -> ids.add(row.getId()));
    assertThat(ids).hasSize(120);
    assertThat(all)
        .isSortedAccordingTo((a, b) -> Long.compare(b.getId(), a.getId()))
        .allMatch(row -> row.getUnionName().equals(somebody.unionName()));
    assertThat(page(mine, after)).isEmpty();
  }

  @Test
  @Tag("USR-108")
  void everyConditionNarrowsTheResult() {
    record("ARCHIVE_VIEW", 2, 7);
    record("ARCHIVE_EXPORT", 1, 8);
    String who = somebody.loginName();
    assertThat(page(filter(who, AuditCategory.ARCHIVE, null), null)).hasSize(3);
    assertThat(page(filter(who, AuditCategory.LOG_IN, null), null)).isEmpty();
    assertThat(page(filter(who, null, "50000007"), null)).hasSize(1);
    assertThat(page(filter(who, null, "50000008"), null)).hasSize(2);
    AuditFilter many =
        new AuditFilter(DAY, DAY, who, null, null, null, null, null, null, true, null, 100);
    assertThat(page(many, null)).isEmpty();
    AuditFilter unit =
        new AuditFilter(
            DAY,
            DAY,
            null,
            null,
            somebody.unionId(),
            null,
            "ARCHIVE_EXPORT",
            null,
            null,
            null,
            "127.0.0.1",
            null);
    assertThat(page(unit, null)).hasSize(1);
    AuditFilter before =
        new AuditFilter(
            DAY.minusDays(1),
            DAY.minusDays(1),
            who,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(page(before, null)).isEmpty();
  }

  @Test
  @Tag("USR-108")
  void anIdentityNumberIsFoundByItsProtectedFormAndStandsNowhereInClear() {
    String number = "110101199003070038";
    services.as(
        somebody,
        () ->
            services.inTransaction(
                em -> {
                  context.about("ID_NO", KeyRing.current().protectedForm(number), null);
                  trail.succeeded("ARCHIVE_LOOK_UP");
                  return null;
                }));
    List<AuditRecord> found = page(filter(somebody.loginName(), null, number), null);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).getObjectId()).doesNotContain(number);
    Object searched =
        services.inTransaction(
            em ->
                em.createNativeQuery(
                        "select changes from audit_record where event = 'AUDIT_SEARCH' order by id"
                            + " desc limit 1")
                    .getSingleResult());
    assertThat(searched.toString()).contains("110101********0038").doesNotContain(number);
  }

  @Test
  @Tag("USR-101")
  void aSearchLeavesOneRecordWithItsConditionsAndTheNumberOfRows() {
    record("ARCHIVE_VIEW", 3, 0);
    long before = count("AUDIT_SEARCH");
    page(filter(somebody.loginName(), null, null), null);
    assertThat(count("AUDIT_SEARCH")).isEqualTo(before + 1);
    Object[] last =
        (Object[])
            services.inTransaction(
                em ->
                    em.createNativeQuery(
                            "select changes, row_count from audit_record where event ="
                                + " 'AUDIT_SEARCH' order by id desc limit 1")
                        .getSingleResult());
    assertThat(last[0].toString()).contains("loginName=" + somebody.loginName());
    assertThat(last[1]).isEqualTo(3);
  }

  @Test
  @Tag("USR-108")
  void aRangeIsNeededAndBounded() {
    assertThatThrownBy(
            () ->
                page(
                    new AuditFilter(
                        null, DAY, null, null, null, null, null, null, null, null, null, null),
                    null))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(AuditProblem.RANGE_MISSING));
    assertThatThrownBy(
            () ->
                page(
                    new AuditFilter(
                        DAY.minusYears(2),
                        DAY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                    null))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(AuditProblem.RANGE_TOO_LONG));
  }

  @Test
  @Tag("USR-110")
  void figuresCountByDayUnionUserAndEvent() {
    record("ARCHIVE_REVEAL", 4, 0);
    services.today().use(Clock.fixed(Instant.parse("2026-12-10T14:00:00Z"), Today.ZONE));
    record("ARCHIVE_EXPORT", 2, 0);
    assertThat(lines(AuditStatistic.BY_DAY)).anyMatch(l -> l.name().equals("2026-12-10"));
    assertThat(lines(AuditStatistic.BY_UNION))
        .anyMatch(l -> l.name().equals(somebody.unionName()) && l.times() == 6);
    assertThat(lines(AuditStatistic.BY_USER))
        .anyMatch(l -> l.name().equals(somebody.loginName()) && l.times() == 6);
    assertThat(lines(AuditStatistic.BY_EVENT)).anyMatch(l -> l.name().equals("ARCHIVE_REVEAL"));
    assertThat(lines(AuditStatistic.TOP_REVEALED))
        .hasSizeLessThanOrEqualTo(20)
        .anyMatch(l -> l.name().equals(somebody.loginName()) && l.times() == 4);
    assertThat(lines(AuditStatistic.TOP_EXPORTED))
        .anyMatch(l -> l.name().equals(somebody.loginName()) && l.times() == 2);
    assertThat(lines(AuditStatistic.OUTSIDE_HOURS))
        .anyMatch(l -> l.name().equals(somebody.loginName()) && l.times() == 2);
    assertThat(lines(AuditStatistic.FAILED_LOG_INS)).noneMatch(l -> l.times() == 0);
  }

  /** On 300,000 records of three months; at 50 million the same plan reads the same pages. */
  @Test
  @Tag("USR-108")
  void aSearchReadsTheMonthsOfItsRangeAlongAnIndexOnly() throws Exception {
    List<String> wholeMonth = sent(april(null, null, null));
    List<String> oneObject = sent(april(null, "ARCHIVE", "77"));
    List<String> ofNoKind = sent(april(null, null, "77"));
    List<String> ofNobody = sent(april("nobody", null, null));
    try (Connection owner = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      sql.execute(
          """
          insert into audit_record (at, user_id, login_name, union_path, event, object_kind, object_id, succeeded)
          select timestamptz '2027-04-01 00:00+08' + i * interval '26 seconds', i % 900, 'u' || i % 900,
            '/1/' || i % 31 || '/', 'ARCHIVE_VIEW', 'ARCHIVE', i % 40000, true
          from generate_series(1, 300000) i
          """);
      sql.execute("analyze audit_record");
      String plan = Plan.of(owner, wholeMonth.get(0));
      String object = Plan.of(owner, oneObject.get(0));
      String number = Plan.of(owner, ofNoKind.get(0));
      String name = Plan.of(owner, ofNobody.get(0));
      owner.rollback();
      assertThat(plan)
          .contains("Index Scan", "audit_record_202704", "audit_record_202705")
          .doesNotContain("Seq Scan", "audit_record_202706", "audit_record_202611", "_rest");
      assertThat(List.of(object, number))
          .allSatisfy(
              found ->
                  assertThat(found)
                      .contains("object_id")
                      .containsPattern("Index Cond: .*object_id.* = '77'")
                      .doesNotContain("Seq Scan on audit_record_2027"));
      assertThat(name)
          .containsPattern("Index Cond: .*login_name.* = 'nobody'")
          .doesNotContain("Seq Scan on audit_record_2027");
    }
  }

  private static AuditFilter april(String loginName, String objectKind, String objectId) {
    return new AuditFilter(
        LocalDate.of(2027, 4, 3),
        LocalDate.of(2027, 5, 3),
        loginName,
        null,
        null,
        null,
        null,
        objectKind,
        objectId,
        null,
        null,
        null);
  }

  @Test
  @Tag("USR-093")
  void anAuditAdministratorOfAProvinceSeesHisProvinceOnly() {
    record("ARCHIVE_VIEW", 2, 0);
    AuditFilter day = filter(somebody.loginName(), null, null);
    Caller own = auditor(somebody.unionId());
    Caller other = auditor(unions.union("外" + System.nanoTime(), unions.national(), 1));
    assertThat(services.as(own, () -> search.page(day, null))).hasSize(2);
    assertThat(services.as(other, () -> search.page(day, null))).isEmpty();
    assertThat(services.as(other, () -> figures.of(AuditStatistic.BY_USER, DAY, DAY)))
        .noneMatch(line -> somebody.loginName().equals(line.name()));
    AuditFilter union =
        new AuditFilter(
            DAY, DAY, null, null, somebody.unionId(), null, null, null, null, null, null, null);
    assertThatThrownBy(() -> services.as(other, () -> search.page(union, null)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("USR-090")
  void nobodyButTheAuditAdministratorReadsTheTrail() {
    AuditFilter day = filter(null, null, null);
    for (Caller other :
        List.of(
            somebody,
            unions.platform(Role.SYSTEM_ADMIN),
            unions.platform(Role.SECURITY_ADMIN),
            unions.caller(unions.national(), Permission.USER_ADMIN))) {
      assertThatThrownBy(() -> services.as(other, () -> search.page(day, null)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () -> services.as(other, () -> figures.of(AuditStatistic.BY_DAY, DAY, DAY)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> services.as(other, () -> export.make(day, "年度检查需要")))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () ->
                  services.as(
                      other,
                      () -> services.get(AuditVerification.class).step(VerifyProgress.BEGIN)))
          .isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  @Tag("USR-109")
  void anExportNeedsAReasonAndIsRecordedWithItAndItsRows() {
    record("ARCHIVE_VIEW", 3, 0);
    AuditFilter mine = filter(somebody.loginName(), null, null);
    Caller auditor = unions.platform(Role.AUDIT_ADMIN);
    assertThatThrownBy(() -> services.as(auditor, () -> export.make(mine, " ")))
        .isInstanceOf(cn.bangfu.kernel.Violations.class);
    long before = count("AUDIT_EXPORT");
    Exported made = services.as(auditor, () -> export.make(mine, "年度检查需要"));
    assertThat(((Exported.File) made).content().length).isPositive();
    assertThat(count("AUDIT_EXPORT")).isEqualTo(before + 1);
    Object[] last =
        (Object[])
            services.inTransaction(
                em ->
                    em.createNativeQuery(
                            "select purpose, row_count, role from audit_record where event ="
                                + " 'AUDIT_EXPORT' order by id desc limit 1")
                        .getSingleResult());
    assertThat(last).containsExactly("年度检查需要", 3, "AUDIT_ADMIN");
  }

  private Caller auditor(long province) {
    Caller of = unions.caller(province);
    return new Caller(
        810_000_000L + province,
        "auditor" + province,
        "审计",
        province,
        of.unionName(),
        of.unionPath(),
        of.unionDepth(),
        of.unionLevel(),
        of.stage(),
        java.util.Map.of(),
        Role.AUDIT_ADMIN,
        Set.of());
  }

  private List<String> sent(AuditFilter filter) throws Exception {
    return StatementCount.of(() -> page(filter, null)).stream()
        .filter(statement -> statement.contains("audit_record") && statement.contains("ORDER BY"))
        .toList();
  }

  private List<AuditRecord> page(AuditFilter filter, AuditCursor after) {
    return services.as(unions.platform(Role.AUDIT_ADMIN), () -> search.page(filter, after));
  }

  private List<AuditFigures.Line> lines(AuditStatistic statistic) {
    return services.as(unions.platform(Role.AUDIT_ADMIN), () -> figures.of(statistic, DAY, DAY));
  }

  private static AuditFilter filter(String loginName, AuditCategory category, String objectId) {
    return new AuditFilter(
        DAY, DAY, loginName, null, null, category, null, null, objectId, null, null, null);
  }

  private long count(String event) {
    return services.inTransaction(
        em ->
            ((Number)
                    em.createNativeQuery("select count(*) from audit_record where event = ?1")
                        .setParameter(1, event)
                        .getSingleResult())
                .longValue());
  }

  private void record(String event, int times, int firstObject) {
    services.as(
        somebody,
        () ->
            services.inTransaction(
                em -> {
                  for (int i = 0; i < times; i++) {
                    context.about("ARCHIVE", NO_ARCHIVE + firstObject + i, null);
                    trail.succeeded(event);
                  }
                  return null;
                }));
  }
}
