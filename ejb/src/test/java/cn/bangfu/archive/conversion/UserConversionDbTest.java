package cn.bangfu.archive.conversion;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.staff.takeover.NoteFilter;
import cn.bangfu.staff.takeover.TakeOverReport;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The people of the two old systems become accounts. */
class UserConversionDbTest {

  private static final NoteFilter DONE = new NoteFilter(false, null);
  private static final NoteFilter FORESEEN = new NoteFilter(true, null);

  private final ArchiveBench bench = new ArchiveBench();
  private final String tag = "u" + UUID.randomUUID().toString().substring(0, 7);
  private final ConversionBench conversion = new ConversionBench(bench);
  private final Caller ofCity = bench.unions.caller(bench.city.unionId(), Permission.USER_ADMIN);

  @BeforeEach
  void nobodyElseIsToBeTakenOver() {
    ArchiveBench.run(
        "update job_run set state = 'CANCELLED', ended_at = now()"
            + " where state in ('QUEUED', 'RUNNING', 'INTERRUPTED')",
        "update legacy_user set taken_at = now() where taken_at is null");
  }

  @Test
  @Tag("USR-145")
  @Tag("USR-146")
  @Tag("USR-147")
  void onePersonOfBothSystemsIsOneAccountThatVerifiesItselfFirst() {
    old("FORMER", bench.street, "a", "帮扶救助、财政专项资金、职业介绍", "2016-05-01");
    old("EXIT", bench.street, "A", "困难职工档案、旧模块", "2017-01-01");
    ConversionRun run = converted();
    assertThat(run.getConverted()).isEqualTo(2);
    assertThat(permissions("a"))
        .containsExactly(
            "ARCHIVE HANDLE",
            "ASSISTANCE HANDLE",
            "EMPLOYMENT HANDLE",
            "FUND HANDLE",
            "OTHER_ASSISTANCE HANDLE",
            "STATISTICS HANDLE");
    assertThat(
            query(
                "select state || ' ' || must_verify || ' ' || must_change_password || ' ' ||"
                    + " union_id from app_user where login_name = ?",
                tag + "a"))
        .containsExactly("AWAITING_FIRST_LOGIN true true " + bench.street.unionId());
    assertThat(notes(DONE))
        .containsExactlyInAnyOrder(
            "MERGED %sa ".formatted(tag), "UNKNOWN_PERMISSION %sa 旧模块".formatted(tag));
    assertThat(run.getPersonsAfter()).isEqualTo(run.getPersonsBefore());
    assertThat(
            query(
                "select changes from audit_record where event = 'SYSTEM' and object_id = ? and"
                    + " row_count = 2",
                Long.toString(run.getRunId())))
        .containsExactly(tag + "a");
  }

  @Test
  @Tag("USR-145")
  void theSameNameElsewhereStaysWithTheFormerSystemWhicheverUnionComesFirst() {
    old("EXIT", bench.county, "b", "困难职工档案", null);
    old("FORMER", bench.street, "b", "困难职工档案", null);
    old("FORMER", bench.county, "c", "困难职工档案", null);
    old("EXIT", bench.street, "c", "困难职工档案", null);
    assertThat(converted().getConverted()).isEqualTo(4);
    assertThat(unionOf("b")).isEqualTo(bench.street.unionId());
    assertThat(unionOf("b_jk")).isEqualTo(bench.county.unionId());
    assertThat(unionOf("c")).isEqualTo(bench.county.unionId());
    assertThat(unionOf("c_jk")).isEqualTo(bench.street.unionId());
    assertThat(notes(DONE))
        .containsExactlyInAnyOrder(
            "RENAMED %1$sb %1$sb_jk".formatted(tag), "RENAMED %1$sc %1$sc_jk".formatted(tag));
  }

  @Test
  @Tag("USR-147")
  void ofSeveralAdministratorsTheLastToLogInKeepsTheUnion() {
    old("FORMER", bench.street, "early", "用户管理", "2016-05-01");
    old("EXIT", bench.street, "late", "用户管理", "2017-01-01");
    old("FORMER", bench.street, "never", "用户管理、提醒信息", null);
    converted();
    assertThat(permissions("late"))
        .containsExactly("STATISTICS HANDLE", "USER_ADMIN HANDLE", "WARNING HANDLE");
    assertThat(permissions("early")).containsExactly("STATISTICS HANDLE");
    assertThat(permissions("never")).containsExactly("REMINDER HANDLE", "STATISTICS HANDLE");
    assertThat(
            query(
                "select login_name from app_user where union_id = ? and user_admin",
                bench.street.unionId()))
        .containsExactly(tag + "late");
    assertThat(notes(DONE))
        .containsExactlyInAnyOrder(
            "ADMIN_LOST %searly ".formatted(tag), "ADMIN_LOST %snever ".formatted(tag));

    old("EXIT", bench.street, "latest", "用户管理", "2017-02-01");
    converted();
    assertThat(permissions("latest"))
        .as("the union is administered already")
        .containsExactly("STATISTICS HANDLE");
  }

