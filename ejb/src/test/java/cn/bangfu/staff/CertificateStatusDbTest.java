package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.staff.certificate.CertificateDesk;
import cn.bangfu.staff.certificate.CertificateProblem;
import cn.bangfu.staff.certificate.TrustDesk;
import cn.bangfu.staff.certificate.TrustedAuthority;
import cn.bangfu.testkit.TestCa;
import cn.bangfu.testkit.TestResponder;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Log-in with certificates of SM2, and with a responder that is asked beside the list. */
class CertificateStatusDbTest {

  private final StaffDbKit kit = new StaffDbKit();
  private final TrustBench bench = new TrustBench(kit, TestCa.Kind.SM2);
  private final CertificateLogIn logIn = kit.services.get(CertificateLogIn.class);
  private final CertificateDesk desk = kit.services.get(CertificateDesk.class);
  private final TrustDesk trust = kit.services.get(TrustDesk.class);
  private final TestResponder responder = new TestResponder(bench.ca);
  private final Caller provincial = kit.admin(kit.province);
  private final String name = StaffDbKit.newName();
  private final String ip = "ip-" + UUID.randomUUID().toString().substring(0, 20);
  private final X509Certificate certificate = bench.client("李华");

  CertificateStatusDbTest() {
    kit.unions.user(kit.county, name, "-");
  }

  @AfterEach
  void trustNobody() {
    responder.close();
    bench.close();
  }

  @Test
  @Tag("USR-057")
  @Tag("USR-058")
  @Tag("USR-063")
  void aCertificateOfSm2IsRegisteredAndLogsInLikeAllOthers() {
    register();
    assertThat(problem(certificate)).isNull();
    assertThat(answer(certificate).result().outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(problem(bench.client("他人"))).isEqualTo(CertificateProblem.UNREGISTERED);
    TestCa foreign = TestCa.root(TestCa.Kind.SM2, bench.past, bench.future);
    assertThat(problem(foreign.client("李华", bench.past, bench.future)))
        .isEqualTo(CertificateProblem.UNTRUSTED);
    assertThat(problem(bench.ca.client("李华", bench.past, bench.now.minusSeconds(9))))
        .isEqualTo(CertificateProblem.EXPIRED);
    assertThat(bench.list(bench.now.plus(Duration.ofDays(1)), certificate))
        .as("the list ends the registration at once")
        .isEqualTo(1);
    assertThat(problem(certificate)).isEqualTo(CertificateProblem.REVOKED);
  }

  @Test
  @Tag("USR-058")
  @Tag("USR-059")
  void aResponderThatIsSetDecidesAlthoughTheListIsOverdue() {
    register();
    bench.list(bench.now.minus(Duration.ofHours(1)));
    assertThat(problem(certificate)).isEqualTo(CertificateProblem.LIST_EXPIRED);
    set(responder.address());
    assertThat(problem(certificate)).isNull();
    assertThat(answer(certificate).result().outcome()).isEqualTo(Outcome.SUCCEEDED);
    responder.says(new RevokedStatus(Date.from(bench.now), CRLReason.keyCompromise));
    assertThat(problem(bench.client("吊销"))).isEqualTo(CertificateProblem.REVOKED);
    responder.says(new UnknownStatus());
    assertThat(problem(bench.client("不明"))).isEqualTo(CertificateProblem.UNTRUSTED);
    assertThat(
            kit.one(
                "select reason from audit_record where event = 'CERTIFICATE_LOG_IN' order by id"
                    + " desc limit 1"))
        .contains(CertificateProblem.UNTRUSTED.key());
  }

  @Test
  @Tag("USR-058")
  @Tag("USR-059")
  void withoutAnAnswerTheListDecidesIfItIsStillGoodAndAnAlarmTellsOfIt() {
    register();
    String address = responder.address();
    set(address);
    responder.close();
    assertThat(problem(certificate)).as("the list is good").isNull();
    assertThat(
            kit.one(
                "select count(*) from security_alarm where kind = 'RESPONDER_SILENT' and said like"
                    + " '%"
                    + address
                    + "%'"))
        .isEqualTo("1");
    bench.list(bench.now.minus(Duration.ofHours(1)));
    assertThat(problem(certificate)).isEqualTo(CertificateProblem.LIST_EXPIRED);
  }

  @Test
  @Tag("USR-058")
  @Tag("USR-068")
  void theSecurityAdministratorSetsTheAddressAndItIsRecorded() {
    TrustedAuthority before = authority();
    for (String bad : List.of("file:///etc/passwd", "ocsp.example.cn", "http://a:b@c/")) {
      assertThatThrownBy(() -> set(bad)).isInstanceOf(BusinessException.class);
    }
    assertThatThrownBy(
            () ->
                kit.services.as(
                    provincial,
                    () ->
                        trust.askResponder(
                            before.getId(), before.getVersion(), "http://a.cn", "启用")))
        .isInstanceOf(AccessDenied.class);
    assertThat(authority().getResponder()).isNull();
    set(" http://ocsp.example.cn/sm2 ");
    assertThat(authority().getResponder()).isEqualTo("http://ocsp.example.cn/sm2");
    assertThat(
            kit.one(
                "select changes from audit_record where event = 'TRUST_CHANGE' and succeeded order"
                    + " by id desc limit 1"))
        .contains("OCSP - → http://ocsp.example.cn/sm2", "启用在线查询");
    assertThatThrownBy(
            () ->
                kit.services.as(
                    bench.security,
                    () ->
                        trust.askResponder(
                            before.getId(), before.getVersion(), "http://b.cn", "启用")))
        .as("somebody else was here first")
        .isInstanceOf(BusinessException.class);
    set("");
    assertThat(authority().getResponder()).isNull();
  }

  private void register() {
    kit.services.as(provincial, () -> desk.register(TrustBench.registration(name, certificate)));
  }

  private void set(String address) {
    TrustedAuthority now = authority();
    kit.services.as(
        bench.security, () -> trust.askResponder(now.getId(), now.getVersion(), address, "启用在线查询"));
  }

  private TrustedAuthority authority() {
    return kit.services.as(bench.security, trust::authorities).get(0);
  }

  private CertificateProblem problem(X509Certificate presented) {
    CertificateProblem seen = kit.services.as(null, () -> logIn.look(List.of(presented))).problem();
    if (seen != null) {
      assertThat(answer(presented).problem()).isEqualTo(seen);
    }
    return seen;
  }

  private CertificateLogIn.Answer answer(X509Certificate presented) {
    return kit.services.as(null, () -> logIn.logIn(List.of(presented), null, ip));
  }
}
