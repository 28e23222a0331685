package cn.bangfu.job;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * An item that a run left out (BAT-004).
 *
 * @param item number of the record or row
 */
public record Refusal(String item, String reason, OffsetDateTime at) implements Serializable {}
