package cn.bangfu.archive.idle;

import java.io.Serializable;

/**
 * How the job stands.
 *
 * @param lastDryRun the dry run that lets the job be switched on, or null
 * @param waiting the run that waits for a decision, or null
 * @param version of the thresholds
 */
public record IdleStatus(
    boolean enabled,
    int maxPercent,
    int maxArchives,
    int version,
    IdleRunRow lastDryRun,
    IdleRunRow waiting)
    implements Serializable {}
