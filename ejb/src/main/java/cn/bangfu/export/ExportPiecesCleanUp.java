package cn.bangfu.export;

import cn.bangfu.job.cleanup.CleanUp;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.job.cleanup.OldThings;
import cn.bangfu.job.cleanup.Removed;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;

/**
 * What was written of exports that are not on their way any more, whatever broke off before it
 * could tidy up. Those on their way keep theirs: the next night goes on behind them (BAT-037).
 */
@Dependent
public class ExportPiecesCleanUp implements CleanUp {

  private static final int AT_ONCE = 500;

  private static final String LEFT =
      """
       from export_piece p join export_application a on a.id = p.application_id
       where (a.export_state <> 'EXPORTING' or a.removed_at is not null) and a.changed_at < ?1
      """;

  @PersistenceContext EntityManager em;

  @Override
  public CleanUpKind kind() {
    return CleanUpKind.EXPORT_PIECES;
  }

  @Override
  public OldThings found(OffsetDateTime before) {
    return OldThings.of(
        em.createNativeQuery("select count(*), coalesce(sum(octet_length(p.sealed)), 0)" + LEFT)
            .setParameter(1, before)
            .getSingleResult());
  }

  @Override
  public Removed remove(OffsetDateTime before) {
    return Removed.of(
        em.createNativeQuery(
                "delete from export_piece where (application_id, piece_no) in"
                    + " (select p.application_id, p.piece_no"
                    + LEFT
                    + " limit ?2)")
            .setParameter(1, before)
            .setParameter(2, AT_ONCE)
            .executeUpdate());
  }
}
