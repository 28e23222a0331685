package cn.bangfu.unionorg;

import java.io.Serializable;

/** A union found by a part of its name or its number (ORG-033). */
public record UnionHit(
    long id, String name, String fullPath, int depth, UnionLevel level, UnionState state)
    implements Serializable {}
