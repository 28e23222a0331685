package cn.bangfu.staff.takeover;

import java.io.Serializable;

/**
 * What of the report is looked at.
 *
 * @param dry true for what the newest dry run foresees, false for what was done
 * @param kind null for all kinds
 */
public record NoteFilter(boolean dry, NoteKind kind) implements Serializable {}
