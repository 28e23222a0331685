package cn.bangfu.archive;

import cn.bangfu.kernel.Violation;
import java.io.Serializable;

/**
 * A member and whether he may be head (ARC-113).
 *
 * @param refusal null if he may
 */
public record HeadCandidate(long memberId, String name, Relation relation, Violation refusal)
    implements Serializable {}
