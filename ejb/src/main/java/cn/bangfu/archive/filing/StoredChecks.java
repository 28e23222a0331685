package cn.bangfu.archive.filing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.region.RegionCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All checks of part 21 over some stored archives at once (ARC-134). */
@Dependent
public class StoredChecks {

  private static final int AT_ONCE = 250;

  @PersistenceContext EntityManager em;
  @Inject Chains chains;
  @Inject FormChecks checks;
  @Inject CardUse cards;
  @Inject PaperLookup papers;
  @Inject FilingLookup lookup;

  /** An archive with what is in it and what is wrong or doubtful about it. */
  public record Checked(Archive archive, ArchiveContent content, List<Finding> findings) {}

  /**
   * Checks the archives in their order.
   *
   * @param scope pattern of the paths of unions whose archives may be named in a finding
   */
  public List<Checked> check(List<Archive> archives, String scope) {
    return check(archives, scope, false);
  }

  /**
   * The same for an act that changes no content: what was read is let go, so that nothing is
   * searched for changes in it whenever the act asks for something else.
   */
  public List<Checked> checkOnly(List<Archive> archives, String scope) {
    return check(archives, scope, true);
  }

  private List<Checked> check(List<Archive> archives, String scope, boolean only) {
    Map<Long, ArchiveContent> contents = contents(archives.stream().map(Archive::getId).toList());
    if (only) {
      contents.values().forEach(em::detach);
    }
    Map<Long, AttachedPapers> attached = papers.of(contents.keySet());
    Map<Long, ChainUnion> filing =
        chains.all(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    Map<Long, Finding> sharedCards = cards.of(contents.keySet(), scope);
    Lookup remembered = lookup(archives, contents);
    Map<String, RuleParameters> rules =
        checks.rules(archives.stream().map(Archive::getFilingUnionPath).distinct().toList());
    List<Checked> checked = new ArrayList<>();
    for (Archive archive : archives) {
      ArchiveContent content = contents.get(archive.getId());
      if (content != null) {
        List<Finding> findings =
            new ArrayList<>(
                checks.checkStored(
                    archive,
                    content,
                    filing.get(archive.getFilingUnionId()).level(),
                    attached.get(archive.getId()),
                    remembered,
                    rules.get(archive.getFilingUnionPath())));
        Finding card = sharedCards.get(archive.getId());
        if (card != null) {
          findings.add(card);
        }
        checked.add(new Checked(archive, content, findings));
      }
    }
    return checked;
  }

  /** Knows beforehand what the checks will ask about divisions. */
  private Lookup lookup(List<Archive> archives, Map<Long, ArchiveContent> contents) {
    Set<String> regions = new TreeSet<>();
    Set<String> measured = new TreeSet<>();
    for (Archive archive : archives) {
      ArchiveContent content = contents.get(archive.getId());
      if (content != null) {
        Stream.of(content.getHukouRegion(), content.getHomeRegion(), content.getEmployerRegion())
            .filter(Objects::nonNull)
            .forEach(regions::add);
        Optional.ofNullable(archive.getHardshipCategory())
            .map(category -> CategoryChecks.regionOf(category, content))
            .ifPresent(measured::add);
      }
    }
    measured.forEach(code -> regions.addAll(RegionCode.line(code)));
    RememberedLookup remembered = new RememberedLookup(lookup);
    remembered.expect(regions);
    remembered.expectStandards(measured);
    return remembered;
  }

  private Map<Long, ArchiveContent> contents(List<Long> ids) {
    Map<Long, ArchiveContent> contents = new HashMap<>();
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      em.createQuery(
              "select c from ArchiveContent c where c.archiveId in :ids", ArchiveContent.class)
          .setParameter("ids", ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
          .setHint("eclipselink.batch", "c.members")
          .setHint("eclipselink.batch", "c.illnesses")
          .setHint("eclipselink.batch.type", "IN")
          .getResultList()
          .forEach(content -> contents.put(content.getArchiveId(), content));
    }
    return contents;
  }
}
