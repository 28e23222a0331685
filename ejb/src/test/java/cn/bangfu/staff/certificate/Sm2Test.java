package cn.bangfu.staff.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.staff.certificate.ChainRules.RevocationEntry;
import cn.bangfu.staff.certificate.ChainRules.Trust;
import cn.bangfu.testkit.TestCa;
import cn.bangfu.testkit.TestCa.Kind;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Certificates of SM2 are read and judged like all others. */
@Tag("USR-058")
class Sm2Test {

  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final Instant BEFORE = NOW.minus(Duration.ofDays(100));
  private static final Instant AFTER = NOW.plus(Duration.ofDays(100));
  private static final TestCa ROOT = TestCa.root(Kind.SM2, BEFORE, AFTER);
  private static final TestCa BELOW = ROOT.below(BEFORE, AFTER);

  @Test
  void aGoodOneIsTakenDirectlyOrBelowAnAuthorityInBetween() {
    assertThat(check(ROOT.client("李华", BEFORE, AFTER))).isNull();
    assertThat(
            ChainRules.check(
                List.of(BELOW.client("李华", BEFORE, AFTER), BELOW.certificate()),
                trust(ROOT, entry(ROOT), entry(BELOW)),
                NOW))
        .isNull();
  }

  @Test
  void overRevokedForeignAndServersOnesAreRefused() {
    assertThat(check(ROOT.client("a", BEFORE, NOW.minusSeconds(1))))
        .isEqualTo(CertificateProblem.EXPIRED);
    X509Certificate own = ROOT.client("a", BEFORE, AFTER);
    assertThat(ChainRules.check(List.of(own), trust(ROOT, entry(ROOT, own)), NOW))
        .isEqualTo(CertificateProblem.REVOKED);
    assertThat(check(TestCa.root(Kind.SM2, BEFORE, AFTER).client("a", BEFORE, AFTER)))
        .isEqualTo(CertificateProblem.UNTRUSTED);
    assertThat(check(TestCa.root(BEFORE, AFTER).client("a", BEFORE, AFTER)))
        .isEqualTo(CertificateProblem.UNTRUSTED);
    assertThat(check(ROOT.server(BEFORE, AFTER))).isEqualTo(CertificateProblem.WRONG_PURPOSE);
  }

  @Test
  @Tag("USR-059")
  void anAuthorityOfSm2NeedsItsListToo() {
    X509Certificate own = ROOT.client("a", BEFORE, AFTER);
    assertThat(ChainRules.check(List.of(own), trust(ROOT), NOW))
        .isEqualTo(CertificateProblem.LIST_EXPIRED);
    assertThat(
            ChainRules.check(
                List.of(own), trust(ROOT, entry(TestCa.root(Kind.SM2, BEFORE, AFTER))), NOW))
        .as("a list that somebody else has signed")
        .isEqualTo(CertificateProblem.LIST_EXPIRED);
  }

  @Test
  void aForgedOneIsRefused() throws Exception {
    byte[] forged = ROOT.client("李华", BEFORE, AFTER).getEncoded();
    forged[forged.length - 1] ^= 1;
    assertThat(check(Certificates.one(forged))).isEqualTo(CertificateProblem.UNTRUSTED);
    TestCa impostor = TestCa.root(Kind.SM2, BEFORE, AFTER);
    assertThat(
            ChainRules.check(
                List.of(impostor.client("李华", BEFORE, AFTER), impostor.certificate()),
                trust(ROOT, entry(ROOT), entry(impostor)),
                NOW))
        .isEqualTo(CertificateProblem.UNTRUSTED);
  }

  @Test
  void aChainIsOfOneKindThroughout() {
    TestCa mixed = TestCa.root(BEFORE, AFTER);
    TestCa below = mixed.below(Kind.SM2, BEFORE, AFTER);
    assertThat(
            ChainRules.check(
                List.of(below.client("a", BEFORE, AFTER), below.certificate()),
                trust(mixed, entry(mixed), entry(below)),
                NOW))
        .isEqualTo(CertificateProblem.UNTRUSTED);
    assertThat(
            ChainRules.check(
                List.of(below.client("a", BEFORE, AFTER)), trust(below, entry(below)), NOW))
        .as("trusted by itself it is one")
        .isNull();
  }

