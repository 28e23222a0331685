package cn.bangfu.standard;

import java.io.Serializable;

/**
 * A standard in the list.
 *
 * @param regionName the division with those above it
 * @param current true if it is valid on the day asked for
 * @param own true if the caller keeps the standards of its division
 */
public record StandardRow(
    SubsistenceStandard standard, String regionName, boolean current, boolean own)
    implements Serializable {}
