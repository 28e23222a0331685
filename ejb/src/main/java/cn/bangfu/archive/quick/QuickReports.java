package cn.bangfu.archive.quick;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.LevelRules;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldReader;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.ReportGuards;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Quick report and quick return, from the tree of unions to the result (ARC-106 to ARC-111). */
@Stateless
public class QuickReports {

  /** So many at most are moved while the user waits; more become a job (ARC-111). */
  public static final int AT_ONCE = 200;

  /** More in one order would be a job of hours, and nobody looks through such a list. */
  public static final int MAX = 200_000;

  /** Up to here the tree knows what the archives contain, not only their standards. */
  private static final int EXACT = 500;

  private static final int REASON_MIN = 2;
  private static final int TEXT_MAX = 500;
  private static final int SUBJECT_MAX = 100;

  private static final String CHILDREN =
      """
      select u.id, u.name from union_org u where u.parent_id = ?1 and u.state <> 'DELETED'
       order by u.sort_order, u.id""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject QuickCandidates candidates;
  @Inject QuickWork work;
  @Inject QuickRuns runs;
  @Inject FieldReader reader;
  @Inject UnionLookup unions;

  /** The own union and its direct subordinates, with what there is to move (ARC-106). */
  @Needs(Right.ARCHIVE_PREPARE)
  public List<QuickUnion> unions() {
    ChainUnion own = ChainUnion.of(callers.known());
    List<ArchiveLevel> standards = standards(own);
    Map<Long, long[]> counts = new HashMap<>();
    long held = 0;
    for (Object[] row : candidates.counts(own, standards)) {
      long[] of = {number(row[1]), number(row[2]), number(row[3])};
      held += of[0];
      counts.put(number(row[0]), of);
    }
    boolean exact = held <= EXACT;
    if (exact && held > 0) {
      lookInside(own, standards, counts);
    }
    List<QuickUnion> rows = new ArrayList<>();
    rows.add(row(own.id(), own.name(), true, counts, exact));
    for (Object one : em.createNativeQuery(CHILDREN).setParameter(1, own.id()).getResultList()) {
      Object[] child = (Object[]) one;
      rows.add(row(number(child[0]), (String) child[1], false, counts, exact));
    }
    return rows;
  }

  private static QuickUnion row(
      long id, String name, boolean own, Map<Long, long[]> counts, boolean exact) {
    long[] of = counts.getOrDefault(id, new long[3]);
    return new QuickUnion(id, name, own, of[0], of[1], own ? 0 : of[2], exact);
  }

  /** Takes those away that the checks of reporting would refuse. */
  private void lookInside(ChainUnion own, List<ArchiveLevel> standards, Map<Long, long[]> counts) {
    Map<Long, Long> from =
        candidates.possible(own, standards, EXACT).stream()
            .collect(Collectors.toMap(row -> number(row[0]), row -> number(row[1])));
    for (Outcome.Refused refused :
        work.sorted(QuickWay.REPORT, archives(List.copyOf(from.keySet())), own).refused()) {
      long[] of = counts.get(from.get(refused.id()));
      of[0]--;
      of[1]++;
    }
  }

  /** The standards that let an archive go to the superior. */
  private List<ArchiveLevel> standards(ChainUnion own) {
    ChainUnion superior = work.superior(own);
    return superior == null
        ? List.of()
        : Arrays.stream(ArchiveLevel.values())
            .filter(standard -> LevelRules.mayReach(standard, superior.level()))
            .toList();
  }

  /** A page of the concrete list, each archive with the reasons against it (ARC-107). */
  @Needs(Right.ARCHIVE_PREPARE)
  public List<QuickRow> page(QuickFilter filter, int offset, int size) {
    ChainUnion own = ChainUnion.of(callers.known());
    List<Long> ids =
        candidates.page(
            own,
            filter,
            Math.max(0, Math.min(offset, PageRequest.MAX_OFFSET)),
            Math.min(size, PageRequest.MAX_SIZE));
    List<Archive> archives = archives(ids);
    ReportGuards.Sorted sorted = work.sorted(filter.way(), archives, own);
    Map<Long, List<String>> reasons =
        sorted.refused().stream()
            .collect(
                Collectors.toMap(
                    Outcome.Refused::id, one -> one.reasons().stream().map(Texts::of).toList()));
    CatalogField idNo = ArchiveCatalog.find("idNo").orElseThrow();
    Map<Long, FieldRow> numbers =
        reader.rows(ids, List.of(idNo)).stream()
            .collect(Collectors.toMap(FieldRow::archiveId, Function.identity()));
    Map<Long, String> names =
        unions.names(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    Map<Long, Archive> byId =
        archives.stream().collect(Collectors.toMap(Archive::getId, Function.identity()));
    return ids.stream()
        .map(byId::get)
        .map(
            archive ->
                new QuickRow(
                    archive.getId(),
                    archive.getArchiveType(),
                    archive.getEmployeeNo(),
                    archive.getHeadName(),
                    numbers.get(archive.getId()).text(idNo),
                    names.get(archive.getFilingUnionId()),
                    archive.getFilingStandard(),
                    archive.getArchiveLevel(),
                    ReportState.seenFrom(
                        own.depth(), archive.getHolderDepth(), archive.isSentBack()),
                    reasons.getOrDefault(archive.getId(), List.of())))
        .toList();
  }

  /** How many archives the list has. */
  @Needs(Right.ARCHIVE_PREPARE)
  public BoundedCount count(QuickFilter filter) {
    return new BoundedCount(
        candidates.count(ChainUnion.of(callers.known()), filter, BoundedCount.LIMIT + 1));
  }

  /** Reports all that may go; the others stay and are listed (ARC-108, ARC-109). */
  @Needs(Right.ARCHIVE_REPORT)
  public QuickResult report(QuickMove asked) {
    ChainUnion own = ChainUnion.of(callers.known());
    if (own.root()) {
      throw new BusinessException(ArchiveRefusal.NO_SUPERIOR);
    }
    String opinion = CleanText.trim(asked.text());
    refuseLength("opinion", opinion, 0, TEXT_MAX);
    return start(asked, own, opinion == null ? Texts.get("archive.reporting.agreed") : opinion);
  }

  /** Returns each archive to the subordinate it came from (ARC-110). */
  @Needs(Right.ARCHIVE_SEND_BACK)
  public QuickResult sendBack(QuickMove asked) {
    ChainUnion own = ChainUnion.of(callers.known());
    if (asked.filter().unions().contains(own.id())) {
      throw new BusinessException(QuickProblem.OWN_NOT_SENT_BACK);
    }
    String reason = CleanText.trim(asked.text());
    if (reason == null) {
      throw new BusinessException(ArchiveRefusal.REASON_MISSING);
    }
    refuseLength("reason", reason, REASON_MIN, TEXT_MAX);
    return start(asked, own, reason);
  }

  private QuickResult start(QuickMove asked, ChainUnion own, String text) {
    if (asked.filter().unions().isEmpty()) {
      throw new BusinessException(QuickProblem.NO_UNION);
    }
    String subject = CleanText.trim(asked.subject());
    String content = CleanText.trim(asked.content());
    if (subject != null) {
      refuseLength("subject", subject, 2, SUBJECT_MAX);
    }
    refuseLength("content", content, 0, TEXT_MAX);
    if (candidates.count(own, asked.filter(), MAX + 1) > MAX) {
      throw new BusinessException(QuickProblem.TOO_MANY, MAX);
    }
    QuickOrder order =
        new QuickOrder(
            new QuickMove(asked.filter(), text, subject, content),
            text,
            callers.known(),
            today.now());
    em.persist(order);
    em.flush();
    int total = candidates.writeDown(own, asked.filter(), order.getId());
    if (total == 0) {
      throw new BusinessException(QuickProblem.NOTHING_FOUND);
    }
    order.counted(total);
    em.flush();
    callers.count(total);
    if (total > AT_ONCE) {
      runs.start(order);
    } else {
      work.next(order, AT_ONCE);
      work.finish(em.find(QuickOrder.class, order.getId()));
      em.flush();
    }
    return runs.result(order.getId());
  }

  /** What became of an order of the own union. */
  @Needs(Right.ARCHIVE_PREPARE)
  public QuickResult result(long order) {
    return runs.result(order);
  }

  private static void refuseLength(String field, String text, int min, int max) {
    if (CleanText.length(text) > max || CleanText.length(text) < min) {
      throw new BusinessException(
          ArchiveRefusal.TEXT_LENGTH, Texts.get("archive.quick.text." + field), min, max);
    }
  }

  private List<Archive> archives(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select a from Archive a where a.id in :ids order by a.id", Archive.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
