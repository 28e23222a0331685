package cn.bangfu.unionorg;

import java.util.List;

/**
 * A union as its information page shows it (ORG-076, ORG-077).
 *
 * @param regionName names of its division, joined; empty for the root
 * @param children direct lower unions
 * @param below all lower unions
 * @param changes the latest lines of its change record, newest first
 */
public record UnionInfo(
    Union union,
    String fullPath,
    String regionName,
    int children,
    int below,
    List<UnionChange> changes) {}
