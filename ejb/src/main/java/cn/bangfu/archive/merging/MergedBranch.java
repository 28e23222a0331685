package cn.bangfu.archive.merging;

import cn.bangfu.archive.LifeState;
import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * An archive that ended in another one, as that one's history shows it (ARC-060).
 *
 * @param into the archive it was merged into, which may have been merged itself
 * @param stateBefore its state before it was merged
 */
public record MergedBranch(
    long id,
    String employeeNo,
    String headName,
    String unionName,
    long into,
    LifeState stateBefore,
    OffsetDateTime mergedAt)
    implements Serializable {}
