package cn.bangfu.archive.filing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All checks of part 21 over some stored archives at once (ARC-134). */
@Dependent
public class StoredChecks {

  private static final int AT_ONCE = 250;

  @PersistenceContext EntityManager em;
  @Inject Chains chains;
  @Inject FormChecks checks;
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
    Map<Long, ArchiveContent> contents = contents(archives.stream().map(Archive::getId).toList());
    Map<Long, AttachedPapers> attached = papers.of(contents.keySet());
    Map<Long, ChainUnion> filing =
        chains.all(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    Lookup remembered = new RememberedLookup(lookup);
    Map<String, RuleParameters> rules = new HashMap<>();
    return archives.stream()
        .filter(archive -> contents.containsKey(archive.getId()))
        .map(
            archive -> {
              ArchiveContent content = contents.get(archive.getId());
              return new Checked(
                  archive,
                  content,
                  checks.checkStored(
                      archive,
                      content,
                      filing.get(archive.getFilingUnionId()).level(),
                      attached.get(archive.getId()),
                      remembered,
                      rules.computeIfAbsent(archive.getFilingUnionPath(), checks::rules),
                      scope));
            })
        .toList();
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
