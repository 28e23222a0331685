package cn.bangfu.archive.closing;

import cn.bangfu.archive.Departure;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.closing.ClosingBlock.Fact;
import cn.bangfu.archive.closing.ClosingBlock.Kind;
import cn.bangfu.codetable.CodeValues;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How an archive was closed and opened again (FLD part 3.10 to 3.12); the caller has the scope. */
@Dependent
public class ClosingBlocks {

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;

  /** All blocks in the order of time. */
  public List<ClosingBlock> of(long archiveId) {
    List<ClosingBlock> blocks = new ArrayList<>();
    read("Deregistration.of", Deregistration.class, archiveId)
        .forEach(one -> blocks.add(block(one)));
    read("Exit.of", Exit.class, archiveId).forEach(one -> blocks.add(block(one)));
    read("ArchiveReturn.of", ArchiveReturn.class, archiveId).forEach(one -> blocks.add(block(one)));
    read("Departure.of", Departure.class, archiveId).forEach(one -> blocks.add(block(one)));
    blocks.sort(Comparator.comparing(ClosingBlock::at));
    return blocks;
  }

  private <T> List<T> read(String query, Class<T> type, long archiveId) {
    return em.createNamedQuery(query, type).setParameter("id", archiveId).getResultList();
  }

  private ClosingBlock block(ArchiveReturn one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("archive.ArchiveReturn.returnedFrom", one.getReturnedFrom()));
    facts.add(new Fact("archive.ArchiveReturn.returnedDate", one.getReturnedDate()));
    facts.add(new Fact("archive.ArchiveReturn.annualIncome", one.getAnnualIncome()));
    facts.add(new Fact("archive.ArchiveReturn.annualExpense", one.getAnnualExpense()));
    facts.add(new Fact("archive.ArchiveReturn.cause", one.getCause()));
    if (one.getNote() != null) {
      facts.add(new Fact("archive.ArchiveReturn.note", one.getNote()));
    }
    facts.add(new Fact("archive.ArchiveReturn.formerUnion", one.getFormerUnionName()));
    facts.add(new Fact("archive.ArchiveReturn.formerHead", one.getFormerHead()));
    facts.add(new Fact("archive.ArchiveReturn.presentHead", one.getPresentHead()));
    return new ClosingBlock(
        Kind.RETURNED, one.getEnteredAt(), one.getByUnionName(), one.getEnteredBy(), facts);
  }

  private ClosingBlock block(Departure one) {
    List<Fact> facts = new ArrayList<>();
    Member member = one.getMemberId() == null ? null : em.find(Member.class, one.getMemberId());
    if (member != null) {
      facts.add(new Fact("archive.Person.name", member.getName()));
    }
    if (one.getReason() != null) {
      facts.add(new Fact("archive.closing.separation", one.getReason()));
    }
    return new ClosingBlock(
        Kind.DEPARTED, one.getEnteredAt(), one.getByUnionName(), one.getEnteredBy(), facts);
  }

  private ClosingBlock block(Deregistration one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("archive.Deregistration.reasonId", name(one.getReasonId())));
    facts.add(new Fact("archive.Deregistration.date", one.getDeregisteredDate()));
    if (one.getDeathDate() != null) {
      facts.add(new Fact("archive.Deregistration.deathDate", one.getDeathDate()));
    }
    facts.add(new Fact("archive.Deregistration.way", one.getWay()));
    if (one.getNote() != null) {
      facts.add(new Fact("archive.Deregistration.note", one.getNote()));
    }
    return new ClosingBlock(
        Kind.DEREGISTERED, one.getEnteredAt(), one.getByUnionName(), one.getEnteredBy(), facts);
  }

  private ClosingBlock block(Exit one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("archive.Exit.wayId", name(one.getWayId())));
    facts.add(new Fact("archive.Exit.date", one.getExitedDate()));
    facts.add(new Fact("archive.Exit.annualIncome", one.getAnnualIncome()));
    facts.add(new Fact("archive.Exit.annualExpense", one.getAnnualExpense()));
    facts.add(new Fact("archive.Exit.monthlyPerCapita", one.getMonthlyPerCapita()));
    facts.add(new Fact("archive.Exit.source", one.getSource()));
    if (one.getNote() != null) {
      facts.add(new Fact("archive.Exit.note", one.getNote()));
    }
    return new ClosingBlock(
        Kind.EXITED, one.getEnteredAt(), one.getByUnionName(), one.getEnteredBy(), facts);
  }

  private String name(long codeId) {
    return codes.value(codeId).getValueName();
  }
}
