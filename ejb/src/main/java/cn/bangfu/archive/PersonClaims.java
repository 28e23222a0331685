package cn.bangfu.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The identity numbers of the archives on file: one row each in the whole country (ARC-044). The
 * primary key decides when two unions save the same number at the same instant: the later insert
 * waits for the first transaction and then finds the number taken.
 */
@Dependent
public class PersonClaims {

  private static final HexFormat HEX = HexFormat.of();
  private static final long NONE = 0;

  @PersistenceContext EntityManager em;

  /** Which of these numbers stand in another archive on file. */
  public List<PersonClaim> taken(Collection<byte[]> digests, Long exceptArchive) {
    if (digests.isEmpty()) {
      return List.of();
    }
    return em.createNamedQuery("PersonClaim.taken", PersonClaim.class)
        .setParameter("digests", digests)
        .setParameter("except", exceptArchive == null ? NONE : exceptArchive)
        .getResultList();
  }

  /**
   * Makes the claims of an archive those of its content. All numbers are touched in one order, so
   * that two savings never wait for each other.
   *
   * @param persons digest of each person's number, with the member's id or null for the head
   * @return the numbers that another archive has taken
   */
  public List<byte[]> claim(long archiveId, Map<byte[], Long> persons) {
    Map<String, Long> wanted = new TreeMap<>();
    persons.forEach((digest, member) -> wanted.put(HEX.formatHex(digest), member));
    Map<String, Long> present = new HashMap<>();
    for (PersonClaim claim :
        em.createNamedQuery("PersonClaim.of", PersonClaim.class)
            .setParameter("archiveId", archiveId)
            .getResultList()) {
      present.put(HEX.formatHex(claim.getDigest()), claim.getMemberId());
    }
    TreeMap<String, Long> all = new TreeMap<>(present);
    all.putAll(wanted);
    List<byte[]> taken = new ArrayList<>();
    for (String number : all.keySet()) {
      byte[] digest = HEX.parseHex(number);
      if (!wanted.containsKey(number)) {
        delete(archiveId, digest);
      } else if (!present.containsKey(number)) {
        if (!insert(archiveId, digest, wanted.get(number))) {
          taken.add(digest);
        }
      } else if (!Objects.equals(present.get(number), wanted.get(number))) {
        delete(archiveId, digest);
        insert(archiveId, digest, wanted.get(number));
      }
    }
    return taken;
  }

  /** Frees one number of an archive: the person is in another household now. */
  public void leave(long archiveId, byte[] digest) {
    delete(archiveId, digest);
  }

  /** Frees all numbers of several archives. */
  public void release(Collection<Long> archiveIds) {
    em.createQuery("delete from PersonClaim c where c.archiveId in :ids")
        .setParameter("ids", archiveIds)
        .executeUpdate();
  }

  /** Frees all numbers of an archive. */
  public void release(long archiveId) {
    claim(archiveId, Map.of());
  }

  private boolean insert(long archiveId, byte[] digest, Long memberId) {
    return em.createNativeQuery(
                """
                insert into archive_person_claim (digest, archive_id, member_id)
                values (?1, ?2, nullif(?3, 0))
                on conflict (digest) do nothing""")
            .setParameter(1, digest)
            .setParameter(2, archiveId)
            .setParameter(3, memberId == null ? NONE : memberId)
            .executeUpdate()
        == 1;
  }

  private void delete(long archiveId, byte[] digest) {
    em.createNativeQuery("delete from archive_person_claim where digest = ?1 and archive_id = ?2")
        .setParameter(1, digest)
        .setParameter(2, archiveId)
        .executeUpdate();
  }
}
