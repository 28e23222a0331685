package cn.bangfu.archive.logic;

import java.io.Serializable;

/** A number of 15 digits and what becomes of it (ARC-131). */
public record Conversion(
    long archiveId, int contentVersion, String field, String name, String from, String to)
    implements Serializable {}
