package cn.bangfu.staff;

import cn.bangfu.unionorg.Union;

/**
 * The caller's union as the first-log-in steps show it.
 *
 * @param superiorPath names from the root to the superior; empty for the root
 * @param regionName names of the division joined; empty for the root
 */
public record OwnUnion(Union union, String superiorPath, String regionName) {}
