package cn.bangfu.archive.quick;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.LevelRules;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldReader;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.ReportGuards;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.quick.QuickOrders;
import cn.bangfu.quick.QuickResult;
import cn.bangfu.quick.QuickSource;
import cn.bangfu.quick.QuickSum;
import cn.bangfu.quick.QuickText;
import cn.bangfu.quick.QuickUnion;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.reporting.RecordKind;
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

  /** Up to here the tree knows what the archives contain, not only their standards. */
  private static final int EXACT = 500;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject QuickCandidates candidates;
  @Inject ArchiveQuickKind moves;
  @Inject QuickOrders orders;
  @Inject Chains chains;
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
    for (QuickOrders.Named one : orders.unions()) {
      rows.add(row(one.id(), one.name(), one.id() == own.id(), counts, exact));
    }
    return rows;
  }

  private static QuickUnion row(
      long id, String name, boolean own, Map<Long, long[]> counts, boolean exact) {
    long[] of = counts.getOrDefault(id, new long[3]);
    return new QuickUnion(id, name, own, of[0], null, of[1], own ? 0 : of[2], exact);
  }

  /** Takes those away that the checks of reporting would refuse. */
  private void lookInside(ChainUnion own, List<ArchiveLevel> standards, Map<Long, long[]> counts) {
    Map<Long, Long> from =
        candidates.possible(own, standards, EXACT).stream()
            .collect(Collectors.toMap(row -> number(row[0]), row -> number(row[1])));
    for (Outcome.Refused refused :
        moves.sorted(QuickWay.REPORT, archives(List.copyOf(from.keySet())), own).refused()) {
      long[] of = counts.get(from.get(refused.id()));
      of[0]--;
      of[1]++;
    }
  }

  /** The standards that let an archive go to the superior. */
  private List<ArchiveLevel> standards(ChainUnion own) {
    ChainUnion superior = chains.superior(own);
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
    ReportGuards.Sorted sorted = moves.sorted(filter.way(), archives, own);
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

  /** How many archives would be moved. */
  @Needs(Right.ARCHIVE_PREPARE)
  public QuickSum sum(QuickFilter filter) {
    ChainUnion own = ChainUnion.of(callers.known());
    return new QuickSum(candidates.count(own, filter, QuickOrders.MAX + 1), null);
  }

  /** Reports all that may go; the others stay and are listed (ARC-108, ARC-109). */
  @Needs(Right.ARCHIVE_REPORT)
  public QuickResult report(QuickFilter filter, QuickText text) {
    String opinion = CleanText.trim(text.text());
    return ask(
        QuickWay.REPORT,
        filter,
        opinion == null
            ? new QuickText(Texts.get("archive.reporting.agreed"), text.subject(), text.content())
            : text);
  }

  /** Returns each archive to the subordinate it came from (ARC-110). */
  @Needs(Right.ARCHIVE_SEND_BACK)
  public QuickResult sendBack(QuickFilter filter, QuickText text) {
    return ask(QuickWay.SEND_BACK, filter, text);
  }

  private QuickResult ask(QuickWay way, QuickFilter filter, QuickText text) {
    ChainUnion own = ChainUnion.of(callers.known());
    return orders.ask(
        RecordKind.ARCHIVE,
        way,
        filter.unions(),
        text,
        new QuickSource() {
          @Override
          public int count(int max) {
            return candidates.count(own, filter, max);
          }

          @Override
          public int writeDown(long order) {
            return candidates.writeDown(own, filter, order);
          }
        });
  }

  /** What became of an order of the own union. */
  @Needs(Right.ARCHIVE_PREPARE)
  public QuickResult result(long order) {
    return orders.result(RecordKind.ARCHIVE, order);
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
