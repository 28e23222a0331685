package cn.bangfu.export;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldBlock;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.catalog.PastFieldReader;
import cn.bangfu.archive.catalog.PastFields;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportingAction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The rows of a step, content by content: for some archives one statement for each table that is
 * touched, never one for an archive.
 */
@Dependent
class ExportRows {

  private static final String STEPS =
      """
      select r.record_id, cast(extract(epoch from r.at) as bigint), r.action, r.from_union_name,
        r.to_union_name, r.by_user, r.text, r.level_after
      from reporting_record r
      where r.record_kind = ?3 and r.record_id = any (cast(?1 as bigint[])) and r.at <= ?2
      order by r.record_id, r.seq
      """;

  @PersistenceContext EntityManager em;
  @Inject PastFieldReader reader;
  @Inject ExportAssistance assistance;

  /** Number of the head, as the rows of every other file carry it. */
  Map<Long, List<Object>> heads(List<Long> ids, PastFields past) {
    List<ExportField> head = ExportFields.head();
    Map<Long, List<Object>> heads = new HashMap<>();
    for (FieldRow row : reader.rows(ids, catalog(head), past)) {
      heads.put(row.archiveId(), values(head, row));
    }
    return heads;
  }

  /** The values of the chosen fields, in the order of the archives. */
  List<ExportedRow> of(
      ExportContent content, List<ExportField> fields, List<Long> ids, PastFields past) {
    return switch (content) {
      case BASIC -> rows(fields, reader.rows(ids, catalog(fields), past));
      case MEMBERS -> rows(fields, reader.each(FieldBlock.MEMBER, ids, catalog(fields), past));
      case TARGET_CARD, EXIT_AND_DEREGISTRATION ->
          rows(fields, reader.rows(ids, catalog(fields), past)).stream()
              .filter(row -> row.values().stream().anyMatch(Objects::nonNull))
              .toList();
      case ASSISTANCE -> inOrder(ids, fields, assistance.of(ids, past));
      case REPORTING -> inOrder(ids, fields, steps(ids, past));
    };
  }

  private static List<CatalogField> catalog(List<ExportField> fields) {
    return fields.stream().map(ExportField::field).toList();
  }

  private static List<ExportedRow> rows(List<ExportField> fields, List<FieldRow> rows) {
    return rows.stream().map(row -> new ExportedRow(row.archiveId(), values(fields, row))).toList();
  }

  private static List<Object> values(List<ExportField> fields, FieldRow row) {
    List<Object> values = new ArrayList<>();
    fields.forEach(field -> values.add(row.value(field.field().code())));
    return values;
  }

  /** Rows read by their codes, brought into the order of the archives. */
  private static List<ExportedRow> inOrder(
      List<Long> ids, List<ExportField> fields, Map<Long, List<Map<String, Object>>> byArchive) {
    List<ExportedRow> rows = new ArrayList<>();
    for (Long id : ids) {
      for (Map<String, Object> values : byArchive.getOrDefault(id, List.of())) {
        List<Object> row = new ArrayList<>();
        fields.forEach(field -> row.add(values.get(field.code())));
        rows.add(new ExportedRow(id, row));
      }
    }
    return rows;
  }

  private Map<Long, List<Map<String, Object>>> steps(List<Long> ids, PastFields past) {
    List<?> read =
        em.createNativeQuery(STEPS)
            .setParameter(1, ExportAssistance.array(ids))
            .setParameter(2, past.at())
            .setParameter(3, RecordKind.ARCHIVE.name())
            .getResultList();
    return read.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> ((Number) row[0]).longValue(),
                Collectors.mapping(ExportRows::step, Collectors.toList())));
  }

  private static Map<String, Object> step(Object[] row) {
    Map<String, Object> step = new HashMap<>();
    step.put("at", Today.moment(row[1]));
    step.put("action", ReportingAction.valueOf((String) row[2]));
    step.put("fromUnion", row[3]);
    step.put("toUnion", row[4]);
    step.put("byUser", person((String) row[5]));
    step.put("text", row[6]);
    step.put("levelAfter", ArchiveLevel.valueOf((String) row[7]));
    return step;
  }

  /** The system's own work carries a word in the place of a name. */
  static String person(String name) {
    return cn.bangfu.access.Caller.SYSTEM_NAME.equals(name) ? Texts.get("export.system") : name;
  }
}
