package cn.bangfu.center;

import cn.bangfu.unionorg.Union;

/**
 * The centre of a union as its pages show it.
 *
 * @param level computed from the union
 * @param filed something was saved; otherwise the data are a proposal
 * @param version of what was saved, -1 if nothing was
 */
public record CenterView(
    Union union, CenterLevel level, CenterData data, boolean filed, int version) {}
