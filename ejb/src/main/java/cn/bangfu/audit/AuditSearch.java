package cn.bangfu.audit;

import cn.bangfu.access.AuditRecord;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Searching the trail, itself recorded (USR-101, USR-108). */
@Stateless
public class AuditSearch {

  public static final int PAGE = 50;

  @Inject CallerContext callers;
  @Inject AuditReader reader;

  /**
   * One page, newest first.
   *
   * @param after the last record of the page before, or null for the first page
   */
  @Needs(Right.AUDIT_SEARCH)
  public List<AuditRecord> page(AuditFilter filter, AuditCursor after) {
    List<AuditRecord> found = reader.find(filter, after, PAGE);
    callers.changed(AuditReader.conditions(filter));
    callers.count(found.size());
    return found;
  }
}
