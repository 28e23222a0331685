package cn.bangfu.unionorg;

import cn.bangfu.access.Caller;

/**
 * A move that a job was to do cannot be done; the branch stands where it stood.
 *
 * @param why the sentence
 */
public record UnionMoveRefused(String unionName, Caller by, String why) {}
