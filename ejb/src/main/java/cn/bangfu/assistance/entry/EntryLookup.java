package cn.bangfu.assistance.entry;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.LifeEvent;
import cn.bangfu.archive.LifeRules;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.FundRules;
import cn.bangfu.assistance.MeasureClasses;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a form asks the database for. */
@Dependent
class EntryLookup {

  private static final String BEFORE =
      """
      select count(*) over (), a.assist_date, a.owner_union_id, a.total_amount
        from assistance a where a.archive_id = ?1 and a.assisted
       order by a.assist_date desc, a.id desc limit 1
      """;

  private static final String TWIN =
      """
      select a.id from Assistance a
      where a.archiveId = :archive and a.ownerUnionId = :own and a.assistDate = :date
        and a.id <> :self and a.assisted = true""";

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;
  @Inject MeasureClasses classes;
  @Inject Chains chains;
  @Inject UnionLookup unions;
  @Inject CallerContext callers;

  /** True while the household is out of hardship by what was recorded with this help (AST-051). */
  boolean exitHolds(Assistance record) {
    return record.getExitId() != null
        && em
            .createNamedQuery("Exit.inForce", Exit.class)
            .setParameter("ids", List.of(record.getArchiveId()))
            .getResultList()
            .stream()
            .anyMatch(exit -> exit.getId().equals(record.getExitId()));
  }

  Optional<CodeFact> code(long id) {
    return codes
        .find(id)
        .map(
            value ->
                new CodeFact(
                    value.getTableKey(),
                    value.getConstant(),
                    value.getValueName(),
                    value.isEnabled(),
                    MeasureClasses.TABLE.equals(value.getTableKey()) ? classes.of(value) : null));
  }

  /** The day, union and amount of the latest help, and how often there was any (AST-021). */
  AssistedBefore before(long archiveId, boolean foreign) {
    List<?> found = em.createNativeQuery(BEFORE).setParameter(1, archiveId).getResultList();
    if (foreign || found.isEmpty()) {
      return new AssistedBefore(foreign, 0, null, null, null);
    }
    Object[] row = (Object[]) found.get(0);
    return new AssistedBefore(
        false,
        ((Number) row[0]).longValue(),
        ((java.sql.Date) row[1]).toLocalDate(),
        unions.get(((Number) row[2]).longValue()).getName(),
        (BigDecimal) row[3]);
  }

  /** Records of the same archive, union and day, which may be the same help (AST-039). */
  List<Long> sameDay(long archiveId, long own, LocalDate date, Long self) {
    return em.createQuery(TWIN, Long.class)
        .setParameter("archive", archiveId)
        .setParameter("own", own)
        .setParameter("date", date)
        .setParameter("self", self == null ? 0L : self)
        .setMaxResults(50)
        .getResultList();
  }

  /**
   * What the form shows of its archive; of one of other unions no more than is known already.
   *
   * @param person whom the form is about, who is named in place of the head of other unions
   * @param record that is changed, or null
   */
  EntryOffers offers(Archive archive, boolean foreign, Person person, Assistance record) {
    ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
    Caller caller = callers.known();
    return new EntryOffers(
        foreign,
        archive.getFilingUnionId() == caller.unionId()
            && caller.has(Right.ARCHIVE_DEREGISTER)
            && LifeRules.refuseClose(archive, LifeEvent.DEREGISTER).isEmpty(),
        foreign ? Masks.name(person.getName()) : archive.getHeadName(),
        foreign ? null : archive.getEmployeeNo(),
        foreign || content.getIdNo() == null ? null : content.getIdNo().masked(),
        foreign ? null : archive.getArchiveLevel(),
        chains.text(archive.getFilingUnionPath()),
        foreign
            ? List.of()
            : content.getMembers().stream()
                .filter(member -> !member.isMovedOut())
                .map(
                    member ->
                        new EntryOffers.Person(
                            member.getId(),
                            Texts.format(
                                "assistance.entry.member",
                                member.getName(),
                                Texts.show(member.getRelation()))))
                .toList(),
        codes.values(FundRules.FUND_TYPES).stream()
            .filter(fund -> FundRules.choosable(fund.getConstant()))
            .map(fund -> fund(fund, archive, foreign))
            .toList(),
        AssistanceRules.refuseExit(record, archive, caller).map(Texts::of).orElse(null));
  }

  private static EntryOffers.Fund fund(CodeValue fund, Archive archive, boolean foreign) {
    String reason = null;
    if (!FundRules.mayUse(archive.getArchiveLevel(), fund.getConstant())) {
      reason =
          foreign
              ? Texts.format("assistance.AssistanceProblem.FUND_NOT_ALLOWED", fund.getValueName())
              : Texts.format(
                  "assistance.entry.fundWhy",
                  archive.getArchiveLevel(),
                  new Label(
                      "assistance.reach." + FundRules.lowest(fund.getConstant()).orElseThrow()));
    }
    return new EntryOffers.Fund(fund.getId(), fund.getValueName(), reason);
  }
}
