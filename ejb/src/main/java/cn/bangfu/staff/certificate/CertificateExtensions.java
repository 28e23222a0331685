package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.certificate.OwnCertificate.Detail;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The extensions of a certificate in words; what has none is shown as it stands (USR-067). */
final class CertificateExtensions {

  private static final String SUBJECT_KEY = "2.5.29.14";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String OTHER_NAMES = "2.5.29.17";
  private static final String CONSTRAINTS = "2.5.29.19";
  private static final String LIST_POINTS = "2.5.29.31";
  private static final String POLICIES = "2.5.29.32";
  private static final String ISSUER_KEY = "2.5.29.35";
  private static final String PURPOSES = "2.5.29.37";

  private static final Map<String, String> NAMES =
      Map.of(
          SUBJECT_KEY, "staff.certificate.subjectKey",
          KEY_USAGE, "staff.certificate.keyUsage",
          OTHER_NAMES, "staff.certificate.otherNames",
          CONSTRAINTS, "staff.certificate.constraints",
          LIST_POINTS, "staff.certificate.listPoints",
          POLICIES, "staff.certificate.policies",
          ISSUER_KEY, "staff.certificate.issuerKey",
          PURPOSES, "staff.certificate.purposes");

  private static final String LIST = ", ";

  private CertificateExtensions() {}

  static List<Detail> of(X509Certificate certificate) {
    Map<String, Boolean> numbers = new TreeMap<>();
    put(numbers, certificate.getNonCriticalExtensionOIDs(), false);
    put(numbers, certificate.getCriticalExtensionOIDs(), true);
    List<Detail> all = new ArrayList<>();
    numbers.forEach(
        (number, critical) -> {
          String name = NAMES.get(number);
          String value = value(certificate, number);
          all.add(
              new Detail(
                  name,
                  name == null ? number : null,
                  critical ? Texts.format("staff.certificate.critical", value) : value));
        });
    return all;
  }

  private static void put(Map<String, Boolean> into, Set<String> numbers, boolean critical) {
    if (numbers != null) {
      numbers.forEach(number -> into.put(number, critical));
    }
  }

  private static String value(X509Certificate certificate, String number) {
    byte[] raw = certificate.getExtensionValue(number);
    String said;
    try {
      said =
          switch (number) {
            case KEY_USAGE -> uses(certificate.getKeyUsage());
            case PURPOSES -> purposes(certificate.getExtendedKeyUsage());
            case CONSTRAINTS -> constraints(certificate.getBasicConstraints());
            case OTHER_NAMES -> names(certificate.getSubjectAlternativeNames());
            case SUBJECT_KEY -> found(raw, Der.OCTETS);
            case ISSUER_KEY -> found(raw, Der.FIRST);
            case LIST_POINTS -> found(raw, Der.ADDRESS);
            case POLICIES -> found(raw, Der.OBJECT);
            default -> "";
          };
    } catch (CertificateParsingException unusual) {
      said = "";
    }
    return said.isEmpty() ? hex(raw) : said;
  }

  private static String uses(boolean[] bits) {
    List<String> said = new ArrayList<>();
    KeyUse[] uses = KeyUse.values();
    for (int i = 0; bits != null && i < Math.min(bits.length, uses.length); i++) {
      if (bits[i]) {
        said.add(Texts.get(Texts.keyOf(uses[i])));
      }
    }
    return String.join(LIST, said);
  }

  private static String purposes(List<String> numbers) {
    return numbers == null
        ? ""
        : String.join(
            LIST,
            numbers.stream()
                .map(
                    number ->
                        KeyPurpose.of(number)
                            .map(known -> Texts.get(Texts.keyOf(known)) + " (" + number + ")")
                            .orElse(number))
                .toList());
  }

  /** -1 says that it is no authority, the largest number that its path may be of any length. */
  private static String constraints(int path) {
    if (path < 0) {
      return Texts.get("staff.certificate.noAuthority");
    }
    return path == Integer.MAX_VALUE
        ? Texts.get("staff.certificate.authority")
        : Texts.format("staff.certificate.authorityDown", path);
  }

  private static String names(Collection<List<?>> names) {
    return names == null
        ? ""
        : String.join(
            LIST,
            names.stream()
                .map(name -> name.get(1))
                .map(name -> name instanceof byte[] other ? hex(other) : name.toString())
                .toList());
  }

  /** All elements of this kind; the value itself lies in octets, which are opened first. */
  private static String found(byte[] raw, int wanted) {
    List<byte[]> value = new ArrayList<>();
    List<String> said = new ArrayList<>();
    boolean read =
        Der.walk(raw, (tag, content) -> value.add(content))
            && value.size() == 1
            && Der.walk(
                value.get(0),
                (tag, content) -> {
                  if (tag == wanted) {
                    said.add(text(tag, content));
                  }
                });
    return read ? String.join(LIST, said) : "";
  }

  private static String text(int tag, byte[] content) {
    return switch (tag) {
      case Der.ADDRESS -> new String(content, StandardCharsets.US_ASCII);
      case Der.OBJECT -> Der.object(content);
      default -> hex(content);
    };
  }

  private static String hex(byte[] value) {
    return HexFormat.ofDelimiter(" ").formatHex(value);
  }
}
