package cn.bangfu.staff.certificate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a responder of an authority is asked (USR-058): http or https, and nothing hidden in it.
 */
final class ResponderAddress {

  static final int MAX = 300;

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private ResponderAddress() {}

  static boolean isGood(String address) {
    if (address.length() > MAX) {
      return false;
    }
    try {
      URI read = new URI(address);
      return read.getScheme() != null
          && SCHEMES.contains(read.getScheme().toLowerCase(Locale.ROOT))
          && read.getHost() != null
          && read.getUserInfo() == null
          && read.getFragment() == null;
    } catch (URISyntaxException unusual) {
      return false;
    }
  }
}
