package cn.bangfu.job;

import java.util.Map;

/**
 * A run was taken back before it began, or given up for good. Fired in the act that does so;
 * whoever asked for the run undoes what he had prepared for it.
 *
 * @param parameters what the run was given
 */
public record JobDropped(JobKind kind, Map<String, String> parameters) {}
