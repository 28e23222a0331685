package cn.bangfu.assistance.intake;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceChanges;
import cn.bangfu.assistance.LatestAssistance;
import cn.bangfu.fund.FundKey;
import cn.bangfu.fund.FundMoney;
import cn.bangfu.fund.FundPurse;
import cn.bangfu.kernel.SqlArrays;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.CellError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Works on the rows of a portion: checks them, or stores those that still pass. */
@Dependent
class ImportWork {

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  private static final String KEEP =
      """
      insert into assistance_import_line (import_id, row_no, line_no, measure_id, amount, fund_type_id,
          fund_year)
        select ?1, l.r, l.n, l.m, l.a, l.t, l.y
          from unnest(?2, ?3, ?4, ?5, ?6, ?7) as l(r, n, m, a, t, y)
      """;

  private static final String TAKEN =
      """
      select fund_type_id, fund_year, sum(amount) from assistance_import_line
       where import_id = ?1 group by fund_type_id, fund_year
      """;

  private static final String MADE =
      """
      select a from Assistance a
      where a.importNo = :number and a.importRow in :rows order by a.id""";

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject RowChecks checks;
  @Inject FundMoney funds;
  @Inject Chains chains;
  @Inject AssistanceChanges changes;
  @Inject LatestAssistance latest;
  @Inject IntakeFiles files;

  /** Checks rows; money that earlier rows of the file take is no longer there (AST-089). */
  void check(AssistanceImport of, List<ImportedRow> rows, Caller by) {
    List<RowChecks.Judged> judged = checks.check(rows, by, false);
    SortedMap<FundKey, BigDecimal> left = new TreeMap<>(funds.balances(keys(judged, by)));
    taken(of)
        .forEach(
            (key, amount) -> left.computeIfPresent(key, (k, balance) -> balance.subtract(amount)));
    FundPurse purse = new FundPurse(left);
    List<RowChecks.Judged> passed = new ArrayList<>();
    for (RowChecks.Judged one : judged) {
      if (refused(one, purse, by).isEmpty()) {
        one.row().passed(one.archive().getId(), total(one), one.doubts());
        passed.add(one);
      }
    }
    of.checked(rows.size(), passed.size(), sum(passed), today.now());
    em.flush();
    keep(of, passed);
  }

  /** Stores rows that are still right, each as one record (AST-092, AST-093). */
  void store(AssistanceImport of, List<ImportedRow> rows, Caller by, OffsetDateTime now) {
    List<RowChecks.Judged> judged = checks.check(rows, by, true);
    FundPurse purse = new FundPurse(funds.lock(keys(judged, by)));
    List<ChainUnion> chain = chains.of(by.unionPath());
    List<Assistance> made = new ArrayList<>();
    for (RowChecks.Judged one : judged) {
      if (refused(one, purse, by).isPresent()) {
        continue;
      }
      Assistance record = new Assistance(one.archive(), chain, one.facts(), UUID.randomUUID());
      record.madeWith(of.getBulkNo());
      record.importedFrom(of.getImportNo(), one.row().getRowNo());
      record.touch(by.name(), now);
      em.persist(record);
      record.number(today.today().getYear());
      one.row().stored();
      made.add(record);
    }
    of.stored(
        made.size(),
        rows.size() - made.size(),
        made.stream().map(Assistance::getTotalAmount).reduce(NOTHING, BigDecimal::add),
        now);
    funds.settle();
    latest.tell(made.stream().map(Assistance::getArchiveId).collect(Collectors.toSet()));
  }

  /** What the trail says of a portion: the import, and the records it has made (AST-044). */
  String told(AssistanceImport of, List<ImportedRow> rows) {
    List<Integer> stored =
        rows.stream()
            .filter(row -> row.getState() == RowState.IMPORTED)
            .map(ImportedRow::getRowNo)
            .toList();
    return stored.isEmpty()
        ? of.getImportNo()
        : of.getImportNo()
            + "\n"
            + changes.first(
                em.createQuery(MADE, Assistance.class)
                    .setParameter("number", of.getImportNo())
                    .setParameter("rows", stored)
                    .getResultList());
  }

  void cancel(AssistanceImport of, OffsetDateTime at) {
    of.cancel(at);
    files.remove(of.getId());
  }

  private Optional<List<CellError>> refused(RowChecks.Judged one, FundPurse purse, Caller by) {
    List<CellError> wrong = one.wrong();
    if (wrong.isEmpty()) {
      wrong = checks.take(purse, one, by.unionId()).map(List::of).orElse(List.of());
    }
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    one.row().refused(one.archive() == null ? null : one.archive().getId(), wrong);
    return Optional.of(wrong);
  }

  private static Set<FundKey> keys(List<RowChecks.Judged> judged, Caller by) {
    Set<FundKey> keys = new TreeSet<>();
    judged.forEach(
        one ->
            one.uses()
                .forEach(
                    use -> keys.add(new FundKey(by.unionId(), use.fundType(), use.fundYear()))));
    return keys;
  }

  /** The money of the rows of an import that passed, by account. */
  SortedMap<FundKey, BigDecimal> taken(AssistanceImport of) {
    SortedMap<FundKey, BigDecimal> taken = new TreeMap<>();
    for (Object found : em.createNativeQuery(TAKEN).setParameter(1, of.getId()).getResultList()) {
      Object[] row = (Object[]) found;
      taken.put(
          new FundKey(of.getUnionId(), ((Number) row[0]).longValue(), ((Number) row[1]).intValue()),
          (BigDecimal) row[2]);
    }
    return taken;
  }

  private void keep(AssistanceImport of, List<RowChecks.Judged> passed) {
    List<Integer> rows = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    List<Long> measures = new ArrayList<>();
    List<BigDecimal> amounts = new ArrayList<>();
    List<Long> types = new ArrayList<>();
    List<Integer> years = new ArrayList<>();
    for (RowChecks.Judged one : passed) {
      int no = 0;
      for (var line : one.facts().lines()) {
        rows.add(one.row().getRowNo());
        numbers.add(++no);
        measures.add(line.measure());
        amounts.add(line.amount());
        types.add(line.fundType());
        years.add(line.fundYear());
      }
    }
    if (!rows.isEmpty()) {
      em.createNativeQuery(KEEP)
          .setParameter(1, of.getId())
          .setParameter(2, SqlArrays.literal("int4[]", rows))
          .setParameter(3, SqlArrays.literal("int4[]", numbers))
          .setParameter(4, SqlArrays.literal("int8[]", measures))
          .setParameter(5, SqlArrays.literal("numeric[]", amounts))
          .setParameter(6, SqlArrays.literal("int8[]", types))
          .setParameter(7, SqlArrays.literal("int4[]", years))
          .executeUpdate();
    }
  }

  private static BigDecimal total(RowChecks.Judged one) {
    return one.uses().stream().map(use -> use.amount()).reduce(NOTHING, BigDecimal::add);
  }

  private static BigDecimal sum(List<RowChecks.Judged> passed) {
    return passed.stream().map(ImportWork::total).reduce(NOTHING, BigDecimal::add);
  }
}
