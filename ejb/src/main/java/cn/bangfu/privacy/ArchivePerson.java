package cn.bangfu.privacy;

import java.io.Serializable;

/**
 * A person of an archive who may ask.
 *
 * @param memberId null for the head
 */
public record ArchivePerson(Long memberId, String name) implements Serializable {}
