package cn.bangfu.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Records that somebody was turned away at the door of a page (USR-024, USR-091). */
@Stateless
public class RefusedPages {

  private static final Logger LOG = System.getLogger(RefusedPages.class.getName());
  private static final int PATH_MAX = 40;

  @Inject AuditTrail audit;
  @Inject CallerContext callers;

  /**
   * Writes one audit record.
   *
   * @param right the right of the page, or null if the page is in no table and so nobody's
   */
  @Needs(Right.ANYBODY)
  public void record(String path, Right right, AccessDenied refusal) {
    Caller caller = callers.caller();
    LOG.log(
        Level.INFO,
        "refused {0} page {1} user={2}: {3}",
        refusal.code(),
        path,
        caller == null ? "-" : caller.loginName(),
        refusal.problem().key());
    callers.about("page", path.length() > PATH_MAX ? path.substring(0, PATH_MAX) : path, null);
    audit.refused(right == null ? "PAGE" : right.name(), refusal);
  }
}
