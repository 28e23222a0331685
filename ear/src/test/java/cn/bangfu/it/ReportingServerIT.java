package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.ArchiveReporting;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.ReportArchives;
import cn.bangfu.archive.filing.SendBackArchives;
import cn.bangfu.codetable.CodeTables;
import cn.bangfu.it.kit.ServerHousehold;
import cn.bangfu.it.kit.TestEar;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reporting and returning by the services as the server runs them, each in its transaction. */
@ExtendWith(ArquillianExtension.class)
class ReportingServerIT {

  private static final long PROVINCE = 801;
  private static final long CITY = 802;
  private static final long COUNTY = 803;
  private static final long STREET = 804;
  private static final long ELSEWHERE = 805;

  private static final String UNIONS =
      """
      select begin_act(now(), 'TEST', 0, 0, 'SYSTEM');
      insert into union_org (name, id, path, depth, union_level, sort_order, entered_at, entered_by,
          changed_at, changed_by)
        select 'root', 900, '/900/', 1, 'NATIONAL', 1, now(), 'test', now(), 'test'
        where not exists (select from union_org where parent_id is null);
      insert into union_org (name, id, parent_id, path, depth, union_level, region_code, sort_order,
          confirm_state, entered_at, entered_by, changed_at, changed_by)
        select u.name, u.id, coalesce(u.parent, r.id), r.path || u.below || u.id || '/', u.depth,
          u.level, u.region, u.id, 'CONFIRMED', now(), 'test', now(), 'test'
        from union_org r, (values
          (801, null, '', 2, 'PROVINCIAL', '360000', '江西省总工会'),
          (802, 801, '801/', 3, 'PREFECTURAL', '360100', '南昌市总工会'),
          (803, 802, '801/802/', 4, 'COUNTY', '360102', '东湖区总工会'),
          (804, 803, '801/802/803/', 5, 'GRASSROOTS', '360102', '甲街道总工会'),
          (805, null, '', 2, 'PROVINCIAL', '430000', '湖南省总工会'))
          as u(id, parent, below, depth, level, region, name)
        where r.parent_id is null and not exists (select from union_org where id = 801)
        order by u.depth;
      """;

  @Resource(lookup = "jdbc/bangfu")
  private DataSource dataSource;

  @Inject private ArchiveForms forms;
  @Inject private ArchiveFiling filing;
  @Inject private ArchiveReporting reporting;
  @Inject private CodeTables codes;
  @Inject private CallerContext callers;
  @Inject private UserTransaction transaction;

  @Deployment
  static EnterpriseArchive ear() {
    return TestEar.with(ReportingServerIT.class, ServerHousehold.class);
  }

