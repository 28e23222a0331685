package cn.bangfu.web.shell;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.staff.OwnAccount;
import cn.bangfu.staff.certificate.OwnCertificates;
import cn.bangfu.warning.Warnings;
import cn.bangfu.web.kit.Blocks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * The home page: what waits, what is new, when one was here last (INF-001, INF-008, INF-009,
 * USR-044).
 */
@Named
@RequestScoped
public class HomePage {

  private static final int NOON = 12;
  private static final int EVENING = 18;

  @Inject OwnAccount account;
  @Inject OwnCertificates certificates;
  @Inject Today today;
  @Inject Warnings warnings;
  @Inject Me me;
  @Inject Instance<HomeTiles> modules;

  private List<HomeTile> tiles;
  private boolean broken;
  private BoundedCount openWarnings;
  private String lastLogin;
  private String passwordHint;
  private String certificateHint;

  @PostConstruct
  void init() {
    tiles = new ArrayList<>();
    modules.forEach(
        module ->
            Blocks.read(module.getClass().getName(), module::tiles)
                .ifPresentOrElse(tiles::addAll, () -> broken = true));
    openWarnings =
        me.can("WARNING_LIST")
            ? Blocks.read(Warnings.class.getName(), warnings::openCount).orElse(null)
            : new BoundedCount(0);
    lastLogin =
        account
            .lastLogin()
            .map(
                last -> Texts.format("shell.home.lastLogin", last.at(), last.ip(), last.failures()))
            .orElse(Texts.get("shell.home.firstLogin"));
    passwordHint =
        account
            .passwordDaysLeft()
            .map(days -> Texts.format("staff.password.expires", days))
            .orElse(null);
    certificateHint =
        certificates
            .daysLeft()
            .map(days -> Texts.format("staff.certificate.expires", days))
            .orElse(null);
  }

  /** Key of the greeting for this time of the day. */
  public String getGreeting() {
    int hour = today.now().getHour();
    return hour < NOON
        ? "shell.home.morning"
        : hour < EVENING ? "shell.home.afternoon" : "shell.home.evening";
  }

  public List<HomeTile> getTiles() {
    return tiles;
  }

  /** How many warnings of the own union wait to be handled; null if that cannot be said. */
  public BoundedCount getOpenWarnings() {
    return openWarnings;
  }

  /** True if a module could not say what is to be done in it (INF-012). */
  public boolean isBroken() {
    return broken;
  }

  /** That the password expires soon, or null (USR-053). */
  public String getPasswordHint() {
    return passwordHint;
  }

  /** That the certificate ends soon, or null (USR-065). */
  public String getCertificateHint() {
    return certificateHint;
  }

  public String getLastLogin() {
    return lastLogin;
  }
}
