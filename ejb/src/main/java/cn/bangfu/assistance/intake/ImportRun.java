package cn.bangfu.assistance.intake;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * What the job calls: one portion of rows after the other, each in its own transaction with the
 * counts of the import, so that after any interruption it goes on with the rows that are left
 * (AST-093, BAT-003).
 */
@Stateless
public class ImportRun {

  /** Parameters of the job. */
  static final String IMPORT = "import";

  static final String STORE = "store";

  /**
   * What is asked for a portion is asked once; its households are held as long as it takes. The
   * driver writes 128 rows by one statement, so a whole number of those.
   */
  static final int CHECKED_AT_ONCE = 256;

  /** BAT-075. */
  static final int STORED_AT_ONCE = 100;

  private static final String NEXT =
      """
      select r from ImportedRow r where r.importId = :id and r.rowNo > :reached and r.state = :state
      order by r.rowNo""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Chains chains;
  @Inject ImportWork work;

  /**
   * How far an import is.
   *
   * @param failed rows that could not be stored
   */
  public record Progress(int done, int failed, int total, boolean over) {}

  /** Checks or stores the next portion. */
  @Needs(Right.SYSTEM)
  public Progress step(long id, boolean storing) {
    AssistanceImport of = em.find(AssistanceImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    callers.about(AssistanceImports.OBJECT, id, of.getUnionId());
    if (of.getState() == (storing ? ImportState.IMPORTING : ImportState.CHECKING)) {
      List<ImportedRow> rows =
          em.createQuery(NEXT, ImportedRow.class)
              .setParameter("id", id)
              .setParameter("reached", of.getReachedRow())
              .setParameter("state", storing ? RowState.VALID : RowState.PENDING)
              .setMaxResults(storing ? STORED_AT_ONCE : CHECKED_AT_ONCE)
              .getResultList();
      ChainUnion union = chains.all(List.of(of.getUnionId())).get(of.getUnionId());
      Caller by = of.by(union);
      if (storing) {
        work.store(of, rows, by, today.now());
      } else {
        work.check(of, rows, by);
      }
      if (!rows.isEmpty()) {
        of.reached(rows.get(rows.size() - 1).getRowNo());
      }
      callers.count(rows.size());
      callers.changed(work.told(of, rows));
    }
    return storing
        ? new Progress(
            of.getImported(), of.getFailed(), of.getValid(), of.getState() != ImportState.IMPORTING)
        : new Progress(of.getChecked(), 0, of.getTotal(), of.getState() != ImportState.CHECKING);
  }
}
