package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.staff.certificate.CertificateDesk;
import cn.bangfu.staff.certificate.CertificateFilter;
import cn.bangfu.staff.certificate.CertificateProblem;
import cn.bangfu.staff.certificate.CertificateRow;
import cn.bangfu.staff.certificate.NationalCertificateDesk;
import cn.bangfu.staff.certificate.OwnCertificates;
import cn.bangfu.staff.certificate.RevocationList;
import cn.bangfu.staff.certificate.TrustDesk;
import cn.bangfu.testkit.TestCa;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Log-in by certificate, who must use it, and what it opens. */
class CertificateLogInDbTest {

  private static String hash;

  private final StaffDbKit kit = new StaffDbKit();
  private final TrustBench bench = new TrustBench(kit);
  private final CertificateLogIn logIn = kit.services.get(CertificateLogIn.class);
  private final LogIn passwords = kit.services.get(LogIn.class);
  private final Callers callers = kit.services.get(Callers.class);
  private final CertificateDesk desk = kit.services.get(CertificateDesk.class);
  private final NationalCertificateDesk nation = kit.services.get(NationalCertificateDesk.class);
  private final TrustDesk trust = kit.services.get(TrustDesk.class);
  private final DownloadProof proof = kit.services.get(DownloadProof.class);
  private final Caller provincial = kit.admin(kit.province);
  private final String ip = "ip-" + UUID.randomUUID().toString().substring(0, 20);
  private final String name = StaffDbKit.newName();
  private final long clerk = kit.unions.user(kit.county, name, hash);
  private final X509Certificate certificate = bench.client("李华");

  @BeforeAll
  static void hashOnce() {
    hash = PasswordHash.of(StaffDbKit.PASSWORD);
  }

  @AfterEach
  void trustNobody() {
    bench.close();
  }

  @Test
  @Tag("USR-057")
  @Tag("USR-061")
  void aRegisteredCertificateLogsItsHolderInAndHisPasswordAloneNoLonger() {
    assertThat(password(name).outcome()).isEqualTo(Outcome.SUCCEEDED);
    kit.run("update user_session set ended_at = now(), end_reason = 'LOG_OUT'");
    register();
    CertificateLogIn.Seen seen = look(certificate);
    assertThat(seen.problem()).isNull();
    assertThat(seen.holder()).isEqualTo("李华");
    assertThat(seen.issuer()).startsWith("测试根");
    OpenSession session = certificate(null).result().session();
    SessionNow now = now(session);
    assertThat(now.caller().orElseThrow().userId()).isEqualTo(clerk);
    assertThat(now.certificate()).isNotNull();
    assertThat(password(name).outcome()).isEqualTo(Outcome.CERTIFICATE_NEEDED);
    assertThat(wrongPassword().outcome())
        .as("told only after the right one")
        .isEqualTo(Outcome.WRONG);
    assertThat(
            kit.one(
                "select certificate from audit_record where event = 'LOG_IN' and succeeded order by"
                    + " id desc limit 1"))
        .isEqualTo(now.certificate());
  }

