package cn.bangfu.publication;

import java.io.Serializable;

/** A work brief in a list or as it is read. */
public record BriefRow(long id, int version, String publisher, BriefTexts texts)
    implements Serializable {}
