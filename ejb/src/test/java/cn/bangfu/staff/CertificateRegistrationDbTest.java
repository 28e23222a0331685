package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Violations;
import cn.bangfu.staff.certificate.ApplicationState;
import cn.bangfu.staff.certificate.CertificateDesk;
import cn.bangfu.staff.certificate.CertificateFilter;
import cn.bangfu.staff.certificate.CertificateProblem;
import cn.bangfu.staff.certificate.CertificateRow;
import cn.bangfu.staff.certificate.CertificateState;
import cn.bangfu.staff.certificate.CertificateUpkeep;
import cn.bangfu.staff.certificate.NationalCertificateDesk;
import cn.bangfu.staff.certificate.OwnCertificate;
import cn.bangfu.staff.certificate.OwnCertificates;
import cn.bangfu.staff.certificate.RegisterCertificate;
import cn.bangfu.staff.certificate.TrustDesk;
import cn.bangfu.testkit.TestCa;
import cn.bangfu.unionorg.UnionRecords;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who registers which certificate for whom, and what becomes of it. */
class CertificateRegistrationDbTest {

  private final StaffDbKit kit = new StaffDbKit();
  private final TrustBench bench = new TrustBench(kit);
  private final CertificateDesk desk = kit.services.get(CertificateDesk.class);
  private final NationalCertificateDesk nation = kit.services.get(NationalCertificateDesk.class);
  private final OwnCertificates own = kit.services.get(OwnCertificates.class);
  private final Caller provincial = kit.admin(kit.province);
  private final long clerk = kit.user(kit.county);
  private final String name = nameOf(clerk);

  @AfterEach
  void trustNobody() {
    bench.close();
  }

  @Test
  @Tag("USR-063")
  void theProvincesAdministratorRegistersForItsPeopleAndOthersDoNot() {
    RegisterCertificate what = TrustBench.registration(name, bench.client("李华"));
    refused(() -> as(kit.admin(kit.prefecture), () -> desk.register(what)), AccessDenied.class);
    long elsewhere = kit.unions.union("他省" + name, kit.unions.national(), 1);
    refused(() -> as(kit.admin(elsewhere), () -> desk.register(what)), AccessDenied.class);
    problem(
        () -> as(kit.admin(kit.unions.national()), () -> desk.register(what)),
        CertificateProblem.NOT_REGISTRAR);
    as(provincial, () -> desk.register(what));
    CertificateRow row = row(name);
    assertThat(row.state()).isEqualTo(CertificateState.VALID);
    assertThat(row.subject()).isEqualTo("李华");
    assertThat(row.registrar()).isTrue();
    assertThat(
            kit.one(
                "select changes from audit_record where event = 'CERTIFICATE_REGISTER' and"
                    + " succeeded order by id desc limit 1"))
        .contains(row.serialNumber(), "李华", "新领介质");
  }

  @Test
  @Tag("USR-063")
  void theProvincesOwnAdministratorIsRegisteredByTheNationAndNobodyRegistersForHimself() {
    long holder = kit.holder(kit.province);
    RegisterCertificate what = TrustBench.registration(nameOf(holder), bench.client("省管"));
    problem(() -> as(ready(holder), () -> desk.register(what)), CertificateProblem.NOT_FOR_ONESELF);
    problem(() -> as(provincial, () -> desk.register(what)), CertificateProblem.NOT_REGISTRAR);
    as(kit.admin(kit.unions.national()), () -> desk.register(what));
    assertThat(row(nameOf(holder)).state()).isEqualTo(CertificateState.VALID);
  }

  @Test
  @Tag("USR-063")
  void theNationsPeopleAreRegisteredByTheSecurityAdministrator() {
    String national = nameOf(kit.user(kit.unions.national()));
    RegisterCertificate what = TrustBench.registration(national, bench.client("全总"));
    problem(
        () -> as(kit.admin(kit.unions.national()), () -> desk.register(what)),
        CertificateProblem.NOT_REGISTRAR);
    as(bench.security, () -> nation.register(what));
    assertThat(as(bench.security, () -> nation.page(new CertificateFilter(national, null), 0, 20)))
        .hasSize(1);
    RegisterCertificate below = TrustBench.registration(name, bench.client("李华"));
    refused(() -> as(bench.security, () -> nation.register(below)), AccessDenied.class);
    as(bench.security, () -> nation.suspend(ofNation(national), "丢失"));
    as(bench.security, () -> nation.resume(ofNation(national), "找到"));
    assertThat(ofNation(national).state()).isEqualTo(CertificateState.VALID);
    as(bench.security, () -> nation.revoke(ofNation(national), "介质损坏"));
    assertThat(ofNation(national).state()).isEqualTo(CertificateState.REVOKED);
  }

