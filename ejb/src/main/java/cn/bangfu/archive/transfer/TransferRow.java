package cn.bangfu.archive.transfer;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * One transfer in the list of the own union's.
 *
 * @param source the union whose archives all went; null if archives were chosen
 * @param done archives that stand at their new place
 * @param total archives that were to go
 */
public record TransferRow(
    long id,
    OffsetDateTime requestedAt,
    String byUser,
    String source,
    String target,
    boolean papersMoved,
    TransferState state,
    long done,
    long total)
    implements Serializable {}
