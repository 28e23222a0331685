package cn.bangfu.web.certificate;

import cn.bangfu.staff.certificate.ApplicationRow;
import cn.bangfu.staff.certificate.CertificateDesk;
import cn.bangfu.staff.certificate.NationalCertificateDesk;
import cn.bangfu.web.shell.HomeTile;
import cn.bangfu.web.shell.HomeTiles;
import cn.bangfu.web.shell.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What waits for whoever registers certificates: applications, and those that end (USR-065). */
@RequestScoped
public class CertificateTiles implements HomeTiles {

  @Inject CertificateDesk desk;
  @Inject NationalCertificateDesk nation;
  @Inject Me me;

  @Override
  public List<HomeTile> tiles() {
    if (me.can("CERTIFICATE_NATIONAL_VIEW")) {
      return tiles(nation.applications(), nation.expiring(), "/security/certificates");
    }
    return me.can("CERTIFICATE_REGISTER")
        ? tiles(desk.applications(), desk.expiring(), "/certificate/desk")
        : List.of();
  }

  private static List<HomeTile> tiles(List<ApplicationRow> waiting, int expiring, String page) {
    List<HomeTile> tiles = new ArrayList<>();
    long own = waiting.stream().filter(ApplicationRow::registrar).count();
    if (own > 0) {
      tiles.add(tile("staff.certificate.tile.applications", own, page));
    }
    if (expiring > 0) {
      tiles.add(tile("staff.certificate.tile.expiring", expiring, page));
    }
    return tiles;
  }

  private static HomeTile tile(String key, long count, String page) {
    return new HomeTile(key, String.valueOf(count), page, "due", "true");
  }
}
