package cn.bangfu.archive.snapshot;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A snapshot as the list shows it (BAT-084).
 *
 * @param active archives on file of the viewer's branch of that day; null until it is made, like
 *     the other counts
 * @param dependants family members of the archives on file
 * @param helped how often the unions of that branch had helped by that day
 * @param money what they had received and spent by then; null for those who may not see accounts
 * @param removable ordered by hand and not being made
 */
public record SnapshotRow(
    long id,
    String name,
    LocalDate asOf,
    String unionName,
    SnapshotMode mode,
    SnapshotState state,
    Integer active,
    Integer exited,
    Integer deregistered,
    Integer dependants,
    Long helped,
    BigDecimal helpAmount,
    SnapshotMoney money,
    String createdBy,
    OffsetDateTime createdAt,
    String note,
    boolean removable)
    implements Serializable {

  public boolean done() {
    return state == SnapshotState.DONE;
  }
}
