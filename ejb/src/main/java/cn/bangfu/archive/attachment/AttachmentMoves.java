package cn.bangfu.archive.attachment;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Brings the files of one archive to another when archives are merged (ARC-152). */
@Dependent
public class AttachmentMoves {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

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
