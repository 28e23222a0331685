package cn.bangfu.staff;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Role;
import cn.bangfu.staff.certificate.RegisterCertificate;
import cn.bangfu.staff.certificate.TrustDesk;
import cn.bangfu.testkit.TestCa;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An authority that the installation trusts while a test runs. The rule about those who must have a
 * certificate is in force meanwhile.
 */
final class TrustBench implements AutoCloseable {

  final Instant now = Instant.now();
  final Instant past = now.minus(Duration.ofDays(10));
  final Instant future = now.plus(Duration.ofDays(200));
  final TestCa ca;
  final Caller security;
  private final StaffDbKit kit;

  TrustBench(StaffDbKit kit) {
    this(kit, TestCa.Kind.ECDSA);
  }

  TrustBench(StaffDbKit kit, TestCa.Kind kind) {
    this.kit = kit;
    ca = TestCa.root(kind, now.minus(Duration.ofDays(400)), future.plus(Duration.ofDays(1)));
    security = kit.unions.platform(Role.SECURITY_ADMIN);
    TrustDesk desk = kit.services.get(TrustDesk.class);
    kit.services.as(security, () -> desk.loadAuthorities(List.of(der(ca.certificate())), "启用"));
    list(now.plus(Duration.ofDays(1)));
  }

  /** Loads a list that is good until then. */
  int list(Instant next, X509Certificate... revoked) {
    TrustDesk desk = kit.services.get(TrustDesk.class);
    try {
      byte[] file = ca.list(past, next, revoked).getEncoded();
      return kit.services.as(security, () -> desk.loadLists(List.of(file), "更新"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  X509Certificate client(String name) {
    return ca.client(name, past, future);
  }

  static RegisterCertificate registration(String loginName, X509Certificate certificate) {
    return new RegisterCertificate(loginName, der(certificate), "UK-1", "新领介质");
  }

  static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kit.run("delete from trusted_authority");
    kit.run("delete from revocation_list");
    kit.run("delete from security_parameter");
  }
}
