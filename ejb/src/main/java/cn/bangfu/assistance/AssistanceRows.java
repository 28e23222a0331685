package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the rows of lists with a fixed number of statements, whatever their length. */
@Dependent
class AssistanceRows {

  private static final String RECORDS =
      """
      select distinct a, h from Assistance a left join fetch a.lines, Archive h
      where h.id = a.archiveId and a.id in :ids""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject CodeValues codes;

  /** The rows of these records in the order of the numbers. */
  List<AssistanceRow> of(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object[]> found =
        em.createQuery(RECORDS, Object[].class).setParameter("ids", ids).getResultList();
    Map<Long, String> names =
        unions.names(
            found.stream().map(row -> ((Assistance) row[0]).getOwnerUnionId()).distinct().toList());
    Map<Long, AssistanceRow> rows = new HashMap<>();
    for (Object[] row : found) {
      Assistance record = (Assistance) row[0];
      rows.put(record.getId(), row(record, (Archive) row[1], names));
    }
    return ids.stream().filter(rows::containsKey).map(rows::get).toList();
  }

  private AssistanceRow row(Assistance record, Archive archive, Map<Long, String> names) {
    Caller caller = callers.known();
    return new AssistanceRow(
        record.getId(),
        record.getRecordNo(),
        record.getArchiveId(),
        caller.scope().covers(archive.getFilingUnionPath()) ? archive.getEmployeeNo() : null,
        archive.getHeadName(),
        record.getOwnerUnionId(),
        names.get(record.getOwnerUnionId()),
        record.getAssistCategory(),
        record.getAssistDate(),
        record.isAssisted(),
        record.getForm(),
        measures(record),
        record.getTotalAmount(),
        state(record, caller),
        AssistanceRules.acts(record, caller));
  }

  /** Where the record stands for a caller in whose scope it lies. */
  static ReportState state(Assistance record, Caller caller) {
    return caller.scope().covers(record.getOwnerUnionPath())
        ? ReportState.seenFrom(caller.unionDepth(), record.getHolderDepth(), record.isSentBack())
        : null;
  }

  private String measures(Assistance record) {
    return String.join(
        " ",
        record.getLines().stream()
            .map(
                line ->
                    Texts.format(
                        "assistance.measure",
                        codes.value(line.getMeasure()).getValueName(),
                        codes.value(line.getFundType()).getValueName()))
            .toList());
  }
}
