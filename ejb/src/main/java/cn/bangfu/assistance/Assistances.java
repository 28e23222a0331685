package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveViews;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.fund.FundMoney;
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
import java.util.Set;

/** Single records, and all records of an archive (AST-003, AST-053, ARC-058). */
@Stateless
public class Assistances {

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
  @Inject HelpedPersons persons;
  @Inject ArchiveViews households;
  @Inject AssistanceChanges changes;
  @Inject Chains chains;
  @Inject UnionLookup unions;
  @Inject ReportingLog log;
  @Inject FundMoney funds;
  @Inject RecordSources sources;

  /** The detail of a record; each look is recorded. */
  @Needs(Right.ASSISTANCE_VIEW)
  public AssistanceView view(long id) {
    Assistance record = access.get(id);
    Caller caller = callers.known();
    Archive archive = em.find(Archive.class, record.getArchiveId());
    boolean seen = caller.scope().covers(archive.getFilingUnionPath());
    Person named = persons.named(record, archive);
    record.getLines().size();
    return new AssistanceView(
        record,
        seen,
        named.getName(),
        seen ? archive.getEmployeeNo() : null,
        named.getIdNo() == null ? null : named.getIdNo().masked(),
        seen ? beneficiary(record) : null,
        seen ? households.of(archive) : null,
        chains.text(record.getOwnerUnionPath()),
        unions.get(record.getHolderUnionId()).getName(),
        chains.text(unions.get(record.getFilingUnionAtAssist()).getPath()),
        record.state(caller),
        AssistanceRules.acts(record, caller),
        record.getExitId() == null ? null : em.find(Exit.class, record.getExitId()),
        record.getOwnerUnionId() == caller.unionId()
            && caller.has(Right.ASSISTANCE_SAVE)
            && AssistanceRules.refuseExit(record, archive, caller).isEmpty(),
        sources.of(record),
        seen ? all(record.getArchiveId()) : null,
        AttachmentChanges.with(
            changes.of(id, seen),
            em.createNamedQuery("AssistanceAttachment.all", AssistanceAttachment.class)
                .setParameter("id", id)
                .getResultList()),
        log.of(RecordKind.ASSISTANCE, id),
        funds.reasons(AssistanceAccess.OBJECT, id));
  }

  /** The help an archive of the scope was given by all unions. */
  @Needs(Right.ASSISTANCE_LIST)
  public AssistancesOfArchive ofArchive(long archiveId) {
    archives.get(archiveId);
    return all(archiveId);
  }

  /** A record for its paper, with its lines; the act of its caller is audited. */
  @Needs(Right.ASSISTANCE_LIST)
  public Assistance readable(long id) {
    Assistance record = access.get(id);
    record.getLines().size();
    return record;
  }

  /** The row of a record with these columns. */
  @Needs(Right.ASSISTANCE_LIST)
  public AssistanceRow row(Assistance record, Set<String> columns) {
    return rows.of(List.of(access.get(record.getId()).getId()), columns, null).get(0);
  }

  private AssistancesOfArchive all(long archiveId) {
    List<Long> ids =
        em.createQuery(OF_ARCHIVE, Long.class).setParameter("id", archiveId).getResultList();
    Object[] sums =
        em.createQuery(SUMS, Object[].class).setParameter("id", archiveId).getSingleResult();
    return new AssistancesOfArchive(
        rows.of(ids),
        ((Number) sums[0]).longValue(),
        new BigDecimal(sums[1].toString()).setScale(2));
  }

  private String beneficiary(Assistance record) {
    if (record.getBeneficiary() == null) {
      return Texts.get("assistance.entry.head");
    }
    Member member = em.find(Member.class, record.getBeneficiary());
    return member == null
        ? null
        : Texts.format(
            "assistance.entry.member", member.getName(), Texts.show(member.getRelation()));
  }
}