  private CertificateRow ofNation(String loginName) {
    return as(bench.security, () -> nation.page(new CertificateFilter(loginName, null), 0, 20))
        .get(0);
  }

  @Test
  @Tag("USR-063")
  void anApplicationIsAnsweredByTheRegistrationOrRefusedWithAReason() {
    as(kit.admin(kit.county), () -> desk.apply(name, "下载数据"));
    problem(
        () -> as(kit.admin(kit.county), () -> desk.apply(name, "再次")),
        CertificateProblem.APPLIED_BEFORE);
    refused(() -> as(kit.admin(kit.sibling), () -> desk.apply(name, "外单位")), AccessDenied.class);
    long id = application(name);
    problem(() -> as(provincial, () -> desk.refuse(id, " ")), CertificateProblem.REASON_MISSING);
    as(provincial, () -> desk.refuse(id, "暂无介质"));
    problem(() -> as(provincial, () -> desk.refuse(id, "又一次")), CertificateProblem.DECIDED_BEFORE);
    assertThat(as(kit.as(clerk), own::lastApplication).orElseThrow().getAnswer()).isEqualTo("暂无介质");
    as(kit.admin(kit.county), () -> desk.apply(name, "下载数据"));
    as(provincial, () -> desk.register(TrustBench.registration(name, bench.client("李华"))));
    assertThat(as(kit.as(clerk), own::lastApplication).orElseThrow().getState())
        .isEqualTo(ApplicationState.REGISTERED);
  }

  @Test
  @Tag("USR-058")
  @Tag("USR-063")
  void onlyAGoodCertificateIsRegisteredAndOnlyOnce() {
    TestCa foreign = TestCa.root(bench.past, bench.future);
    wrongFile(foreign.client("李华", bench.past, bench.future), CertificateProblem.UNTRUSTED);
    wrongFile(
        bench.ca.client("李华", bench.past, bench.now.minusSeconds(9)), CertificateProblem.EXPIRED);
    RegisterCertificate text = new RegisterCertificate(name, "no".getBytes(), null, "新领");
    problem(() -> as(provincial, () -> desk.register(text)), CertificateProblem.NOT_A_CERTIFICATE);
    X509Certificate good = bench.client("李华");
    as(provincial, () -> desk.register(TrustBench.registration(name, good)));
    String other = nameOf(kit.user(kit.county));
    problem(
        () -> as(provincial, () -> desk.register(TrustBench.registration(other, good))),
        CertificateProblem.REGISTERED_BEFORE);
  }

  @Test
  @Tag("USR-064")
  void twoAreValidAtATimeAndAThirdAfterOneWasRevoked() {
    as(provincial, () -> desk.register(TrustBench.registration(name, bench.client("甲"))));
    as(provincial, () -> desk.register(TrustBench.registration(name, bench.client("乙"))));
    RegisterCertificate third = TrustBench.registration(name, bench.client("丙"));
    problem(() -> as(provincial, () -> desk.register(third)), CertificateProblem.TWO_VALID);
    CertificateRow row = row(name);
    as(provincial, () -> desk.revoke(row, "介质损坏"));
    as(provincial, () -> desk.register(third));
    CertificateRow revoked =
        as(
                provincial,
                () -> desk.page(new CertificateFilter(name, CertificateState.REVOKED), 0, 20))
            .get(0);
    assertThat(revoked.reason()).isEqualTo("介质损坏");
    problem(() -> as(provincial, () -> desk.resume(revoked, "恢复")), CertificateProblem.WRONG_STATE);
  }

  @Test
  @Tag("USR-064")
  void theHoldersOwnAdministratorReportsALossAndTheRegistrarUndoesIt() {
    as(provincial, () -> desk.register(TrustBench.registration(name, bench.client("李华"))));
    CertificateRow row = row(name);
    refused(() -> as(kit.admin(kit.prefecture), () -> desk.suspend(row, "丢失")), AccessDenied.class);
    as(kit.admin(kit.county), () -> desk.suspend(row, "丢失"));
    refused(
        () -> as(kit.admin(kit.county), () -> desk.resume(row(name), "找到")), AccessDenied.class);
    refused(() -> as(provincial, () -> desk.resume(row, "找到")), StaleException.class);
    as(provincial, () -> desk.resume(row(name), "找到"));
    assertThat(row(name).state()).isEqualTo(CertificateState.VALID);
  }

