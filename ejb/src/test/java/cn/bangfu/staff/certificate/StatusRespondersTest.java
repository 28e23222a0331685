package cn.bangfu.staff.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.testkit.TestCa;
import cn.bangfu.testkit.TestResponder;
import cn.bangfu.testkit.TestResponder.Nonce;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers of a responder count. */
@Tag("USR-058")
class StatusRespondersTest {

  /** What lies before the signature in the answers here is longer. */
  private static final int SIGNED_PART = 150;

  private static final Instant NOW = Instant.now();
  private static final Instant BEFORE = NOW.minus(Duration.ofDays(100));
  private static final Instant AFTER = NOW.plus(Duration.ofDays(100));
  private static final TestCa CA = TestCa.root(BEFORE, AFTER);
  private static final X509Certificate OWN = CA.client("李华", BEFORE, AFTER);

  private final StatusResponders responders = new StatusResponders();
  private final TestResponder responder = new TestResponder(CA);

  @AfterEach
  void close() {
    responder.close();
  }

  @ParameterizedTest
  @EnumSource(TestCa.Kind.class)
  void goodRevokedAndUnknownAreTold(TestCa.Kind kind) {
    TestCa ca = TestCa.root(kind, BEFORE, AFTER);
    responder.as(ca);
    assertThat(ask(ca.client("a", BEFORE, AFTER), ca)).isEqualTo(OnlineStatus.GOOD);
    responder.says(revoked());
    assertThat(ask(ca.client("b", BEFORE, AFTER), ca)).isEqualTo(OnlineStatus.REVOKED);
    responder.says(new UnknownStatus());
    assertThat(ask(ca.client("c", BEFORE, AFTER), ca)).isEqualTo(OnlineStatus.UNKNOWN);
    assertThat(responder.asked()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestCa.Kind.class)
  void whomTheAuthorityHasCertifiedForItAnswersAsWell(TestCa.Kind kind) {
    TestCa ca = TestCa.root(kind, BEFORE, AFTER);
    responder.as(ca.statusSigner(BEFORE, AFTER));
    assertThat(ask(ca.client("a", BEFORE, AFTER), ca)).isEqualTo(OnlineStatus.GOOD);
  }

  @Test
  void nobodyElseMaySign() {
    responder.as(TestCa.root(BEFORE, AFTER));
    assertThat(ask()).as("another authority").isEqualTo(OnlineStatus.NONE);
    responder.as(CA.below(BEFORE, AFTER));
    assertThat(ask()).as("certified, but for something else").isEqualTo(OnlineStatus.NONE);
    responder.as(CA.statusSigner(BEFORE, NOW.minusSeconds(1)));
    assertThat(ask()).as("its own certificate is over").isEqualTo(OnlineStatus.NONE);
    responder.as(TestCa.root(BEFORE, AFTER).statusSigner(BEFORE, AFTER));
    assertThat(ask()).as("certified by another authority").isEqualTo(OnlineStatus.NONE);
    TestCa revoked = CA.statusSigner(BEFORE, AFTER);
    responder.as(revoked);
    assertThat(
            responders.ask(
                responder.address(),
                OWN,
                CA.certificate(),
                other -> other.equals(revoked.certificate()),
                NOW))
        .as("its own certificate is on the list")
        .isEqualTo(OnlineStatus.NONE);
    assertThat(ask()).as("and counts as long as it is not").isEqualTo(OnlineStatus.GOOD);
  }

  @Test
  void anAnswerOfWhichOneBitWasChangedIsNone() {
    responder.with(Nonce.LEFT_OUT);
    assertThat(ask()).isEqualTo(OnlineStatus.GOOD);
    byte[] answer = responder.lastAnswer();
    assertThat(
            new StatusResponders().ask(responder.address(), OWN, CA.certificate(), o -> false, NOW))
        .as("the same without a change")
        .isEqualTo(OnlineStatus.GOOD);
    for (int at = 0; at < SIGNED_PART; at++) {
      byte[] changed = answer.clone();
      changed[at] ^= 1;
      responder.repeats(changed);
      assertThat(
              new StatusResponders()
                  .ask(responder.address(), OWN, CA.certificate(), o -> false, NOW))
          .as("byte " + at)
          .isEqualTo(OnlineStatus.NONE);
    }
  }

  @Test
  void anAnswerOutOfItsTimeIsNone() {
    responder.within(NOW.minus(Duration.ofHours(2)), NOW.minus(Duration.ofHours(1)));
    assertThat(ask()).as("its next one is due").isEqualTo(OnlineStatus.NONE);
    responder.within(NOW.minus(Duration.ofHours(2)), null);
    assertThat(ask()).as("it names no next one and is old").isEqualTo(OnlineStatus.NONE);
    responder.within(NOW.plus(Duration.ofHours(1)), AFTER);
    assertThat(ask()).as("it is to come").isEqualTo(OnlineStatus.NONE);
    responder.within(NOW.minusSeconds(60), null);
    assertThat(ask()).isEqualTo(OnlineStatus.GOOD);
  }

  @Test
  void anAnswerThatWasRecordedIsNotTakenAgain() {
    assertThat(ask()).isEqualTo(OnlineStatus.GOOD);
    byte[] recorded = responder.lastAnswer();
    // meanwhile revoked; somebody in between plays the old answer
    responder.says(revoked()).repeats(recorded);
    StatusResponders later = new StatusResponders();
    assertThat(later.ask(responder.address(), OWN, CA.certificate(), other -> false, NOW))
        .isEqualTo(OnlineStatus.NONE);
  }

  @Test
  void withoutANonceAnAnswerCountsForADayAtMost() {
    responder.with(Nonce.LEFT_OUT).within(NOW.minus(Duration.ofHours(25)), AFTER);
    assertThat(ask()).isEqualTo(OnlineStatus.NONE);
    responder.within(NOW.minus(Duration.ofHours(23)), AFTER);
    assertThat(ask()).isEqualTo(OnlineStatus.GOOD);
  }

  @Test
  void anAnswerAboutAnotherCertificateIsNone() {
    responder.with(Nonce.LEFT_OUT);
    assertThat(ask(CA.client("b", BEFORE, AFTER), CA)).isEqualTo(OnlineStatus.GOOD);
    responder.repeats(responder.lastAnswer());
    assertThat(ask()).isEqualTo(OnlineStatus.NONE);
  }

  @Test
  void noneIsReachedOrItIsTooSlowAndThenLeftAloneForAMoment() {
    String closed = responder.address();
    responder.close();
    assertThat(responders.ask(closed, OWN, CA.certificate(), other -> false, NOW))
        .isEqualTo(OnlineStatus.NONE);
    try (TestResponder slow = new TestResponder(CA).silent()) {
      responders.waitFor(Duration.ofMillis(300));
      assertThat(at(slow, NOW)).isEqualTo(OnlineStatus.NONE);
      slow.speaks();
      responders.waitFor(Duration.ofMinutes(1));
      assertThat(at(slow, NOW.plusSeconds(29)))
          .as("nobody waits behind it")
          .isEqualTo(OnlineStatus.NONE);
      assertThat(at(slow, NOW.plusSeconds(31))).isEqualTo(OnlineStatus.GOOD);
    }
  }

  @Test
  void nobodyIsLedToAnotherAddress() {
    try (TestResponder inside = new TestResponder(CA)) {
      responder.leadsTo(inside.address());
      assertThat(ask()).isEqualTo(OnlineStatus.NONE);
      assertThat(inside.asked()).isZero();
    }
  }

  @Test
  void whatIsNoAnswerOfTheProtocolIsNone() throws OCSPException, java.io.IOException {
    for (byte[] odd :
        new byte[][] {
          {},
          "<html/>".getBytes(),
          new byte[65 * 1024],
          new OCSPRespBuilder().build(OCSPRespBuilder.TRY_LATER, null).getEncoded(),
          new OCSPRespBuilder().build(OCSPRespBuilder.UNAUTHORIZED, null).getEncoded()
        }) {
      responder.repeats(odd);
      assertThat(ask()).isEqualTo(OnlineStatus.NONE);
    }
  }

  @Test
  void whatWasSaidIsRepeatedForSomeMinutesButNotBeyondItsTime() {
    assertThat(at(responder, NOW)).isEqualTo(OnlineStatus.GOOD);
    responder.says(revoked());
    assertThat(at(responder, NOW.plusSeconds(240))).isEqualTo(OnlineStatus.GOOD);
    assertThat(responder.asked()).isEqualTo(1);
    assertThat(at(responder, NOW.plusSeconds(301))).isEqualTo(OnlineStatus.REVOKED);
    responder.says(CertificateStatus.GOOD).within(NOW.minusSeconds(60), NOW.plusSeconds(10));
    X509Certificate other = CA.client("b", BEFORE, AFTER);
    assertThat(ask(other, CA)).isEqualTo(OnlineStatus.GOOD);
    int asked = responder.asked();
    responders.ask(
        responder.address(), other, CA.certificate(), nobody -> false, NOW.plusSeconds(11));
    assertThat(responder.asked()).isEqualTo(asked + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://ocsp.example.cn", "https://10.1.2.3:8443/ocsp?a=b", "HTTP://[::1]:80/"})
  void anAddressIsHttpOrHttps(String good) {
    assertThat(ResponderAddress.isGood(good)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://ocsp.example.cn",
        "ldap://ocsp.example.cn",
        "jar:http://a/b!/",
        "ocsp.example.cn",
        "//ocsp.example.cn",
        "http:///ocsp",
        "http://user:secret@ocsp.example.cn",
        "http://ocsp.example.cn/#a",
        "http://ocsp example.cn",
        "http://ocsp.example.cn/\r\nX: y"
      })
  void everythingElseIsNoAddress(String bad) {
    assertThat(ResponderAddress.isGood(bad)).isFalse();
  }

  private static RevokedStatus revoked() {
    return new RevokedStatus(Date.from(BEFORE), CRLReason.keyCompromise);
  }

  private OnlineStatus ask() {
    return ask(OWN, CA);
  }

  private OnlineStatus at(TestResponder asked, Instant now) {
    return responders.ask(asked.address(), OWN, CA.certificate(), other -> false, now);
  }

  private OnlineStatus ask(X509Certificate certificate, TestCa ca) {
    return responders.ask(responder.address(), certificate, ca.certificate(), other -> false, NOW);
  }
}
