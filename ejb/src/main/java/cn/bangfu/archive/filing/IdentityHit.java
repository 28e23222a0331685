package cn.bangfu.archive.filing;

import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * An identity number found in another archive, with what may be shown of that (ARC-046, ARC-048).
 * Outside the scope the restricted view of USR-086 holds: the name is masked, the archive's number
 * is null, and nothing tells whether the person is head or member.
 *
 * @param violation the sentence, with the field of the form
 * @param archiveId the archive, if it lies in the scope
 */
public record IdentityHit(
    IdentityCase identityCase,
    Violation violation,
    Long archiveId,
    long unionId,
    String unionPath,
    String name,
    LifeState lifeState,
    HardshipCategory hardshipCategory,
    LocalDate filingDate)
    implements Serializable {}
