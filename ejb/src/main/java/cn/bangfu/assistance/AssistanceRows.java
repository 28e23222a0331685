package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the rows of lists with a fixed number of statements, whatever their length. */
@Dependent
class AssistanceRows {

  private static final String RECORDS =
      """
      select distinct a, h from Assistance a left join fetch a.lines, Archive h
      where h.id = a.archiveId and a.id in :ids""";

  private static final String NUMBERS =
      """
      select c.archiveId, c.idNo from ArchiveContent c where c.archiveId in :ids""";

  private static final Set<String> OF_EXIT =
      Set.of("exitWay", "exitDate", "exitYearIncome", "exitYearExpenditure", "exitNote");

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject CodeValues codes;
  @Inject RecordSources sources;

  /** What columns need beyond records and archives; read only if a column asks for it. */
  private record Beside(
      Map<Long, String> unions,
      Map<Long, IdNo> numbers,
      Map<Long, Member> members,
      Map<Long, Exit> exits,
      Map<Long, String> sources,
      AssistanceQuestion asked) {}

  /** The rows of these records in the order of the numbers, with the columns of every list. */
  List<AssistanceRow> of(Collection<Long> ids) {
    return of(ids, Set.of(), null);
  }

  /**
   * The same with further columns.
   *
   * @param columns codes of the columns that are shown
   * @param asked what was asked for, whose matching lines are summed; or null
   */
  List<AssistanceRow> of(Collection<Long> ids, Set<String> columns, AssistanceQuestion asked) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object[]> found =
        em.createQuery(RECORDS, Object[].class).setParameter("ids", ids).getResultList();
    Beside beside = beside(found, columns, asked);
    Map<Long, AssistanceRow> rows = new HashMap<>();
    for (Object[] row : found) {
      Assistance record = (Assistance) row[0];
      rows.put(record.getId(), row(record, (Archive) row[1], columns, beside));
    }
    return ids.stream().filter(rows::containsKey).map(rows::get).toList();
  }

  private Beside beside(List<Object[]> found, Set<String> columns, AssistanceQuestion asked) {
    List<Assistance> records = found.stream().map(row -> (Assistance) row[0]).toList();
    Stream<Long> named = records.stream().map(Assistance::getOwnerUnionId);
    if (columns.contains("filingUnionAtAssist")) {
      named = Stream.concat(named, records.stream().map(Assistance::getFilingUnionAtAssist));
    }
    if (columns.contains("holderUnion")) {
      named = Stream.concat(named, records.stream().map(Assistance::getHolderUnionId));
    }
    return new Beside(
        unions.names(named.distinct().toList()),
        columns.contains("idNo") ? numbers(records) : Map.of(),
        byId(
            "select m from Member m where m.id in :ids",
            Member.class,
            found.stream()
                .filter(row -> columns.contains("beneficiary") || !seen((Archive) row[1]))
                .map(row -> ((Assistance) row[0]).getBeneficiary()),
            Member::getId),
        columns.stream().anyMatch(OF_EXIT::contains)
            ? byId(
                "select e from Exit e where e.id in :ids",
                Exit.class,
                records.stream().map(Assistance::getExitId),
                Exit::getId)
            : Map.of(),
        columns.contains("source") ? sources.texts(records) : Map.of(),
        asked);
  }

  private <T> Map<Long, T> byId(
      String query, Class<T> type, Stream<Long> ids, Function<T, Long> id) {
    List<Long> wanted = ids.filter(Objects::nonNull).distinct().toList();
    return wanted.isEmpty()
        ? Map.of()
        : em.createQuery(query, type).setParameter("ids", wanted).getResultList().stream()
            .collect(Collectors.toMap(id, Function.identity()));
  }

  private Map<Long, IdNo> numbers(List<Assistance> records) {
    Map<Long, IdNo> numbers = new HashMap<>();
    for (Object[] row :
        em.createQuery(NUMBERS, Object[].class)
            .setParameter("ids", records.stream().map(Assistance::getArchiveId).toList())
            .getResultList()) {
      numbers.put((Long) row[0], (IdNo) row[1]);
    }
    return numbers;
  }

  private AssistanceRow row(
      Assistance record, Archive archive, Set<String> columns, Beside beside) {
    Caller caller = callers.known();
    boolean seen = seen(archive);
    Member known = seen ? null : beside.members().get(record.getBeneficiary());
    Map<String, Object> further = new HashMap<>();
    for (String column : columns) {
      Object value =
          column.equals("idNo") && known != null
              ? known.getIdNo()
              : value(column, record, seen, beside);
      if (value != null) {
        further.put(column, value);
      }
    }
    if (beside.asked() != null && beside.asked().isOfLines()) {
      further.put(AssistanceColumns.MATCHING.code(), matching(record, beside.asked()));
    }
    return new AssistanceRow(
        record.getId(),
        record.getRecordNo(),
        record.getArchiveId(),
        seen ? archive.getEmployeeNo() : null,
        known == null ? archive.getHeadName() : known.getName(),
        record.getOwnerUnionId(),
        beside.unions().get(record.getOwnerUnionId()),
        record.getAssistCategory(),
        record.getAssistDate(),
        record.isAssisted(),
        record.getForm(),
        measures(record),
        record.getTotalAmount(),
        record.state(caller),
        AssistanceRules.acts(record, caller),
        further);
  }

  private boolean seen(Archive archive) {
    return callers.known().scope().covers(archive.getFilingUnionPath());
  }

  /** AST-102. */
  private static BigDecimal matching(Assistance record, AssistanceQuestion asked) {
    return record.getLines().stream()
        .filter(asked::matches)
        .map(AssistanceLine::getAmount)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private Object value(String column, Assistance record, boolean seen, Beside beside) {
    if (OF_EXIT.contains(column)) {
      Exit exit = record.getExitId() == null ? null : beside.exits().get(record.getExitId());
      return exit == null ? null : ofExit(column, exit);
    }
    return switch (column) {
      case "idNo" -> beside.numbers().get(record.getArchiveId());
      case "beneficiary" -> beneficiary(record, seen, beside);
      case "assisted" -> Texts.get("assistance.assisted." + record.isAssisted());
      case "notAssistedReason" -> record.getNotAssistedReason();
      case "form" ->
          record.getForm() == null ? Texts.get("assistance.assisted.false") : record.getForm();
      case "concreteMeasures" -> record.getConcreteMeasures();
      case "expenditureKind" -> code(record.getExpenditureKind());
      case "policyCategory" -> code(record.getPolicyCategory());
      case "resourceSource" -> code(record.getResourceSource());
      case "resourceSourceNote" -> record.getResourceSourceNote();
      case "content" -> record.getAssistContent();
      case "crossReason" -> record.getCrossReason();
      case "exited" -> Texts.get("assistance.exited." + (record.getExitId() != null));
      case "remark" -> record.getRemark();
      case "archiveTypeAtAssist" -> record.getArchiveTypeAtAssist();
      case "hardshipCategoryAtAssist" -> record.getHardshipCategoryAtAssist();
      case "archiveLevelAtAssist" -> record.getArchiveLevelAtAssist();
      case "archiveClassAtAssist" -> record.getArchiveClassAtAssist();
      case "filingUnionAtAssist" -> beside.unions().get(record.getFilingUnionAtAssist());
      case "summarized" -> Texts.get("shell." + (record.hasSummarized() ? "yes" : "no"));
      case "holderUnion" -> beside.unions().get(record.getHolderUnionId());
      case "source" -> beside.sources().get(record.getId());
      case "importNo" -> record.getImportNo();
      case "importRow" -> record.getImportRow();
      case "legacyForm" -> record.getLegacyForm();
      case "legacyMeasureText" -> record.getLegacyMeasureText();
      case "legacyFundText" -> record.getLegacyFundText();
      case "enteredBy" -> record.getEnteredBy();
      case "enteredAt" -> record.getEnteredAt();
      case "changedBy" -> record.getChangedBy();
      case "changedAt" -> record.getChangedAt();
      default -> LineColumns.value(column, record, codes);
    };
  }

  private Object ofExit(String column, Exit exit) {
    return switch (column) {
      case "exitWay" -> code(exit.getWayId());
      case "exitDate" -> exit.getExitedDate();
      case "exitYearIncome" -> exit.getAnnualIncome();
      case "exitYearExpenditure" -> exit.getAnnualExpense();
      default -> exit.getNote();
    };
  }

  /** Nothing outside the own unions tells head from member (AST-016). */
  private static String beneficiary(Assistance record, boolean seen, Beside beside) {
    if (!seen) {
      return null;
    }
    if (record.getBeneficiary() == null) {
      return Texts.get("assistance.entry.head");
    }
    Member member = beside.members().get(record.getBeneficiary());
    return member == null
        ? null
        : Texts.format(
            "assistance.entry.member", member.getName(), Texts.show(member.getRelation()));
  }

  private String code(Long id) {
    return id == null ? null : codes.value(id).getValueName();
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
