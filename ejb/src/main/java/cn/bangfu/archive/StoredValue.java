package cn.bangfu.archive;

import java.io.Serializable;

/**
 * A value as it is or was stored about a person.
 *
 * @param until when it was replaced, or null if it is stored now; both as people read them
 */
public record StoredValue(String label, String value, String from, String until)
    implements Serializable {}
