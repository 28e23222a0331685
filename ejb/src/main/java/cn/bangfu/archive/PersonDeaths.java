package cn.bangfu.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The persons recorded as dead; they enter no household again (ARC-046 case 1). */
@Dependent
public class PersonDeaths {

  @PersistenceContext EntityManager em;

  /** Which of these numbers belong to the dead. */
  public List<PersonDeath> among(Collection<byte[]> digests) {
    return digests.isEmpty()
        ? List.of()
        : em.createNamedQuery("PersonDeath.among", PersonDeath.class)
            .setParameter("digests", digests)
            .getResultList();
  }

  /** Records that the person with this number died; the first record stays. */
  public void record(byte[] digest, long archiveId, LocalDate diedOn) {
    em.createNativeQuery(
            """
            insert into archive_death (digest, archive_id, died_on) values (?1, ?2, ?3)
            on conflict (digest) do nothing""")
        .setParameter(1, digest)
        .setParameter(2, archiveId)
        .setParameter(3, diedOn)
        .executeUpdate();
  }
}