  @Test
  @Tag("USR-064")
  void aCertificateExpiresByDateAndEndsWithItsAccount() {
    as(provincial, () -> desk.register(TrustBench.registration(name, bench.client("李华"))));
    kit.run(
        "update user_certificate set good_to = now() - interval '1 day' where user_id = " + clerk);
    CertificateUpkeep upkeep = kit.services.get(CertificateUpkeep.class);
    assertThat(as(Caller.SYSTEM, upkeep::anyOver)).isTrue();
    as(Caller.SYSTEM, upkeep::expire);
    assertThat(row(name).state()).isEqualTo(CertificateState.EXPIRED);
    long other = kit.user(kit.county);
    as(provincial, () -> desk.register(TrustBench.registration(nameOf(other), bench.client("乙"))));
    StaffEditing editing = kit.services.get(StaffEditing.class);
    as(kit.admin(kit.county), () -> editing.delete(other));
    assertThat(kit.one("select state from user_certificate where user_id = " + other))
        .isEqualTo("REVOKED");
  }

  @Test
  @Tag("USR-068")
  @Tag("USR-058")
  void aRevocationListEndsTheRegisteredCertificatesOnIt() {
    X509Certificate certificate = bench.client("李华");
    as(provincial, () -> desk.register(TrustBench.registration(name, certificate)));
    assertThat(bench.list(bench.now.plus(Duration.ofDays(1)), certificate)).isEqualTo(1);
    assertThat(row(name).state()).isEqualTo(CertificateState.REVOKED);
    assertThat(row(name).reason()).isEqualTo("列入证书吊销列表");
  }

  @Test
  @Tag("USR-068")
  void authoritiesAreLoadedSeveralAtATimeAndFetchedByEverybody() throws Exception {
    TrustDesk trust = kit.services.get(TrustDesk.class);
    TestCa first = TestCa.root(bench.past, bench.future);
    TestCa second = first.below(bench.past, bench.future);
    List<byte[]> files =
        List.of(TrustBench.der(first.certificate()), TrustBench.der(second.certificate()));
    assertThat(as(bench.security, () -> trust.loadAuthorities(files, "新增"))).isEqualTo(2);
    problem(
        () -> as(bench.security, () -> trust.loadAuthorities(files, "重复")),
        CertificateProblem.AUTHORITY_BEFORE);
    List<byte[]> client = List.of(TrustBench.der(bench.client("李华")));
    problem(
        () -> as(bench.security, () -> trust.loadAuthorities(client, "误")),
        CertificateProblem.NOT_AN_AUTHORITY);
    assertThat(cn.bangfu.staff.certificate.Certificates.read(as(null, trust::chain).getBytes()))
        .contains(first.certificate(), second.certificate(), bench.ca.certificate());
    refused(() -> as(provincial, () -> trust.loadAuthorities(files, "x")), AccessDenied.class);
    byte[] foreign =
        TestCa.root(bench.past, bench.future).list(bench.past, bench.future).getEncoded();
    problem(
        () -> as(bench.security, () -> trust.loadLists(List.of(foreign), "x")),
        CertificateProblem.LIST_UNTRUSTED);
    byte[] older = bench.ca.list(bench.past.minusSeconds(9), bench.future).getEncoded();
    problem(
        () -> as(bench.security, () -> trust.loadLists(List.of(older), "x")),
        CertificateProblem.LIST_OLDER);
  }

  @Test
  @Tag("ORG-050")
  void aValidCertificateOfItsPeopleHindersTheDeletionOfAUnion() {
    UnionRecords records = kit.services.get(cn.bangfu.staff.certificate.CertificateRecords.class);
    String path = kit.one("select path from union_org where id = " + kit.county);
    assertThat(records.hinderDeletion()).isTrue();
    assertThat(perUnion(records, path)).isEmpty();
    as(provincial, () -> desk.register(TrustBench.registration(name, bench.client("李华"))));
    assertThat(perUnion(records, path)).containsEntry(kit.county, 1L);
  }