  @BeforeEach
  void prepare() throws SQLException {
    if (dataSource == null) {
      return; // outside of the server, where nothing is injected
    }
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(UNIONS);
    }
  }

  @Test
  @Tag("ARC-097")
  @Tag("ARC-098")
  @Tag("ARC-100")
  @Tag("ARC-119")
  void aHouseholdGoesUpStepByStepUntilItsStandard() throws SQLException {
    long id = file(ArchiveLevel.PREFECTURAL);
    assertThat(level(id)).isEqualTo("GRASSROOTS 804");
    assertThat(report(STREET, id).done()).isOne();
    assertThat(level(id)).isEqualTo("COUNTY 803");
    assertThat(report(COUNTY, id).done()).isOne();
    assertThat(level(id)).isEqualTo("PREFECTURAL 802");

    Outcome capped = report(CITY, id);
    assertThat(capped.done()).isZero();
    assertThat(Texts.of(capped.refused().get(0).reasons().get(0)))
        .isEqualTo("该档案的建档标准为“地市级”,不能上报到“江西省总工会”(省级)。");
    assertThat(level(id)).isEqualTo("PREFECTURAL 802");
    assertThat(one("select count(*) from reporting_record where record_id = " + id)).isEqualTo("2");
    assertThat(
            one(
                "select count(*) from audit_record where succeeded and event = 'ARCHIVE_REPORT'"
                    + " and union_id in (803, 804) and act_id in"
                    + " (select act_id from reporting_record where record_id = "
                    + id
                    + ")"))
        .as("each step has its act and its audit record")
        .isEqualTo("2");
  }

  @Test
  @Tag("ARC-101")
  @Tag("ARC-102")
  @Tag("INF-053")
  void aReturnGoesOneUnionDownWithItsReasonAndAReminder() throws SQLException {
    long id = file(ArchiveLevel.NATIONAL);
    report(STREET, id);
    report(COUNTY, id);
    as(CITY, PermissionLevel.HANDLE);
    assertThatThrownBy(() -> reporting.sendBack(new SendBackArchives(List.of(id), "  ", Map.of())))
        .isInstanceOf(Violations.class);
    assertThat(level(id)).isEqualTo("PREFECTURAL 802");

    as(CITY, PermissionLevel.HANDLE);
    Outcome back = reporting.sendBack(new SendBackArchives(List.of(id), "住房证明缺少盖章", Map.of()));
    assertThat(back.done()).isOne();
    assertThat(level(id)).isEqualTo("COUNTY 803");
    assertThat(one("select sent_back::text from archive where id = " + id)).isEqualTo("true");
    assertThat(
            one(
                "select string_agg(subject || ':' || content, ' ') from reminder where"
                    + " receiver_union_id = 803 and content = '住房证明缺少盖章'"))
        .isEqualTo("职工档案退回数据:住房证明缺少盖章");
  }

  @Test
  @Tag("ARC-006")
  @Tag("USR-024")
  void whoIsOutsideTheScopeOrMayOnlyReadIsRefusedAuditedAndChangesNothing() throws SQLException {
    long id = file(ArchiveLevel.NATIONAL);
    report(STREET, id);
    final String before = state(id);
    final int refusals = refusals();

    as(ELSEWHERE, PermissionLevel.HANDLE);
    assertThatThrownBy(() -> reporting.report(new ReportArchives(List.of(id), null, Map.of())))
        .isInstanceOf(AccessDenied.class);
    as(ELSEWHERE, PermissionLevel.HANDLE);
    assertThatThrownBy(() -> reporting.sendBack(new SendBackArchives(List.of(id), "不合格", Map.of())))
        .isInstanceOf(AccessDenied.class);
    as(COUNTY, PermissionLevel.READ);
    assertThatThrownBy(() -> reporting.report(new ReportArchives(List.of(id), null, Map.of())))
        .isInstanceOf(AccessDenied.class);
    callers.enter(null, "-", null);
    assertThatThrownBy(() -> reporting.report(new ReportArchives(List.of(id), null, Map.of())))
        .isInstanceOf(AccessDenied.class);

    assertThat(state(id)).isEqualTo(before);
    assertThat(refusals()).isEqualTo(refusals + 4);
    assertThat(
            one(
                "select string_agg(coalesce(union_id::text, '-') || ' ' || event, ', ' order by id)"
                    + " from (select * from audit_record where not succeeded order by id desc"
                    + " limit 4) a"))
        .isEqualTo(
            "805 ARCHIVE_REPORT, 805 ARCHIVE_SEND_BACK, 803 ARCHIVE_REPORT, - ARCHIVE_REPORT");
  }

  @Test
  @Tag("USR-106")
  void whenTheTransactionFailsNothingOfTheReportRemains() throws Exception {
    long id = file(ArchiveLevel.NATIONAL);
    final String before = state(id);
    final String records = one("select count(*) from audit_record where event = 'ARCHIVE_REPORT'");
    final String reminders = one("select count(*) from reminder");
    as(STREET, PermissionLevel.HANDLE);
    transaction.begin();
    assertThat(reporting.report(new ReportArchives(List.of(id), null, Map.of())).done()).isOne();
    transaction.rollback();
    assertThat(state(id)).isEqualTo(before);
    assertThat(one("select count(*) from reminder")).isEqualTo(reminders);
    assertThat(one("select count(*) from reporting_record where record_id = " + id)).isEqualTo("0");
    assertThat(one("select count(*) from audit_record where event = 'ARCHIVE_REPORT'"))
        .isEqualTo(records);
  }

  private long file(ArchiveLevel standard) throws SQLException {
    as(STREET, PermissionLevel.HANDLE);
    ArchiveForm form = forms.newForm(ArchiveType.URBAN_WORKER);
    int place = Integer.parseInt(one("select count(*) from archive"));
    ServerHousehold.fill(form, codes, standard, place);
    return filing.file(new FileArchive(form, true)).id();
  }

  private Outcome report(long union, long id) throws SQLException {
    as(union, PermissionLevel.HANDLE);
    return reporting.report(new ReportArchives(List.of(id), null, Map.of()));
  }

  /** The next call is made by a clerk of this union. */
  private void as(long union, PermissionLevel level) throws SQLException {
    String[] row =
        one("select name || ' ' || path || ' ' || depth from union_org where id = " + union)
            .split(" ");
    int depth = Integer.parseInt(row[2]);
    callers.enter(
        new Caller(
            9000 + union,
            "clerk" + union,
            "clerk" + union,
            union,
            row[0],
            row[1],
            depth,
            depth - 1,
            FirstLoginStage.READY,
            Map.of(Permission.ARCHIVE, level, Permission.REMINDER, level)),
        "-",
        null);
  }

  private String level(long id) throws SQLException {
    return one("select archive_level || ' ' || holder_union_id from archive where id = " + id);
  }

  private String state(long id) throws SQLException {
    return one("select a::text from archive a where id = " + id);
  }

  private int refusals() throws SQLException {
    return Integer.parseInt(one("select count(*) from audit_record where not succeeded"));
  }

  private String one(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
