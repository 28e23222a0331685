package cn.bangfu.realname;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BoundedCounts;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.reporting.ReportingLog;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** The tables of the own union and of those below, and the rows of each (FND-052). */
@Stateless
public class SummaryTables {

  /** More projects than these are not shown at once. */
  public static final int SHOWN_PROJECTS = 1_000;

  private static final String CONDITIONS =
      """
       from SummaryTable t
      where t.group = :group and t.summaryClass in :classes
        and t.ownerUnionPath >= :from and t.ownerUnionPath < :to
        and t.fundYear between :firstYear and :lastYear
        and t.fundType between :firstType and :lastType
        and t.holderDepth between :highest and :lowest
        and t.sentBack in :sentBack
      """;

  private static final String OF_REMINDER =
      """
        and t.id in (select g.recordId from ReminderTarget g, Reminder m
          where g.reminderId = m.id and m.id = :reminder and m.targetKind = 'SUMMARY_TABLE'
            and m.receiverUnionId = :own)
      """;

  private static final String NEWEST = " order by t.id desc";
  private static final String PAGE = "select t" + CONDITIONS + NEWEST;
  private static final String PAGE_OF_REMINDER = "select t" + CONDITIONS + OF_REMINDER + NEWEST;
  private static final String IDS = "select t.id" + CONDITIONS + NEWEST;
  private static final String IDS_OF_REMINDER = "select t.id" + CONDITIONS + OF_REMINDER + NEWEST;

  private static final char AFTER_SLASH = '0';
  private static final int DEEPEST = 99;
  private static final int LAST_YEAR = 2999;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject SummaryAccess access;
  @Inject SummaryListRows listRows;
  @Inject SummaryRows rows;
  @Inject SummaryProjects projects;
  @Inject UnionLookup unions;
  @Inject CodeValues codes;
  @Inject TableNames names;
  @Inject ReportingLog log;

  /** The tables of one page, newest first. */
  @Needs(Right.REALNAME_LIST)
  public List<SummaryListRow> page(SummaryFilter filter, int offset, int size) {
    List<SummaryTable> tables =
        asked(
                em.createQuery(
                    filter.reminderId() == null ? PAGE : PAGE_OF_REMINDER, SummaryTable.class),
                filter)
            .setFirstResult(Math.min(offset, PageRequest.MAX_OFFSET))
            .setMaxResults(Math.min(size, PageRequest.MAX_SIZE))
            .getResultList();
    return listRows.of(tables);
  }

  /** How many rows all pages have. */
  @Needs(Right.REALNAME_LIST)
  public BoundedCount count(SummaryFilter filter) {
    return BoundedCounts.of(query(filter));
  }

  /** The numbers of all tables found, at most one more than may be chosen at once. */
  @Needs(Right.REALNAME_LIST)
  public List<Long> ids(SummaryFilter filter) {
    return ids(filter, SummaryDesk.MAX_CHOSEN + 1);
  }

  /** A table without its rows. */
  @Needs(Right.REALNAME_LIST)
  public SummaryView view(long id) {
    SummaryTable table = access.get(id);
    Caller caller = callers.known();
    return new SummaryView(
        table,
        names.of(table),
        codes.value(table.getFundType()).getValueName(),
        unions.fullPath(unions.get(table.getOwnerUnionId())),
        SummaryListRows.state(table, caller),
        SummaryRules.acts(table, caller),
        log.of(RecordKind.SUMMARY_TABLE, id));
  }

  /** The rows of one page, with numbers in clear: whoever shows them masks them. */
  @Needs(Right.REALNAME_LIST)
  public List<SummaryRow> rows(long id, int offset, int size) {
    return rows.page(
        access.get(id),
        Math.min(offset, PageRequest.MAX_OFFSET),
        Math.min(size, PageRequest.MAX_SIZE));
  }

  /** The projects of a table, one more than a page shows if there are more. */
  @Needs(Right.REALNAME_LIST)
  public List<ProjectRow> projects(long id) {
    return projects.of(access.get(id), SHOWN_PROJECTS + 1);
  }

  private List<Long> ids(SummaryFilter filter, int most) {
    return query(filter).setMaxResults(most).getResultList();
  }

  private TypedQuery<Long> query(SummaryFilter filter) {
    return asked(
        em.createQuery(filter.reminderId() == null ? IDS : IDS_OF_REMINDER, Long.class), filter);
  }

  private <T> TypedQuery<T> asked(TypedQuery<T> query, SummaryFilter filter) {
    Union union = access.union(filter.unionId());
    Caller caller = callers.known();
    String path = union.getPath();
    int depth = caller.unionDepth();
    ReportState state = filter.state();
    List<SummaryClass> classes =
        filter.summaryClass() == null ? filter.group().classes() : List.of(filter.summaryClass());
    query
        .setParameter("group", filter.group())
        .setParameter("classes", classes)
        .setParameter("from", path)
        .setParameter(
            "to", filter.below() ? path.substring(0, path.length() - 1) + AFTER_SLASH : path + '!')
        .setParameter("firstYear", filter.fundYear() == null ? 0 : filter.fundYear())
        .setParameter("lastYear", filter.fundYear() == null ? LAST_YEAR : filter.fundYear())
        .setParameter("firstType", filter.fundType() == null ? 0L : filter.fundType())
        .setParameter("lastType", filter.fundType() == null ? Long.MAX_VALUE : filter.fundType())
        .setParameter(
            "highest",
            state == null || state == ReportState.REPORTED
                ? 0
                : state == ReportState.SUBORDINATE_UNREPORTED ? depth + 1 : depth)
        .setParameter(
            "lowest",
            state == null || state == ReportState.SUBORDINATE_UNREPORTED
                ? DEEPEST
                : state == ReportState.REPORTED ? depth - 1 : depth)
        .setParameter(
            "sentBack",
            state == ReportState.SENT_BACK
                ? List.of(true)
                : state == ReportState.UNREPORTED ? List.of(false) : List.of(true, false));
    if (filter.reminderId() != null) {
      query.setParameter("reminder", filter.reminderId()).setParameter("own", caller.unionId());
    }
    return query;
  }
}