  @Test
  @Tag("USR-067")
  void theOwnCertificatesAreShownInThreeViews() {
    as(provincial, () -> desk.register(TrustBench.registration(name, bench.client("李华"))));
    OwnCertificate mine = as(kit.as(clerk), own::all).get(0);
    assertThat(mine.holder()).isEqualTo("李华");
    assertThat(mine.issuer()).startsWith("测试根");
    assertThat(mine.details())
        .anyMatch(one -> "staff.certificate.purposes".equals(one.key()))
        .anyMatch(one -> one.value().contains("CN=李华"));
    assertThat(value(mine, "keyUsage")).isEqualTo("数字签名 (关键)");
    assertThat(value(mine, "purposes")).isEqualTo("客户端身份验证 (1.3.6.1.5.5.7.3.2)");
    assertThat(value(mine, "constraints")).isEqualTo("最终实体 (关键)");
    assertThat(value(mine, "subjectKey")).isEqualTo("a1 02 7f");
    assertThat(value(mine, "issuerKey")).isEqualTo("11 ff");
    assertThat(value(mine, "listPoints")).isEqualTo(TestCa.LIST_ADDRESS);
    assertThat(value(mine, "policies")).isEqualTo("1.2.156.112570.1");
    assertThat(mine.path()).hasSize(2).last().isEqualTo("李华");
  }

  @Test
  @Tag("USR-065")
  void holderAndRegistrarAreToldBeforeACertificateEnds() {
    as(provincial, () -> desk.register(TrustBench.registration(name, bench.client("李华"))));
    assertThat(as(kit.as(clerk), own::daysLeft)).isEmpty();
    assertThat(as(provincial, desk::expiring)).isZero();
    kit.run(
        "update user_certificate set good_to = now() + interval '100 hours' where user_id = "
            + clerk);
    assertThat(as(kit.as(clerk), own::daysLeft)).contains(4L);
    assertThat(as(provincial, desk::expiring)).isEqualTo(1);
    assertThat(as(kit.admin(kit.county), desk::expiring)).as("no registrar").isZero();
  }

  private static String value(OwnCertificate certificate, String field) {
    return certificate.details().stream()
        .filter(one -> ("staff.certificate." + field).equals(one.key()))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private java.util.Map<Long, Long> perUnion(UnionRecords records, String path) {
    return kit.services.inTransaction(em -> records.perUnion(path));
  }

  private void wrongFile(X509Certificate certificate, CertificateProblem expected) {
    problem(
        () -> as(provincial, () -> desk.register(TrustBench.registration(name, certificate))),
        expected);
  }

  private CertificateRow row(String loginName) {
    return as(
            kit.unions.caller(kit.unions.national(), Permission.USER_ADMIN),
            () -> desk.page(new CertificateFilter(loginName, null), 0, 20))
        .stream()
        .findFirst()
        .map(row -> mine(loginName))
        .orElseThrow();
  }

  private CertificateRow mine(String loginName) {
    return as(provincial, () -> desk.page(new CertificateFilter(loginName, null), 0, 20)).get(0);
  }

  private long application(String loginName) {
    return as(provincial, desk::applications).stream()
        .filter(row -> row.loginName().equals(loginName))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** An account as a caller, as if nothing hindered it. */
  private Caller ready(long user) {
    Caller admin = kit.admin(kit.province);
    return new Caller(
        user,
        nameOf(user),
        "x",
        admin.unionId(),
        admin.unionName(),
        admin.unionPath(),
        admin.unionDepth(),
        admin.unionLevel(),
        admin.stage(),
        admin.permissions());
  }

  private String nameOf(long user) {
    return kit.one("select login_name from app_user where id = " + user);
  }

  private <T> T as(Caller caller, java.util.concurrent.Callable<T> work) {
    return kit.services.as(caller, work);
  }

  private void as(Caller caller, Runnable work) {
    kit.services.as(caller, work);
  }

  private static void refused(ThrowingCallable act, Class<? extends Throwable> type) {
    assertThatThrownBy(act).isInstanceOf(type);
  }

  private static void problem(ThrowingCallable act, Problem expected) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal ->
                assertThat(
                        refusal instanceof Violations all
                            ? all.all().get(0).problem()
                            : refusal.problem())
                    .isEqualTo(expected));
  }
}
