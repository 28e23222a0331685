package cn.bangfu.archive.past;

import java.io.Serializable;

/** A field of a file as it was, as people read it; class-A data masked. */
public record PastField(String label, String value) implements Serializable {}
