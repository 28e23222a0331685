package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportingLog;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;

/** Single records, and all records of an archive (AST-003, AST-053, ARC-058). */
@Stateless
public class Assistances {

  private static final int SHOWN = 200;

  private static final String OF_ARCHIVE =
      """
      select a.id from Assistance a where a.archiveId = :id order by a.assistDate, a.id""";

  private static final String SUMS =
      """
      select count(a), coalesce(sum(a.totalAmount), 0) from Assistance a where a.archiveId = :id""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject AssistanceAccess access;
  @Inject ArchiveAccess archives;
  @Inject AssistanceRows rows;
  @Inject AssistanceChanges changes;
  @Inject Chains chains;
  @Inject UnionLookup unions;
  @Inject ReportingLog log;

  /** The detail of a record; each look is recorded. */
  @Needs(Right.ASSISTANCE_VIEW)
  public AssistanceView view(long id) {
    Assistance record = access.get(id);
    Caller caller = callers.known();
    Archive archive = em.find(Archive.class, record.getArchiveId());
    ArchiveContent content = em.find(ArchiveContent.class, record.getArchiveId());
    boolean seen = caller.scope().covers(archive.getFilingUnionPath());
    record.getLines().size();
    return new AssistanceView(
        record,
        seen,
        archive.getHeadName(),
        seen ? archive.getEmployeeNo() : null,
        content.getIdNo() == null ? null : content.getIdNo().masked(),
        beneficiary(record, seen),
        chains.text(record.getOwnerUnionPath()),
        chains.text(unions.get(record.getFilingUnionAtAssist()).getPath()),
        AssistanceRows.state(record, caller),
        AssistanceRules.acts(record, caller),
        record.getExitId() == null ? null : em.find(Exit.class, record.getExitId()),
        record.getExitId() == null
            && record.getOwnerUnionId() == caller.unionId()
            && archive.getFilingUnionId() == caller.unionId()
            && archive.getLifeState() == LifeState.ACTIVE
            && caller.has(Right.ASSISTANCE_SAVE),
        seen ? all(record.getArchiveId()) : null,
        changes.of(id),
        log.of(RecordKind.ASSISTANCE, id));
  }

  /** The help an archive of the scope was given by all unions. */
  @Needs(Right.ASSISTANCE_LIST)
  public AssistancesOfArchive ofArchive(long archiveId) {
    archives.get(archiveId);
    return all(archiveId);
  }

  private AssistancesOfArchive all(long archiveId) {
    List<Long> ids =
        em.createQuery(OF_ARCHIVE, Long.class)
            .setParameter("id", archiveId)
            .setMaxResults(SHOWN)
            .getResultList();
    Object[] sums =
        em.createQuery(SUMS, Object[].class).setParameter("id", archiveId).getSingleResult();
    return new AssistancesOfArchive(
        rows.of(ids),
        ((Number) sums[0]).longValue(),
        new BigDecimal(sums[1].toString()).setScale(2));
  }

  private String beneficiary(Assistance record, boolean seen) {
    if (record.getBeneficiary() == null) {
      return Texts.get("assistance.entry.head");
    }
    Member member = seen ? em.find(Member.class, record.getBeneficiary()) : null;
    return member == null
        ? null
        : Texts.format(
            "assistance.entry.member", member.getName(), Texts.show(member.getRelation()));
  }
}
