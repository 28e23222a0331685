package cn.bangfu.archive.transfer;

import cn.bangfu.archive.filing.Outcome;
import java.io.Serializable;
import java.util.List;

/**
 * What became of a transfer.
 *
 * @param count how many archives have gone, or will go in the background
 * @param queued true if a job does it
 * @param refused archives that cannot go, with the reasons
 */
public record TransferResult(long id, int count, boolean queued, List<Outcome.Refused> refused)
    implements Serializable {}
