package cn.bangfu.archive.filing;

import java.util.Set;

/**
 * An archive was filed, changed or deleted, in the transaction that did it.
 *
 * @param digests of the identity numbers it had or has, as hexadecimal text
 */
public record ArchiveSaved(long archiveId, Set<String> digests) {}
