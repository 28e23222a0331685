package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Person;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An archive was filed, changed or deleted, in the transaction that did it.
 *
 * @param digests of the identity numbers it had or has, as hexadecimal text
 */
public record ArchiveSaved(long archiveId, Set<String> digests) {

  /** The digests of all numbers of a household. */
  public static Set<String> digests(ArchiveContent content) {
    Set<String> digests = new TreeSet<>();
    Stream.concat(Stream.of(content), content.getMembers().stream())
        .map(Person::getIdNoDigest)
        .filter(Objects::nonNull)
        .forEach(digest -> digests.add(HexFormat.of().formatHex(digest)));
    return digests;
  }
}
