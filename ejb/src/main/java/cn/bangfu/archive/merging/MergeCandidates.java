package cn.bangfu.archive.merging;

import java.io.Serializable;
import java.util.List;

/**
 * The archives that hold one person.
 *
 * @param inScope those of the caller's scope
 * @param outside how many there are elsewhere
 */
public record MergeCandidates(List<MergeCandidate> inScope, int outside) implements Serializable {}
