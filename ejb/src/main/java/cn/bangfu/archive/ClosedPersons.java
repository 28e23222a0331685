package cn.bangfu.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whom the closed archives of the country hold: heads and members by number, without those who have
 * moved out since (ARC-046 cases 4 to 6, ARC-051).
 */
@Dependent
public class ClosedPersons {

  private static final long NONE = 0;

  private static final String HEADS =
      """
      select a, c.idNoDigest from Archive a, ArchiveContent c
      where c.archiveId = a.id and c.idNoDigest in :digests and a.id <> :except
        and a.lifeState in (cn.bangfu.archive.LifeState.DEREGISTERED,
                            cn.bangfu.archive.LifeState.EXITED)
        and not exists (select d.id from Departure d
                        where d.archiveId = a.id and d.memberId is null
                          and d.digest = c.idNoDigest)
      order by a.id""";

  private static final String MEMBERS =
      """
      select a, m.idNoDigest, m.id from Archive a, Member m
      where m.content.archiveId = a.id and m.idNoDigest in :digests and a.id <> :except
        and m.movedOut = false
        and a.lifeState in (cn.bangfu.archive.LifeState.DEREGISTERED,
                            cn.bangfu.archive.LifeState.EXITED)
      order by a.id""";

  @PersistenceContext EntityManager em;

  /**
   * One person in a closed archive.
   *
   * @param memberId null for the head
   */
  public record Place(byte[] digest, Archive archive, Long memberId) {

    public boolean head() {
      return memberId == null;
    }
  }

  /** Where these numbers stand, heads first. */
  public List<Place> find(Collection<byte[]> digests, Long exceptArchive) {
    if (digests.isEmpty()) {
      return List.of();
    }
    List<Place> found = new ArrayList<>();
    for (Object[] row : rows(HEADS, digests, exceptArchive)) {
      found.add(new Place((byte[]) row[1], (Archive) row[0], null));
    }
    for (Object[] row : rows(MEMBERS, digests, exceptArchive)) {
      found.add(new Place((byte[]) row[1], (Archive) row[0], (Long) row[2]));
    }
    return found;
  }

  private List<Object[]> rows(String query, Collection<byte[]> digests, Long exceptArchive) {
    return em.createQuery(query, Object[].class)
        .setParameter("digests", digests)
        .setParameter("except", exceptArchive == null ? NONE : exceptArchive)
        .getResultList();
  }
}
