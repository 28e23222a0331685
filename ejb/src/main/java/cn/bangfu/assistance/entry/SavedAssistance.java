package cn.bangfu.assistance.entry;

import java.io.Serializable;

/** What became of a form. */
public record SavedAssistance(long id, String recordNo) implements Serializable {}
