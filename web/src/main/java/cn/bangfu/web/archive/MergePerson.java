package cn.bangfu.web.archive;

import cn.bangfu.archive.Person;
import cn.bangfu.archive.Relation;

/**
 * Somebody of an archive that is to be merged.
 *
 * @param source place of his archive among those to be merged
 * @param place his place in it, the head first
 * @param relation null for the head
 * @param present true if he stands in the form already
 */
public record MergePerson(
    int source, int place, String from, Person person, Relation relation, boolean present) {}
