package cn.bangfu.archive.query;

import java.io.Serializable;

/**
 * A set of conditions as it is offered.
 *
 * @param own of the caller himself, who alone may change it
 */
public record QuerySetRow(
    long id, String name, String ownerName, boolean own, boolean shared, boolean preferred)
    implements Serializable {}
