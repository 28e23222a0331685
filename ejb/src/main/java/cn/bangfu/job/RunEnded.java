package cn.bangfu.job;

/**
 * A run that somebody asked for has ended by itself.
 *
 * @param done how many items it has done
 */
public record RunEnded(long run, JobKind kind, long requestedBy, JobState state, int done) {}