  @Test
  @Tag("USR-060")
  void filesAreReadInAllFormsAndBesideOthers() throws Exception {
    X509Certificate national = ROOT.client("李华", BEFORE, AFTER);
    X509Certificate usual = TestCa.root(BEFORE, AFTER).client("王五", BEFORE, AFTER);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    for (X509Certificate one : List.of(national, usual)) {
      both.writeBytes(
          ("-----BEGIN CERTIFICATE-----\n"
                  + Base64.getMimeEncoder().encodeToString(one.getEncoded())
                  + "\n-----END CERTIFICATE-----\n")
              .getBytes(StandardCharsets.US_ASCII));
    }
    List<X509Certificate> read = Certificates.read(both.toByteArray());
    assertThat(read).hasSize(2);
    assertThat(read.get(0).getEncoded()).isEqualTo(national.getEncoded());
    assertThat(read.get(1)).isEqualTo(usual);
    X509Certificate der = Certificates.one(national.getEncoded());
    assertThat(Certificates.shortName(Certificates.name(der.getSubjectX500Principal())))
        .isEqualTo("李华");
    assertThat(Certificates.fingerprint(der)).isEqualTo(Certificates.fingerprint(national));
    assertThat(CertificateDetails.of(der)).extracting(OwnCertificate.Detail::value).contains("SM2");
  }

  /** GB/T 32918.5: the example of a signature on the recommended curve, with the usual identity. */
  @Test
  void theSignatureOfTheStandardsExampleIsTrueAndOfNothingElse() throws Exception {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC", Sm2.PROVIDER);
    curve.init(new ECGenParameterSpec("sm2p256v1"));
    ECPoint point =
        new ECPoint(
            number("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"),
            number("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"));
    PublicKey key =
        KeyFactory.getInstance("EC", Sm2.PROVIDER)
            .generatePublic(
                new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    ASN1EncodableVector signature = new ASN1EncodableVector();
    signature.add(
        new ASN1Integer(
            number("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3")));
    signature.add(
        new ASN1Integer(
            number("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA")));
    byte[] signed = new DERSequence(signature).getEncoded();
    assertThat(isTrue(key, "message digest", signed)).isTrue();
    assertThat(isTrue(key, "message digesu", signed)).isFalse();
  }

  /** GB/T 32905, appendix A. */
  @Test
  void theDigestsOfTheStandardsExamplesCome() throws Exception {
    assertThat(sm3("abc"))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(sm3("abcd".repeat(16)))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  /** GB/T 32907, appendix A; tokens and servers in front use it, our own data are sealed by AES. */
  @Test
  void theBlockOfTheStandardsExampleComes() throws Exception {
    byte[] both = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
    Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding", Sm2.PROVIDER);
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(both, "SM4"));
    assertThat(HexFormat.of().formatHex(cipher.doFinal(both)))
        .isEqualTo("681edf34d206965e86b3e94f536e4246");
  }

  private static boolean isTrue(PublicKey key, String text, byte[] signed) throws Exception {
    Signature check = Signature.getInstance("SM3withSM2", Sm2.PROVIDER);
    check.initVerify(key);
    check.update(text.getBytes(StandardCharsets.US_ASCII));
    return check.verify(signed);
  }

  private static String sm3(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SM3", Sm2.PROVIDER)
                .digest(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  private static CertificateProblem check(X509Certificate own) {
    return ChainRules.check(List.of(own), trust(ROOT, entry(ROOT)), NOW);
  }

  private static Trust trust(TestCa ca, RevocationEntry... entries) {
    return new Trust(
        List.of(ca.certificate()), List.of(entries), (certificate, issuer) -> OnlineStatus.NONE);
  }

  private static RevocationEntry entry(TestCa ca, X509Certificate... revoked) {
    return new RevocationEntry(ca.list(BEFORE, AFTER, revoked), AFTER);
  }
}
