package cn.bangfu.region;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.Imports;
import cn.bangfu.sheet.UploadRules;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Replaces stored codes of abolished divisions by the one code that stands for each (ORG-097), as
 * the editions say it and a table of old and new codes completes it. What has none or several stays
 * and waits for a choice.
 */
@Stateless
public class RegionReplacement {

  private static final UploadRules FILE = new UploadRules(List.of(FileKind.CSV), 2);

  private static final String USES =
      "select code, unions, archives from region_uses(cast(string_to_array(?1, ',') as varchar[]))";
  private static final String SUCCESSORS = "select code, new_code from region_successor";
  private static final String LOCK =
      "select id from region_edition order by id desc limit 1 for update";
  private static final String FORGET = "delete from region_successor where code = ?1";
  private static final String SUCCESSOR =
      "insert into region_successor (code, new_code) values (?1, ?2)";
  private static final String REPLACE =
      """
      select cast(replace_regions(cast(string_to_array(?1, ',') as varchar[]),
        cast(string_to_array(?2, ',') as varchar[])) as text)
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BusinessActs acts;
  @Inject Imports imports;
  @Inject Event<RegionsReplaced> replaced;

  /**
   * What replacing would do; nothing is stored.
   *
   * @param file a table of old and new codes, or null
   */
  @Needs(Right.REGION_VIEW)
  public CorrespondencePreview preview(String fileName, Path file) {
    Map<String, Region> known = all();
    if (file == null) {
      return new CorrespondencePreview(Map.of(), lines(known, Map.of()), List.of());
    }
    imports.check(FILE, fileName, file);
    CorrespondenceFile read = read(file, known);
    return read.faults().isEmpty()
        ? new CorrespondencePreview(read.pairs(), lines(known, read.pairs()), List.of())
        : new CorrespondencePreview(Map.of(), List.of(), read.faults());
  }

  /**
   * Keeps the table and replaces what was shown.
   *
   * @throws BusinessException {@link RegionProblem#CHANGED_MEANWHILE} if it would be something else
   *     by now, {@link RegionProblem#NOTHING_TO_REPLACE} if there is nothing
   */
  @Needs(Right.REGION_EDIT)
  public void replace(CorrespondencePreview shown) {
    em.createNativeQuery(LOCK).getResultList();
    List<CorrespondenceLine> now = lines(all(), shown.uploaded());
    if (!now.equals(shown.lines())) {
      throw new BusinessException(RegionProblem.CHANGED_MEANWHILE);
    }
    List<CorrespondenceLine> going =
        now.stream().filter(CorrespondenceLine::isReplaceable).toList();
    if (going.isEmpty()) {
      throw new BusinessException(RegionProblem.NOTHING_TO_REPLACE);
    }
    shown
        .uploaded()
        .forEach(
            (code, newCode) -> {
              em.createNativeQuery(FORGET).setParameter(1, code).executeUpdate();
              em.createNativeQuery(SUCCESSOR)
                  .setParameter(1, code)
                  .setParameter(2, newCode)
                  .executeUpdate();
            });
    em.createNativeQuery(REPLACE)
        .setParameter(1, joined(going.stream().map(CorrespondenceLine::code).toList()))
        .setParameter(2, joined(going.stream().map(CorrespondenceLine::newCode).toList()))
        .getSingleResult();
    BusinessActs.Act act = acts.current();
    replaced.fire(new RegionsReplaced(act.id(), act.at()));
    callers.count(going.size());
    callers.changed(
        going.stream()
            .map(line -> line.code() + " -> " + line.newCode())
            .collect(Collectors.joining("\n")));
  }

  private List<CorrespondenceLine> lines(Map<String, Region> known, Map<String, String> uploaded) {
    List<String> abolished =
        known.values().stream()
            .filter(region -> region.getState() == RegionState.ABOLISHED)
            .map(Region::getCode)
            .sorted()
            .toList();
    if (abolished.isEmpty()) {
      return List.of();
    }
    Map<String, Set<String>> successors = successors(uploaded);
    Map<String, Object[]> uses = new TreeMap<>();
    for (Object one :
        em.createNativeQuery(USES).setParameter(1, joined(abolished)).getResultList()) {
      Object[] row = (Object[]) one;
      uses.put((String) row[0], row);
    }
    List<CorrespondenceLine> lines = new ArrayList<>();
    uses.forEach(
        (code, use) -> {
          String newCode = today(code, successors, known);
          lines.add(
              new CorrespondenceLine(
                  code,
                  known.get(code).getName(),
                  newCode,
                  newCode == null ? null : known.get(newCode).getName(),
                  ((Number) use[1]).longValue(),
                  ((Number) use[2]).longValue()));
        });
    return List.copyOf(lines);
  }

  /** The one valid code at the end of the way; null if the way ends or branches before. */
  private static String today(
      String code, Map<String, Set<String>> successors, Map<String, Region> known) {
    Set<String> passed = new HashSet<>();
    String at = code;
    while (passed.add(at)) {
      Set<String> next = successors.getOrDefault(at, Set.of());
      if (next.size() != 1) {
        return null;
      }
      at = next.iterator().next();
      if (known.get(at).getState() == RegionState.VALID) {
        return at;
      }
    }
    return null;
  }

  private Map<String, Set<String>> successors(Map<String, String> uploaded) {
    Map<String, Set<String>> all = new HashMap<>();
    for (Object one : em.createNativeQuery(SUCCESSORS).getResultList()) {
      Object[] row = (Object[]) one;
      all.computeIfAbsent((String) row[0], code -> new HashSet<>()).add((String) row[1]);
    }
    uploaded.forEach((code, newCode) -> all.put(code, Set.of(newCode)));
    return all;
  }

  private static CorrespondenceFile read(Path file, Map<String, Region> known) {
    try {
      return CorrespondenceFile.read(
          file, codes(known, RegionState.ABOLISHED), codes(known, RegionState.VALID));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> codes(Map<String, Region> known, RegionState state) {
    return known.values().stream()
        .filter(region -> region.getState() == state)
        .map(Region::getCode)
        .collect(Collectors.toSet());
  }

  private Map<String, Region> all() {
    return em.createNamedQuery(Region.ALL, Region.class).getResultList().stream()
        .collect(Collectors.toMap(Region::getCode, region -> region));
  }

  private static String joined(List<String> codes) {
    return String.join(",", codes);
  }
}
