package cn.bangfu.archive.doubles;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.doubles.LikenessRules.Features;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Pinyin;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds persons of other archives who may be one of a household. Two keys lead to them, both
 * answered by an index whatever the country holds: the digests of the numbers that are one slip of
 * the hand away, and the day of birth, under which names that are said alike are looked for. Only
 * the few that are left are read and deciphered.
 */
@Dependent
public class DoubleSearch {

  /** Kind of object in the audit trail, as for every number looked up. */
  private static final String ID_NO = "ID_NO";

  private static final int SHOWN_MAX = 10;
  private static final int LOOKED_AT_MAX = 200;
  private static final int FOUND_MAX = 20_000;
  private static final HexFormat HEX = HexFormat.of();

  private static final Set<LifeState> STATES =
      EnumSet.of(LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);

  /** One probe of an index for each number, whatever the planner thinks of the table. */
  private static final String NEAR =
      """
      select found.archive_id, found.name
      from unnest(string_to_array(?1, ',')) n cross join lateral (
        (select c.archive_id, c.name from archive_content c
          where c.id_no_digest = decode(n, 'hex') limit 20)
        union all
        (select m.archive_id, m.name from archive_member m
          where m.id_no_digest = decode(n, 'hex') and not m.moved_out limit 20)) found
      limit ?2""";

  private static final String BORN =
      """
      select found.archive_id, found.name
      from unnest(string_to_array(?1, ',')) d cross join lateral (
        (select c.archive_id, c.name from archive_content c
          where c.birth_date = cast(d as date) limit 5000)
        union all
        (select m.archive_id, m.name from archive_member m
          where m.birth_date = cast(d as date) limit 5000)) found
      limit ?2""";

  private static final String ARCHIVES =
      "select a from Archive a where a.id in :ids and a.lifeState in :states";

  private static final String CONTENTS = "select c from ArchiveContent c where c.archiveId in :ids";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject AuditTrail audit;
  @Inject Today today;
  @Inject Chains chains;

  /** One pair of persons. */
  private record Pair(Person here, Archive archive, Person there, Set<Likeness> parts) {

    int score() {
      return LikenessRules.score(parts);
    }
  }

  /**
   * Who may be one of this household, the likeliest first. What lies outside the scope is recorded
   * as a look (USR-086).
   *
   * @param exceptArchive the household's own archive, or null of a new one
   */
  public List<PossibleDouble> find(ArchiveContent content, Long exceptArchive) {
    List<Person> household = persons(content);
    Set<Long> ids = new LinkedHashSet<>();
    near(household, ids);
    born(household, ids);
    ids.remove(exceptArchive);
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    Set<String> areas = areas(content);
    Map<Long, Archive> archives = archives(ids);
    for (ArchiveContent other : contents(archives.keySet())) {
      Archive archive = archives.get(other.getArchiveId());
      Set<String> otherAreas = areas(other);
      for (Person there : persons(other)) {
        household.stream()
            .map(here -> pair(here, areas, archive, there, otherAreas))
            .filter(pair -> !pair.parts().isEmpty())
            .max(Comparator.comparingInt(Pair::score))
            .ifPresent(pairs::add);
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.comparingInt(Pair::score)
                .reversed()
                .thenComparing(pair -> pair.archive().getId()))
        .limit(SHOWN_MAX)
        .map(this::shown)
        .toList();
  }

  private void near(List<Person> household, Set<Long> ids) {
    add(
        NEAR,
        household.stream()
            .filter(person -> person.getIdNo() != null)
            .flatMap(person -> LikenessRules.near(person.getIdNo(), today.today()).stream())
            .map(idNo -> HEX.formatHex(KeyRing.current().digest(idNo.normalized()))),
        household,
        ids);
  }

  private void born(List<Person> household, Set<Long> ids) {
    add(
        BORN,
        household.stream()
            .map(Person::getBirthDate)
            .filter(Objects::nonNull)
            .map(LocalDate::toString),
        household,
        ids);
  }

  /** Adds the archives with a person whose name is said like one of the household. */
  private void add(String query, Stream<String> keys, List<Person> household, Set<Long> ids) {
    String all = keys.distinct().collect(Collectors.joining(","));
    if (all.isEmpty()) {
      return;
    }
    Map<String, Boolean> alike = new HashMap<>();
    List<?> rows =
        em.createNativeQuery(query).setParameter(1, all).setParameter(2, FOUND_MAX).getResultList();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      String there = (String) row[1];
      if (ids.size() < LOOKED_AT_MAX
          && there != null
          && alike.computeIfAbsent(
              there,
              other ->
                  household.stream()
                      .anyMatch(person -> Pinyin.soundsAlike(person.getName(), other)))) {
        ids.add(((Number) row[0]).longValue());
      }
    }
  }

  private Map<Long, Archive> archives(Collection<Long> ids) {
    return em
        .createQuery(ARCHIVES, Archive.class)
        .setParameter("ids", ids)
        .setParameter("states", STATES)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Archive::getId, Function.identity()));
  }

  private List<ArchiveContent> contents(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(CONTENTS, ArchiveContent.class)
            .setParameter("ids", ids)
            .setHint("eclipselink.batch", "c.members")
            .getResultList();
  }

  private static Pair pair(
      Person here, Set<String> areas, Archive archive, Person there, Set<String> otherAreas) {
    return new Pair(
        here,
        archive,
        there,
        LikenessRules.compare(features(here, areas), features(there, otherAreas)));
  }

  private static Features features(Person person, Set<String> areas) {
    return new Features(person.getName(), person.getIdNo(), person.getBirthDate(), areas);
  }

  private static List<Person> persons(ArchiveContent content) {
    return Stream.concat(
            Stream.of(content),
            content.getMembers().stream().filter(member -> !member.isMovedOut()))
        .map(Person.class::cast)
        .filter(person -> person.getName() != null)
        .toList();
  }

  private static Set<String> areas(ArchiveContent content) {
    return Stream.of(content.getHomeRegion(), content.getHukouRegion())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private PossibleDouble shown(Pair pair) {
    Archive archive = pair.archive();
    boolean open = callers.known().scope().covers(archive.getFilingUnionPath());
    if (!open) {
      callers.about(ID_NO, archive.getId(), archive.getFilingUnionId());
      audit.looked(Right.ARCHIVE_LOOK_UP.name());
      callers.about(null, null, null);
    }
    String name = pair.there().getName();
    return new PossibleDouble(
        pair.here().getName(),
        open ? archive.getId() : null,
        archive.getFilingUnionId(),
        chains.text(archive.getFilingUnionPath()),
        open ? name : Masks.name(name),
        archive.getLifeState(),
        archive.getHardshipCategory(),
        archive.getFilingDate(),
        pair.score(),
        List.copyOf(new TreeSet<>(pair.parts())));
  }
}
