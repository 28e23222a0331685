package cn.bangfu.region;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.Imports;
import cn.bangfu.sheet.UploadRules;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** New editions of the divisions, kept by the national administrator (ORG-098, ORG-099). */
@Stateless
public class RegionUpkeep {

  private static final UploadRules FILE = new UploadRules(List.of(FileKind.CSV), 2);
  private static final int EDITION_LENGTH = 20;
  private static final int EDITIONS_SHOWN = 50;

  private static final String USES =
      "select code, unions, archives from region_uses(cast(string_to_array(?1, ',') as varchar[]))";
  private static final String LOCK =
      "select id from region_edition order by id desc limit 1 for update";
  private static final String LAST = "select max(id) from region_edition";
  private static final String NAMED = "select count(*) from region_edition where name = ?1";
  private static final String SUCCESSOR =
      """
      insert into region_successor (code, new_code) values (?1, ?2) on conflict do nothing
      """;
  private static final String FORGET = "delete from region_successor where code = ?1";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BusinessActs acts;
  @Inject Imports imports;

  /** The editions, the present one first. */
  @Needs(Right.REGION_VIEW)
  public List<RegionEdition> editions() {
    return em.createNamedQuery(RegionEdition.NEWEST_FIRST, RegionEdition.class)
        .setMaxResults(EDITIONS_SHOWN)
        .getResultList();
  }

  /**
   * What a file would change, or what is wrong in it; nothing is stored.
   *
   * @param edition how the edition is to be called
   * @throws Violations with the fields {@code edition} and {@code file}
   */
  @Needs(Right.REGION_VIEW)
  public RegionPreview preview(String edition, String fileName, Path file) {
    String name = checked(edition);
    imports.check(FILE, fileName, file);
    RegionFile read = read(file);
    long base = number(LAST);
    if (!read.faults().isEmpty()) {
      return new RegionPreview(name, base, 0, List.of(), read.faults(), List.of());
    }
    List<RegionDifference> differences = compare(read.lines());
    if (differences.isEmpty()) {
      throw new Violations(List.of(Violation.of("file", RegionProblem.NOTHING_CHANGES)));
    }
    int codes = (int) read.lines().stream().filter(RegionLine::isCurrent).count();
    return new RegionPreview(name, base, codes, differences, List.of(), List.copyOf(read.lines()));
  }

  /**
   * Takes over what was shown. Of two at once one wins; the other looks again.
   *
   * @throws BusinessException {@link RegionProblem#CHANGED_MEANWHILE}
   */
  @Needs(Right.REGION_EDIT)
  public void takeOver(RegionPreview preview) {
    // whoever waits here finds another last edition when it is his turn
    em.createNativeQuery(LOCK).getResultList();
    if (number(LAST) != preview.base()) {
      throw new BusinessException(RegionProblem.CHANGED_MEANWHILE);
    }
    checked(preview.edition());
    BusinessActs.Act act = acts.current();
    RegionEdition edition = new RegionEdition(preview, callers.known().name(), act.id(), act.at());
    em.persist(edition);
    em.flush();
    preview.differences().forEach(d -> em.persist(new RegionChange(edition.getId(), d)));
    change(preview);
    em.flush();
    successors(preview);
    callers.about("REGION_EDITION", edition.getId(), null);
    callers.count(preview.differences().size());
    callers.changed(
        Texts.format(
            "region.audit",
            edition.getName(),
            edition.getAdded(),
            edition.getRenamed(),
            edition.getAbolished()));
  }

  private void change(RegionPreview preview) {
    Map<String, Region> known = all();
    Map<String, String> current =
        preview.lines().stream()
            .filter(RegionLine::isCurrent)
            .collect(Collectors.toMap(RegionLine::code, RegionLine::name));
    current.forEach(
        (code, name) -> {
          String parent = RegionCode.parent(code, current::containsKey);
          Region region = known.get(code);
          if (region == null) {
            em.persist(new Region(code, name, parent, preview.edition()));
          } else {
            region.take(name, parent, preview.edition());
          }
        });
    preview.of(RegionChangeKind.ABOLISHED).forEach(gone -> known.get(gone.code()).abolish());
  }

