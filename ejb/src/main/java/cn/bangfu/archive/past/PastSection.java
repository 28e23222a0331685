package cn.bangfu.archive.past;

import java.io.Serializable;
import java.util.List;

/**
 * Part of a file as it was.
 *
 * @param member heading: the member whose part it is, or whose illness; null for the header and for
 *     the household
 * @param fields those that had a value, in the order of the form
 */
public record PastSection(String member, List<PastField> fields) implements Serializable {}
