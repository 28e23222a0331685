package cn.bangfu.archive.merging;

/** Two archives of different heads, one to be merged into the other (ARC-158). */
public record MergePair(long sourceId, long targetId) {}