  @Test
  @Tag("USR-147")
  @Tag("USR-020")
  void theAdministratorOfAProvinceWaitsForTheSecurityAdministrator() {
    old("FORMER", bench.province, "p", "用户管理", "2016-05-01");
    converted();
    assertThat(permissions("p")).containsExactly("STATISTICS HANDLE", "WARNING HANDLE");
    assertThat(
            query(
                "select p.kind from appointment p join app_user u on u.id = p.user_id where"
                    + " u.login_name = ? and p.state = 'WAITING'",
                tag + "p"))
        .containsExactly("USER_ADMIN");
    assertThat(notes(DONE)).containsExactly("ADMIN_WAITS %sp ".formatted(tag));
  }

  @Test
  @Tag("USR-145")
  void aDryRunChangesNothingWhatIsWrongIsToldAndTheNextRunTakesItOnceItIsMended() {
    old("FORMER", bench.street, "good", "困难职工档案", null);
    old("FORMER", bench.street, "坏", "困难职工档案", null);
    ArchiveBench.run(
        "update legacy_user set phone = null, mobile = '12' where login_name = '%s坏'"
            .formatted(tag));
    ConversionRun dry = conversion.run(o -> o.dryRun(ConversionStepKind.USERS));
    assertThat(dry.getConverted()).isEqualTo(1);
    assertThat(dry.getRefused()).isEqualTo(1);
    assertThat(permissions("good")).isEmpty();
    assertThat(notes(FORESEEN))
        .singleElement()
        .asString()
        .startsWith("REFUSED %s坏 ".formatted(tag))
        .contains("登录名应为", "联系电话格式不正确");
    assertThat(notes(DONE)).isEmpty();
    assertThatThrownBy(() -> conversion.run(o -> o.start(ConversionStepKind.USERS)))
        .isInstanceOf(BusinessException.class);

    assertThat(converted().getConverted()).isEqualTo(1);
    assertThat(notes(DONE)).hasSize(1);
    assertThat(converted().getConverted()).as("taken only once").isZero();
    assertThat(notes(DONE)).as("told only once").hasSize(1);
    ArchiveBench.run(
        "update legacy_user set phone = '010-1', login_name = '%1$sbad' where login_name = '%1$s坏'"
            .formatted(tag));
    ConversionRun last = converted();
    assertThat(last.getConverted()).isEqualTo(1);
    assertThat(last.getRead()).isEqualTo(last.getAlready() + 1);
    assertThat(
            query("select coalesce(mobile, '-') from app_user where login_name = ?", tag + "bad"))
        .as("what is wrong and may be empty is left out")
        .containsExactly("-");
    assertThat(notes(DONE)).as("it is settled").isEmpty();
  }

  @Test
  @Tag("USR-145")
  void eachAdministratorSeesAndPrintsTheReportOfHisOwnBranch() {
    old("FORMER", bench.street, "x", "旧模块", null);
    old("FORMER", bench.otherProvince, "y", "旧模块", null);
    converted();
    assertThat(notes(ofCity, DONE)).containsExactly("UNKNOWN_PERMISSION %sx 旧模块".formatted(tag));
    assertThat(notes(DONE)).hasSize(2);
    Exported.Paper paper =
        (Exported.Paper)
            bench.as(
                ofCity,
                TakeOverReport.class,
                r -> r.paper(DONE, new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null)));
    assertThat(paper.heads()).containsExactly("单位", "姓名", "登录名", "情况", "说明");
    assertThat(paper.rows()).containsExactly(List.of("甲街道总工会", "李华", tag + "x", "未识别的权限", "旧模块"));
    Caller clerk = bench.unions.caller(bench.city.unionId(), Permission.ARCHIVE);
    assertThatThrownBy(() -> notes(clerk, DONE)).isInstanceOf(AccessDenied.class);
  }

  private void old(String source, Caller of, String name, String permissions, String lastLogin) {
    ArchiveBench.run(
        """
        insert into legacy_user (source, union_id, login_name, name, phone, permissions, last_login_at)
        values ('%s', %d, '%s', '李华', '010-12345678', '%s', %s)
        """
            .formatted(
                source,
                of.unionId(),
                tag + name,
                permissions,
                lastLogin == null ? "null" : "timestamptz '" + lastLogin + " 09:00+08'"));
  }

  private ConversionRun converted() {
    ConversionRun dry = conversion.run(o -> o.dryRun(ConversionStepKind.USERS));
    conversion.confirm(dry);
    return conversion.run(o -> o.start(ConversionStepKind.USERS));
  }

  private List<String> permissions(String name) {
    return query(
        "select p.permission || ' ' || p.level from user_permission p join app_user u on u.id ="
            + " p.user_id where u.login_name = ? order by 1",
        tag + name);
  }

  private long unionOf(String name) {
    return Long.parseLong(
        query("select union_id from app_user where login_name = ?", tag + name).get(0));
  }

  private List<String> notes(NoteFilter filter) {
    return notes(conversion.national, filter);
  }

  /** The lines about people of this test. */
  private List<String> notes(Caller caller, NoteFilter filter) {
    return bench.as(caller, TakeOverReport.class, r -> r.page(filter, 0, 200)).stream()
        .filter(row -> row.loginName().toLowerCase().startsWith(tag))
        .map(row -> row.kind() + " " + row.loginName().toLowerCase() + " " + row.text())
        .toList();
  }
}
