package cn.bangfu.unionorg;

import java.io.Serializable;

/**
 * One line of the report of wrong places (ORG-111).
 *
 * @param proposal the level that would mend it, or null if it has to be moved or corrected
 *     otherwise
 */
public record UnionToMend(
    long id,
    String name,
    String fullPath,
    UnionLevel level,
    UnionLevel parentLevel,
    UnionFault fault,
    String regionName,
    UnionLevel proposal)
    implements Serializable {}
