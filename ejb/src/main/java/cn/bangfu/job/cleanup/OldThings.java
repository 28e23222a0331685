package cn.bangfu.job.cleanup;

import java.io.Serializable;

/** How many things would be removed, and how many bytes they take. */
public record OldThings(long number, long bytes) implements Serializable {}
