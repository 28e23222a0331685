package cn.bangfu.assistance.intake;

import cn.bangfu.access.CallerContext;
import cn.bangfu.assistance.ChangedValue;
import cn.bangfu.assistance.LatestAssistance;
import cn.bangfu.fund.FundMoney;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Takes an import back as a whole (AST-095). */
@Dependent
class ImportUndo {

  private static final String LOCK =
      """
      select archive_id, record_no, total_amount
        from assistance where import_no = ?1 order by id for update""";

  /** Records that were reported, summarized, connected with an exit, or whose money was changed. */
  private static final String AGAINST =
      """
      select count(*) from assistance a
       where a.import_no = ?1
         and (a.holder_union_id <> a.owner_union_id or a.exit_id is not null
           or exists (select from assistance_line l where l.assistance_id = a.id and l.summarized)
           or exists (
             (select l.line_no, l.measure_id, l.amount, l.fund_type_id, l.fund_year
                from assistance_line l where l.assistance_id = a.id
              except
              select i.line_no, i.measure_id, i.amount, i.fund_type_id, i.fund_year
                from assistance_import_line i where i.import_id = ?2 and i.row_no = a.import_row))
           or exists (
             (select i.line_no, i.measure_id, i.amount, i.fund_type_id, i.fund_year
                from assistance_import_line i where i.import_id = ?2 and i.row_no = a.import_row
              except
              select l.line_no, l.measure_id, l.amount, l.fund_type_id, l.fund_year
                from assistance_line l where l.assistance_id = a.id)))
      """;

  private static final String DELETE_LINES =
      """
      delete from assistance_line l using assistance a
       where a.id = l.assistance_id and a.import_no = ?1
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject FundMoney funds;
  @Inject ImportWork work;
  @Inject LatestAssistance latest;

  /**
   * Deletes all records that are left of it; how many. The audit record names each of them with its
   * amount (AST-044).
   */
  int delete(AssistanceImport of) {
    String number = of.getImportNo();
    @SuppressWarnings("unchecked")
    List<Object[]> records = em.createNativeQuery(LOCK).setParameter(1, number).getResultList();
    long against =
        ((Number)
                em.createNativeQuery(AGAINST)
                    .setParameter(1, number)
                    .setParameter(2, of.getId())
                    .getSingleResult())
            .longValue();
    if (against > 0) {
      throw new BusinessException(IntakeProblem.NOT_UNDONE, against);
    }
    funds.lock(work.taken(of).keySet());
    em.createNativeQuery(DELETE_LINES).setParameter(1, number).executeUpdate();
    int deleted =
        em.createNativeQuery("delete from assistance where import_no = ?1")
            .setParameter(1, number)
            .executeUpdate();
    latest.tell(records.stream().map(row -> ((Number) row[0]).longValue()).distinct().toList());
    callers.count(deleted);
    callers.changed(
        records.stream()
            .map(row -> ChangedValue.line((String) row[1], Texts.money((BigDecimal) row[2]), ""))
            .collect(Collectors.joining("\n", number + "\n", "")));
    return deleted;
  }
}