  private void successors(RegionPreview preview) {
    for (RegionDifference added : preview.of(RegionChangeKind.ADDED)) {
      em.createNativeQuery(FORGET).setParameter(1, added.code()).executeUpdate();
    }
    for (RegionDifference gone : preview.of(RegionChangeKind.ABOLISHED)) {
      for (String next : gone.newCodes()) {
        em.createNativeQuery(SUCCESSOR)
            .setParameter(1, gone.code())
            .setParameter(2, next)
            .executeUpdate();
      }
    }
  }

  private List<RegionDifference> compare(List<RegionLine> lines) {
    Map<String, Region> known = all();
    Map<String, RegionLine> current = new TreeMap<>();
    Map<String, RegionLine> replaced = new HashMap<>();
    lines.forEach(line -> (line.isCurrent() ? current : replaced).put(line.code(), line));
    List<RegionDifference> found = new ArrayList<>();
    current.forEach(
        (code, line) -> {
          Region before = known.get(code);
          if (before == null || before.getState() == RegionState.ABOLISHED) {
            found.add(difference(RegionChangeKind.ADDED, code, null, line.name()));
          } else if (!before.getName().equals(line.name())) {
            found.add(difference(RegionChangeKind.RENAMED, code, before.getName(), line.name()));
          }
        });
    List<Region> gone =
        known.values().stream()
            .filter(region -> region.getState() == RegionState.VALID)
            .filter(region -> !current.containsKey(region.getCode()))
            .sorted(Comparator.comparing(Region::getCode))
            .toList();
    found.addAll(abolished(gone, replaced));
    return List.copyOf(found);
  }

  private List<RegionDifference> abolished(List<Region> gone, Map<String, RegionLine> replaced) {
    if (gone.isEmpty()) {
      return List.of();
    }
    @SuppressWarnings("unchecked")
    List<Object[]> uses =
        em.createNativeQuery(USES)
            .setParameter(1, gone.stream().map(Region::getCode).collect(Collectors.joining(",")))
            .getResultList();
    Map<String, Object[]> used =
        uses.stream().collect(Collectors.toMap(row -> (String) row[0], row -> row));
    return gone.stream()
        .map(
            region -> {
              Object[] use = used.get(region.getCode());
              RegionLine line = replaced.get(region.getCode());
              return new RegionDifference(
                  RegionChangeKind.ABOLISHED,
                  region.getCode(),
                  region.getName(),
                  null,
                  line == null ? List.of() : line.newCodes(),
                  use == null ? 0 : ((Number) use[1]).longValue(),
                  use == null ? 0 : ((Number) use[2]).longValue());
            })
        .toList();
  }

  private static RegionDifference difference(
      RegionChangeKind kind, String code, String before, String after) {
    return new RegionDifference(kind, code, before, after, List.of(), 0, 0);
  }

  private Map<String, Region> all() {
    return em.createNamedQuery(Region.ALL, Region.class).getResultList().stream()
        .collect(Collectors.toMap(Region::getCode, region -> region));
  }

  private String checked(String edition) {
    String name = CleanText.trim(edition);
    if (name == null || CleanText.length(name) > EDITION_LENGTH) {
      throw new Violations(List.of(Violation.of("edition", RegionProblem.EDITION)));
    }
    Number taken = (Number) em.createNativeQuery(NAMED).setParameter(1, name).getSingleResult();
    if (taken.intValue() > 0) {
      throw new Violations(List.of(Violation.of("edition", RegionProblem.EDITION_EXISTS, name)));
    }
    return name;
  }

  private static RegionFile read(Path file) {
    try {
      return RegionFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long number(String query) {
    return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
  }
}
