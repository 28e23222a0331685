package cn.bangfu.realname;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.staff.User;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes, fills and removes the tables of the own union, one transaction per act (FND-053 ff.). */
@Stateless
public class SummaryDesk {

  /** So many tables may be chosen at once. */
  public static final int MAX_CHOSEN = 500;

  /** So many lines may be taken in at once. */
  public static final int MAX_LINES = 5_000;

  private static final String REMOVE_ROWS =
      "delete from summary_row where table_id = ?1 and id = any (cast(?2 as bigint[]))";

  private static final String REMOVE_ALL = "delete from summary_row where table_id = ?1";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject CodeValues codes;
  @Inject SummaryAccess access;
  @Inject LineTaking taking;
  @Inject SummaryProjects projects;

  /** The head of a new table, with what is usual (part 40, 2.4). */
  @Needs(Right.REALNAME_PREPARE)
  public SummaryHead begin(FundGroup group, SummaryClass summaryClass) {
    SummaryHead head = new SummaryHead(group, group.has(summaryClass) ? summaryClass : null);
    User user = em.find(User.class, callers.known().userId());
    head.setFiller(callers.known().name());
    head.setPhone(user == null ? null : user.getPhone());
    head.setFillDate(today.today());
    head.setFundYear(today.today().getYear());
    if (group == FundGroup.CENTRAL) {
      head.setFundType(codes.byConstant("fund_type", "CENTRAL").getId());
    }
    return head;
  }

  /** The head of a stored table that may still be changed. */
  @Needs(Right.REALNAME_PREPARE)
  public SummaryHead open(long id) {
    SummaryTable table = access.getOwn(id);
    refuse(SummaryRules.refuseChange(table));
    return new SummaryHead(table);
  }

  /**
   * Saves a head; returns the number of its table.
   *
   * @throws Violations with everything that is wrong
   * @throws StaleException if somebody else changed it since it was opened
   */
  @Needs(Right.REALNAME_SAVE)
  public long save(SummaryHead head) {
    SummaryTable table = head.getId() == null ? null : access.lockOwn(head.getId());
    if (table != null) {
      refuse(SummaryRules.refuseChange(table));
      if (table.getVersion() != head.getVersion()) {
        throw new StaleException(RealnameProblem.STALE, table.getChangedBy(), table.getChangedAt());
      }
    }
    Optional<CodeValue> type =
        head.getFundType() == null ? Optional.empty() : codes.find(head.getFundType());
    boolean same = table != null && type.map(CodeValue::getId).filter(table::hasType).isPresent();
    boolean open =
        type.filter(one -> "fund_type".equals(one.getTableKey()))
            .filter(one -> same || one.isEnabled())
            .isPresent();
    Violations.throwIfAny(
        SummaryRules.check(
            head, table, type.map(CodeValue::getConstant).orElse(null), open, today.today()));
    if (table == null) {
      table = new SummaryTable(ChainUnion.of(callers.known()), head);
    } else {
      table.change(head);
    }
    touch(table);
    em.persist(table);
    table.number(today.today().getYear());
    em.flush();
    callers.about(SummaryAccess.OBJECT, table.getId(), table.getOwnerUnionId());
    return table.getId();
  }

  /**
   * Takes lines of the own union into a table; those that cannot be are told (FND-054, FND-056).
   */
  @Needs(Right.REALNAME_SAVE)
  public Taken take(long id, List<Long> lines) {
    return take(id, lines, taking::take);
  }

  /** The same with projects of other assistance. */
  @Needs(Right.REALNAME_SAVE)
  public Taken takeProjects(long id, List<Long> chosen) {
    return take(id, chosen, projects::take);
  }

  private Taken take(
      long id, List<Long> lines, BiFunction<SummaryTable, Collection<Long>, List<String>> take) {
    if (lines.isEmpty()) {
      throw new BusinessException(RealnameProblem.NO_LINE_CHOSEN);
    }
    if (lines.size() > MAX_LINES) {
      throw new BusinessException(RealnameProblem.TOO_MANY_LINES, MAX_LINES);
    }
    SummaryTable table = access.lockOwn(id);
    refuse(SummaryRules.refuseChange(table));
    BigDecimal before = table.getTotal();
    int rows = table.getRowCount() + table.getProjectCount();
    List<String> refused = take.apply(table, lines);
    em.refresh(table);
    touch(table);
    int taken = table.getRowCount() + table.getProjectCount() - rows;
    callers.count(taken);
    callers.changed(String.join("\n", refused));
    return new Taken(taken, table.getTotal().subtract(before), refused);
  }

  /** Takes rows out of a table; their lines are free again. */
  @Needs(Right.REALNAME_SAVE)
  public int remove(long id, List<Long> rows) {
    if (rows.isEmpty()) {
      throw new BusinessException(RealnameProblem.NO_LINE_CHOSEN);
    }
    SummaryTable table = access.lockOwn(id);
    refuse(SummaryRules.refuseChange(table));
    int removed =
        em.createNativeQuery(REMOVE_ROWS)
            .setParameter(1, id)
            .setParameter(2, LineTaking.array(rows))
            .executeUpdate();
    em.refresh(table);
    touch(table);
    callers.count(removed);
    return removed;
  }

  /** Removes those of the chosen tables that may be removed; their lines are free again. */
  @Needs(Right.REALNAME_DELETE)
  public SummaryOutcome delete(List<Long> ids) {
    refuseNumber(ids);
    long own = callers.known().unionId();
    List<SummaryTable> tables = access.lock(ids);
    if (tables.stream().noneMatch(table -> table.getOwnerUnionId() == own)) {
      throw new AccessDenied(RealnameProblem.OWN_TABLES_ONLY);
    }
    List<SummaryOutcome.Refused> refused = new ArrayList<>();
    List<String> deleted = new ArrayList<>();
    for (SummaryTable table : tables) {
      Optional<Violation> reason =
          table.getOwnerUnionId() != own
              ? Optional.of(Violation.of(null, RealnameProblem.OWN_TABLES_ONLY))
              : SummaryRules.refuseDelete(table);
      if (reason.isPresent()) {
        refused.add(new SummaryOutcome.Refused(table.getId(), table.getTableNo(), reason.get()));
      } else {
        em.createNativeQuery(REMOVE_ALL).setParameter(1, table.getId()).executeUpdate();
        deleted.add(table.getTableNo());
        em.remove(table);
      }
    }
    em.flush();
    callers.count(deleted.size());
    callers.changed(String.join("\n", deleted));
    return new SummaryOutcome(deleted.size(), refused);
  }

  private void touch(SummaryTable table) {
    table.touch(callers.known().name(), today.now());
  }

  static void refuseNumber(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new BusinessException(RealnameProblem.NOTHING_CHOSEN);
    }
    if (ids.size() > MAX_CHOSEN) {
      throw new BusinessException(RealnameProblem.TOO_MANY_CHOSEN, MAX_CHOSEN);
    }
  }

  private static void refuse(Optional<Violation> reason) {
    reason.ifPresent(
        no -> {
          throw new BusinessException(no.problem(), no.args().toArray());
        });
  }
}
