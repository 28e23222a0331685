package cn.bangfu.otherassistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Chains;
import cn.bangfu.assistance.AttachmentChanges;
import cn.bangfu.fund.FundMoney;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportingLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** One project with all that is known of it. */
@Stateless
public class OtherAssistances {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject OtherAssistanceAccess access;
  @Inject OtherAssistanceChanges changes;
  @Inject Chains chains;
  @Inject ReportingLog log;
  @Inject FundMoney funds;

  /** The detail of a project; each look is recorded. */
  @Needs(Right.OTHER_ASSISTANCE_VIEW)
  public OtherAssistanceView view(long id) {
    OtherAssistance project = access.get(id);
    Caller caller = callers.known();
    return new OtherAssistanceView(
        project,
        chains.text(project.getOwnerUnionPath()),
        project.state(caller),
        OtherAssistanceRules.acts(project, caller),
        AttachmentChanges.with(
            changes.of(id),
            em.createNamedQuery("ProjectAttachment.all", ProjectAttachment.class)
                .setParameter("id", id)
                .getResultList()),
        log.of(RecordKind.OTHER_ASSISTANCE, id),
        funds.reasons(OtherAssistanceAccess.OBJECT, id));
  }
}