  @Test
  @Tag("USR-057")
  void thePasswordIsAskedForAsWellWhereTheParameterSaysSo() {
    register();
    kit.run("insert into security_parameter values ('CERTIFICATE_WITH_PASSWORD', 'YES')");
    assertThat(certificate("wrong").result().outcome()).isEqualTo(Outcome.WRONG);
    assertThat(certificate(null).result().outcome()).isEqualTo(Outcome.WRONG);
    assertThat(certificate(StaffDbKit.PASSWORD).result().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-058")
  void eachBadCertificateIsRefusedWithItsSentenceAndRecorded() {
    register();
    TestCa foreign = TestCa.root(bench.past, bench.future);
    X509Certificate revoked = bench.client("吊销");
    bench.list(bench.now.plus(Duration.ofDays(1)), revoked);
    refused(bench.client("他人"), CertificateProblem.UNREGISTERED);
    refused(foreign.client("李华", bench.past, bench.future), CertificateProblem.UNTRUSTED);
    refused(
        bench.ca.client("李华", bench.past, bench.now.minusSeconds(9)), CertificateProblem.EXPIRED);
    refused(
        bench.ca.client("李华", bench.now.plusSeconds(600), bench.future),
        CertificateProblem.NOT_YET_VALID);
    refused(revoked, CertificateProblem.REVOKED);
    assertThat(kit.one("select count(*) from user_session where user_id = " + clerk))
        .isEqualTo("0");
  }

  @Test
  @Tag("USR-058")
  void aStoppedHolderIsRefusedAlthoughHisCertificateIsGood() {
    register();
    kit.run("update app_user set state = 'DISABLED' where id = " + clerk);
    assertThat(certificate(null).result().outcome()).isEqualTo(Outcome.DISABLED);
  }

  @Test
  @Tag("USR-064")
  @Tag("USR-074")
  void aReportedLossEndsTheSessionsOfTheCertificateAtOnce() {
    register();
    OpenSession session = certificate(null).result().session();
    assertThat(now(session).caller()).isPresent();
    CertificateRow row = row();
    kit.services.as(kit.admin(kit.county), () -> desk.suspend(row, "丢失"));
    assertThat(now(session).caller()).isEmpty();
    refused(certificate, CertificateProblem.SUSPENDED);
    assertThat(password(name).outcome()).as("an ordinary user").isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-073")
  void goingOnAfterTheQuestionStaysASessionOfTheCertificate() {
    register();
    certificate(null);
    LogInResult asked = certificate(null).result();
    assertThat(asked.outcome()).isEqualTo(Outcome.ELSEWHERE);
    LogInResult on = kit.services.as(null, () -> passwords.goOn(asked.ticket(), ip));
    assertThat(now(on.session()).certificate()).isNotNull();
    LogInResult late = certificate(null).result();
    CertificateRow row = row();
    kit.services.as(provincial, () -> desk.revoke(row, "注销"));
    assertThat(kit.services.as(null, () -> passwords.goOn(late.ticket(), ip)).outcome())
        .isEqualTo(Outcome.STEPS_OVER);
  }

  @Test
  @Tag("USR-059")
  void anOverdueListRefusesAndIsAnAlarmUnlessAGraceIsGiven() {
    register();
    bench.list(bench.now.minus(Duration.ofHours(10)));
    refused(certificate, CertificateProblem.LIST_EXPIRED);
    assertThat(
            kit.one(
                "select count(*) from security_alarm where kind = 'REVOCATION_LIST_EXPIRED' and"
                    + " said like '%"
                    + look(certificate).issuer()
                    + "%'"))
        .isEqualTo("1");
    RevocationList list = kit.services.as(bench.security, trust::lists).get(0);
    assertThatThrownBy(() -> grace(list, 73)).isInstanceOf(BusinessException.class);
    assertThatThrownBy(() -> grace(list, 63))
        .as("counted from the end of the list")
        .isInstanceOf(BusinessException.class);
    grace(list, 61);
    assertThat(certificate(null).result().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  @Tag("USR-061")
  @Tag("USR-062")
  void aProvincesAdministratorWithoutACertificateReachesHisApplicationAndNothingElse() {
    String admin = administrator(kit.province);
    OpenSession session = password(admin).session();
    Caller caller = now(session).caller().orElseThrow();
    assertThat(caller.stage()).isEqualTo(FirstLoginStage.APPLY_CERTIFICATE);
    assertThat(caller.has(Right.USER_ADMIN_VIEW)).isFalse();
    assertThatThrownBy(() -> kit.services.as(caller, desk::applications))
        .isInstanceOf(AccessDenied.class);
    OwnCertificates own = kit.services.get(OwnCertificates.class);
    kit.services.as(caller, () -> own.apply("新任用户管理员"));
    kit.services.as(
        kit.admin(kit.unions.national()),
        () -> desk.register(TrustBench.registration(admin, certificate)));
    assertThat(password(admin).outcome()).isEqualTo(Outcome.CERTIFICATE_NEEDED);
    assertThat(certificate(null).result().outcome()).isEqualTo(Outcome.ELSEWHERE);
  }

  @Test
  @Tag("USR-061")
  void theRuleAboutOfficesIsInForceOnceAnAuthorityIsTrusted() {
    String admin = administrator(kit.unions.national());
    String platform = platform("SYSTEM_ADMIN");
    assertThat(password(admin).outcome()).isEqualTo(Outcome.CERTIFICATE_NEEDED);
    assertThat(password(platform).outcome()).isEqualTo(Outcome.CERTIFICATE_NEEDED);
    assertThat(password(administrator(kit.county)).outcome()).isEqualTo(Outcome.SUCCEEDED);
    bench.close();
    assertThat(password(admin).outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(password(platform).outcome()).isEqualTo(Outcome.SUCCEEDED);
    kit.run("update app_user set user_admin = false where union_id = " + kit.unions.national());
  }

  @Test
  @Tag("USR-066")
  void whoMustHaveOneIsLetThroughForAtMostADayWithAOneTimePassword() {
    String platform = platform("SYSTEM_ADMIN");
    assertThatThrownBy(() -> letThrough(platform, 25)).isInstanceOf(BusinessException.class);
    assertThatThrownBy(() -> letThrough(name, 2))
        .as("an ordinary user")
        .isInstanceOf(BusinessException.class);
    letThrough(platform, 24);
    OpenSession session = password(platform).session();
    assertThat(now(session).caller().orElseThrow().stage())
        .isEqualTo(FirstLoginStage.REGISTER_CODE);
    kit.run(
        "insert into user_totp (user_id, secret, confirmed_at) select id, 'x', now() from app_user"
            + " where login_name = '"
            + platform
            + "'");
    assertThat(now(session).caller().orElseThrow().stage()).isEqualTo(FirstLoginStage.READY);
    kit.run(
        "update certificate_pass set until = now() - interval '1 minute', entered_at = now() -"
            + " interval '2 hours'");
    assertThat(now(session).caller()).as("the time is over").isEmpty();
    assertThat(password(platform).outcome()).isEqualTo(Outcome.CERTIFICATE_NEEDED);
  }

  @Test
  @Tag("USR-066")
  void theSecurityAdministratorIsLetThroughForNobodyElseCould() {
    String security = platform("SECURITY_ADMIN");
    OpenSession session = password(security).session();
    assertThat(now(session).caller().orElseThrow().stage())
        .isEqualTo(FirstLoginStage.REGISTER_CODE);
  }

  @Test
  @Tag("USR-070")
  void aDownloadNeedsTheCertificateOfTheSessionOnceMoreOrThePassword() {
    String admin = administrator(kit.county);
    Caller county = now(password(admin).session()).caller().orElseThrow();
    OpenSession first = lastSession(admin);
    assertThat(kit.services.as(county, proof::asked)).isEqualTo(DownloadProof.Asked.PASSWORD);
    assertThat(prove(county, first, List.of(), "wrong")).isEqualTo(DownloadProof.Answer.WRONG);
    assertThat(prove(county, first, List.of(), StaffDbKit.PASSWORD))
        .isEqualTo(DownloadProof.Answer.PROVEN);
    kit.services.as(provincial, () -> desk.register(TrustBench.registration(admin, certificate)));
    assertThat(prove(county, first, List.of(certificate), StaffDbKit.PASSWORD))
        .as("a session by password")
        .isEqualTo(DownloadProof.Answer.CERTIFICATE_NEEDED);
    kit.run("update user_session set ended_at = now(), end_reason = 'LOG_OUT'");
    OpenSession second = certificate(null).result().session();
    assertThat(prove(county, second, List.of(), null))
        .isEqualTo(DownloadProof.Answer.CERTIFICATE_NEEDED);
    assertThat(prove(county, second, List.of(bench.client("李华")), null))
        .as("another certificate")
        .isEqualTo(DownloadProof.Answer.CERTIFICATE_NEEDED);
    assertThat(prove(county, second, List.of(certificate), null))
        .isEqualTo(DownloadProof.Answer.PROVEN);
  }

  @Test
  @Tag("USR-070")
  void everybodyNeedsACertificateWhereTheParameterSaysSo() {
    Caller county = now(password(administrator(kit.county)).session()).caller().orElseThrow();
    kit.run("insert into security_parameter values ('BULK_DOWNLOAD_CERTIFICATE', 'EVERYBODY')");
    assertThat(kit.services.as(county, proof::asked)).isEqualTo(DownloadProof.Asked.CERTIFICATE);
  }

  private DownloadProof.Answer prove(
      Caller caller, OpenSession session, List<X509Certificate> presented, String password) {
    return kit.services.as(caller, () -> proof.prove(session.number(), presented, password, null));
  }

  private OpenSession lastSession(String loginName) {
    long number =
        Long.parseLong(
            kit.one(
                "select max(s.id) from user_session s join app_user u on u.id = s.user_id where"
                    + " u.login_name = '"
                    + loginName
                    + "'"));
    return new OpenSession(number, 0, 0);
  }

  private void register() {
    kit.services.as(provincial, () -> desk.register(TrustBench.registration(name, certificate)));
  }

  private CertificateRow row() {
    return kit.services
        .as(provincial, () -> desk.page(new CertificateFilter(name, null), 0, 20))
        .get(0);
  }

  private void grace(RevocationList list, int hours) {
    kit.services.as(
        bench.security, () -> trust.allowGrace(list.getId(), list.getVersion(), hours, "等待新列表"));
  }

  private void letThrough(String loginName, int hours) {
    kit.services.as(bench.security, () -> nation.letThrough(loginName, hours, "介质损坏"));
  }

  private void refused(X509Certificate presented, CertificateProblem expected) {
    assertThat(look(presented).problem()).isEqualTo(expected);
    CertificateLogIn.Answer answer =
        kit.services.as(null, () -> logIn.logIn(List.of(presented), null, ip));
    assertThat(answer.problem()).isEqualTo(expected);
    assertThat(answer.result()).isNull();
    assertThat(
            kit.one(
                "select changes || ' ' || certificate || ' ' || reason from audit_record where event"
                    + " = 'CERTIFICATE_LOG_IN' order by id desc limit 1"))
        .contains(
            presented.getSubjectX500Principal().getName(),
            presented.getSerialNumber().toString(16).toUpperCase(),
            expected.key());
  }

  private CertificateLogIn.Seen look(X509Certificate presented) {
    return kit.services.as(null, () -> logIn.look(List.of(presented)));
  }

  private CertificateLogIn.Answer certificate(String password) {
    return kit.services.as(null, () -> logIn.logIn(List.of(certificate), password, ip));
  }

  private LogInResult password(String loginName) {
    return kit.services.as(
        null, () -> passwords.logIn(new LogInAttempt(loginName, StaffDbKit.PASSWORD, ip, true)));
  }

  private LogInResult wrongPassword() {
    return kit.services.as(null, () -> passwords.logIn(new LogInAttempt(name, "wrong", ip, true)));
  }

  private SessionNow now(OpenSession session) {
    return kit.services.as(null, () -> callers.ofSession(session));
  }

  private String administrator(long union) {
    String login = StaffDbKit.newName();
    long user = kit.unions.user(union, login, hash);
    kit.run("update app_user set user_admin = false where user_admin and union_id = " + union);
    kit.unions.administers(user);
    kit.run(
        "insert into user_permission values (%d, 'USER_ADMIN', 'HANDLE', now(), 'test')"
            .formatted(user));
    return login;
  }

  private String platform(String role) {
    String login = StaffDbKit.newName();
    kit.run(
        """
        insert into app_user (union_id, name, login_name, password_hash, phone, role, state,
          must_verify, must_change_password, password_changed_at, entered_at, entered_by, changed_at,
          changed_by)
        values (%d, '平台', '%s', '%s', '-', '%s', 'NORMAL', false, false, now(), now(), 'test', now(),
          'test')
        """
            .formatted(kit.unions.national(), login, hash, role));
    return login;
  }
}
