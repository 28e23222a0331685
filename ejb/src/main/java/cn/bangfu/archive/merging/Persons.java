package cn.bangfu.archive.merging;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The people of households, and who is the same (ARC-154, ARC-157). */
public final class Persons {

  private Persons() {}

  /** Head and members who still belong to the household, the head first. */
  public static List<Person> of(ArchiveContent content) {
    List<Person> all = new ArrayList<>();
    all.add(content);
    content.getMembers().stream().filter(member -> !member.isMovedOut()).forEach(all::add);
    return all;
  }

  /** True if the household has this person: by the number, without one by the name. */
  public static boolean contains(ArchiveContent content, Person person) {
    return of(content).stream().anyMatch(one -> same(one, person));
  }

  /** The names of those who stand in none of the remaining household's places, each once. */
  static List<String> missing(ArchiveContent remaining, Collection<ArchiveContent> others) {
    List<Person> missing = new ArrayList<>();
    for (ArchiveContent other : others) {
      for (Person person : of(other)) {
        if (!contains(remaining, person) && missing.stream().noneMatch(m -> same(m, person))) {
          missing.add(person);
        }
      }
    }
    return missing.stream().map(Person::getName).toList();
  }

  /** The relation to the head, or null for the head. */
  public static Relation relation(Person person) {
    return person instanceof Member member ? member.getRelation() : null;
  }

  private static boolean same(Person one, Person other) {
    return one.getIdNo() == null || other.getIdNo() == null
        ? Objects.equals(one.getName(), other.getName())
        : one.getIdNo().normalized().equals(other.getIdNo().normalized());
  }
}
