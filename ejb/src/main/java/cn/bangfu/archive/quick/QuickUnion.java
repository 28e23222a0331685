package cn.bangfu.archive.quick;

import java.io.Serializable;

/**
 * The own union or a direct subordinate, with the archives that came from it and that the own union
 * holds (ARC-106).
 *
 * @param exact false if there are so many that what they contain was not looked at
 */
public record QuickUnion(
    long id,
    String name,
    boolean own,
    long possible,
    long impossible,
    long returnable,
    boolean exact)
    implements Serializable {}
