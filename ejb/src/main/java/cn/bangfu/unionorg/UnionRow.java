package cn.bangfu.unionorg;

import java.io.Serializable;

/**
 * One row of a list of unions (ORG-026).
 *
 * @param grassrootsType name of the type, or null
 * @param regionName names of the division, joined
 * @param childCount direct children that are not deleted
 * @param toMend its place breaks a rule (ORG-112)
 */
public record UnionRow(
    long id,
    String name,
    String path,
    UnionLevel level,
    String grassrootsType,
    String regionName,
    boolean center,
    int childCount,
    UnionState state,
    ConfirmState confirmState,
    boolean toMend)
    implements Serializable {}
