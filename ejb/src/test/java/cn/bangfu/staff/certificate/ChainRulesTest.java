package cn.bangfu.staff.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.staff.certificate.ChainRules.RevocationEntry;
import cn.bangfu.staff.certificate.ChainRules.Trust;
import cn.bangfu.testkit.TestCa;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which presented certificates are good. */
@Tag("USR-058")
class ChainRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final Instant BEFORE = NOW.minus(Duration.ofDays(100));
  private static final Instant AFTER = NOW.plus(Duration.ofDays(100));
  private static final TestCa ROOT = TestCa.root(BEFORE, AFTER);
  private static final TestCa BELOW = ROOT.below(BEFORE, AFTER);

  @Test
  void aGoodOneOfATrustedAuthorityIsTaken() {
    assertThat(check(ROOT.client("李华", BEFORE, AFTER))).isNull();
  }

  @Test
  void theAuthorityInBetweenMayComeAlongOrBeLoaded() {
    X509Certificate own = BELOW.client("李华", BEFORE, AFTER);
    RevocationEntry ofBelow = entry(BELOW);
    assertThat(
            ChainRules.check(
                List.of(own, BELOW.certificate()),
                known(List.of(ROOT.certificate()), entry(ROOT), ofBelow),
                NOW))
        .isNull();
    assertThat(
            ChainRules.check(
                List.of(own),
                known(List.of(ROOT.certificate(), BELOW.certificate()), entry(ROOT), ofBelow),
                NOW))
        .isNull();
    assertThat(
            ChainRules.check(
                List.of(own, BELOW.certificate(), ROOT.certificate()),
                known(List.of(BELOW.certificate()), ofBelow),
                NOW))
        .as("the authority in between is trusted by itself")
        .isNull();
  }

  @Test
  void whatIsOutOfItsTimeIsRefused() {
    assertThat(check(ROOT.client("a", BEFORE, NOW.minusSeconds(1))))
        .isEqualTo(CertificateProblem.EXPIRED);
    assertThat(check(ROOT.client("a", NOW.plusSeconds(60), AFTER)))
        .isEqualTo(CertificateProblem.NOT_YET_VALID);
  }

  @Test
  void anotherAuthorityIsNotTrustedNorOneThatOnlyHasTheSameName() {
    TestCa foreign = TestCa.root(BEFORE, AFTER);
    X509Certificate own = foreign.client("李华", BEFORE, AFTER);
    assertThat(check(own)).isEqualTo(CertificateProblem.UNTRUSTED);
    assertThat(ChainRules.check(List.of(own, foreign.certificate()), trust(entry(foreign)), NOW))
        .as("what comes along is never an anchor")
        .isEqualTo(CertificateProblem.UNTRUSTED);
    assertThat(check(foreign.certificate())).isEqualTo(CertificateProblem.UNTRUSTED);
  }

  @Test
  void aClientThatPlaysAuthorityIssuesNothing() {
    // signed by the trusted root, but no authority: its constraints say so
    TestCa expired = ROOT.below(BEFORE, NOW.minusSeconds(1));
    assertThat(
            ChainRules.check(
                List.of(expired.client("a", BEFORE, AFTER), expired.certificate()),
                trust(entry(ROOT), entry(expired)),
                NOW))
        .as("an authority in between that is over")
        .isEqualTo(CertificateProblem.UNTRUSTED);
    assertThat(check(ROOT.certificate()))
        .as("an authority is no client")
        .isEqualTo(CertificateProblem.UNTRUSTED);
  }

  @Test
  void aServersCertificateIsNotForClients() {
    assertThat(check(ROOT.server(BEFORE, AFTER))).isEqualTo(CertificateProblem.WRONG_PURPOSE);
  }

  @Test
  void aRevokedOneIsRefusedAndSoIsEverythingBelowARevokedAuthority() {
    X509Certificate own = ROOT.client("a", BEFORE, AFTER);
    assertThat(ChainRules.check(List.of(own), trust(entry(ROOT, own)), NOW))
        .isEqualTo(CertificateProblem.REVOKED);
    assertThat(
            ChainRules.check(
                List.of(BELOW.client("b", BEFORE, AFTER), BELOW.certificate()),
                trust(entry(ROOT, BELOW.certificate()), entry(BELOW)),
                NOW))
        .isEqualTo(CertificateProblem.UNTRUSTED);
  }

  @Test
  @Tag("USR-059")
  void withoutAListThatCountsNothingIsTakenAndAForgedOneIsNone() {
    X509Certificate own = ROOT.client("a", BEFORE, AFTER);
    assertThat(ChainRules.check(List.of(own), trust(), NOW))
        .isEqualTo(CertificateProblem.LIST_EXPIRED);
    RevocationEntry over =
        new RevocationEntry(ROOT.list(BEFORE, NOW.minusSeconds(1)), NOW.minusSeconds(1));
    assertThat(ChainRules.check(List.of(own), trust(over), NOW))
        .isEqualTo(CertificateProblem.LIST_EXPIRED);
    RevocationEntry grace = new RevocationEntry(over.list(), NOW.plusSeconds(60));
    assertThat(ChainRules.check(List.of(own), trust(grace), NOW)).isNull();
    assertThat(ChainRules.check(List.of(own), trust(entry(TestCa.root(BEFORE, AFTER))), NOW))
        .isEqualTo(CertificateProblem.LIST_EXPIRED);
  }

  @Test
  void aResponderDecidesBeforeTheListAndTheListWhereNoneAnswers() {
    X509Certificate own = ROOT.client("a", BEFORE, AFTER);
    RevocationEntry over =
        new RevocationEntry(ROOT.list(BEFORE, NOW.minusSeconds(1)), NOW.minusSeconds(1));
    assertThat(asked(own, OnlineStatus.GOOD)).as("there is no list").isNull();
    assertThat(asked(own, OnlineStatus.GOOD, over)).isNull();
    assertThat(asked(own, OnlineStatus.REVOKED, entry(ROOT))).isEqualTo(CertificateProblem.REVOKED);
    assertThat(asked(own, OnlineStatus.UNKNOWN, entry(ROOT)))
        .isEqualTo(CertificateProblem.UNTRUSTED);
    assertThat(asked(own, OnlineStatus.NONE, entry(ROOT))).isNull();
    assertThat(asked(own, OnlineStatus.NONE, over)).isEqualTo(CertificateProblem.LIST_EXPIRED);
    assertThat(asked(own, OnlineStatus.NONE)).isEqualTo(CertificateProblem.LIST_EXPIRED);
    assertThat(asked(own, OnlineStatus.GOOD, entry(ROOT, own)))
        .as("what a loaded list names stays revoked")
        .isEqualTo(CertificateProblem.REVOKED);
  }

  @Test
  void noResponderIsAskedAboutACertificateThatIsNotTrustedAnyway() {
    X509Certificate foreign = TestCa.root(BEFORE, AFTER).client("a", BEFORE, AFTER);
    Trust trust =
        new Trust(
            List.of(ROOT.certificate()),
            List.of(entry(ROOT)),
            (certificate, issuer) -> {
              throw new AssertionError("asked");
            });
    for (X509Certificate bad :
        List.of(
            foreign, ROOT.client("b", BEFORE, NOW.minusSeconds(1)), ROOT.server(BEFORE, AFTER))) {
      assertThat(ChainRules.check(List.of(bad), trust, NOW)).isNotNull();
    }
  }

  private static CertificateProblem asked(
      X509Certificate own, OnlineStatus said, RevocationEntry... entries) {
    Trust trust =
        new Trust(List.of(ROOT.certificate()), List.of(entries), (certificate, issuer) -> said);
    return ChainRules.check(List.of(own), trust, NOW);
  }

  private static CertificateProblem check(X509Certificate own) {
    return ChainRules.check(List.of(own), trust(entry(ROOT)), NOW);
  }

  private static Trust trust(RevocationEntry... entries) {
    return known(List.of(ROOT.certificate()), entries);
  }

  /** No responder is set. */
  private static Trust known(List<X509Certificate> authorities, RevocationEntry... entries) {
    return new Trust(authorities, List.of(entries), (certificate, issuer) -> OnlineStatus.NONE);
  }

  private static RevocationEntry entry(TestCa ca, X509Certificate... revoked) {
    return new RevocationEntry(ca.list(BEFORE, AFTER, revoked), AFTER);
  }
}
