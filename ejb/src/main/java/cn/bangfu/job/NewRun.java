package cn.bangfu.job;

import java.util.Map;

/**
 * A run that somebody asks for.
 *
 * @param key what the run is for; a second one with this key is refused (BAT-002)
 * @param alone true if it may not be queued while another one of its kind is under way
 * @param total number of items, or null if it is found out on the way
 * @param parameters everything the job has to know, also at a restart; neither names of persons nor
 *     line breaks
 */
public record NewRun(
    JobKind kind, String key, boolean alone, Integer total, Map<String, String> parameters) {}
