package cn.bangfu.archive.attachment;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.LinkedWithArchive;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings the files of one archive to another when archives are merged (ARC-152). */
@Dependent
public class AttachmentMoves implements LinkedWithArchive {

  private static final String COUNT =
      """
      select f.archiveId, count(f) from ArchiveAttachment f
      where f.archiveId in :ids and f.removedAt is null group by f.archiveId""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  @Override
  public Label kind() {
    return new Label("archive.attachment.records");
  }

  @Override
  public Map<Long, Long> count(Collection<Long> archiveIds) {
    return em
        .createQuery(COUNT, Object[].class)
        .setParameter("ids", archiveIds)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  @Override
  public void move(Collection<Long> merged, long remaining) {
    merged.stream().sorted().forEach(from -> move(from, remaining));
  }

  /**
   * Moves all files that are there; removed ones stay with the change record of the old archive.
   * The caller has locked both archives.
   *
   * @return how many
   */
  public int move(long from, long to) {
    List<ArchiveAttachment> files =
        em.createNamedQuery("ArchiveAttachment.present", ArchiveAttachment.class)
            .setParameter("id", from)
            .getResultList();
    for (ArchiveAttachment file : files) {
      file.moveTo(to);
      file.touch(callers.known().name(), today.now());
    }
    return files.size();
  }
}
