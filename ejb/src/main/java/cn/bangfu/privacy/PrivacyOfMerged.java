package cn.bangfu.privacy;

import cn.bangfu.archive.LinkedWithArchive;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people asked about their data goes with them into the archive that remains (ARC-155); who is
 * not kept there leaves his requests with the old one. An archive that is asked to be made
 * anonymous is not merged before that is decided.
 */
@Dependent
public class PrivacyOfMerged implements LinkedWithArchive {

  private static final String COUNT =
      """
      select r.archive_id, count(*) from privacy_request r
       where r.archive_id = any (cast(string_to_array(?1, ',') as bigint[])) group by r.archive_id
      """;

  private static final String ASKED =
      """
      select exists (select from privacy_erasure e where e.state = 'ASKED'
        and e.archive_id = any (cast(string_to_array(?1, ',') as bigint[])))
      """;

  private static final String MOVE =
      """
      with person as (
        select r.id, case when r.member_id is null then c.id_no_digest else m.id_no_digest end as digest
          from privacy_request r
          join archive_content c on c.archive_id = r.archive_id
          left join archive_member m on m.id = r.member_id
         where r.archive_id = any (cast(string_to_array(?1, ',') as bigint[]))),
      kept as (
        select cast(null as bigint) as member_id, c.id_no_digest as digest
          from archive_content c where c.archive_id = ?2
        union all
        select m.id, m.id_no_digest from archive_member m where m.archive_id = ?2 and not m.moved_out)
      update privacy_request r
         set archive_id = ?2, member_id = k.member_id, version = r.version + 1
        from person p join kept k on k.digest = p.digest
       where r.id = p.id
      """;

  @PersistenceContext EntityManager em;

  @Override
  public Label kind() {
    return new Label("privacy.requests.title");
  }

  @Override
  public Map<Long, Long> count(Collection<Long> archiveIds) {
    Map<Long, Long> found = new HashMap<>();
    List<?> rows = em.createNativeQuery(COUNT).setParameter(1, text(archiveIds)).getResultList();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
    return found;
  }

  @Override
  public Optional<Violation> refuseMerge(Collection<Long> archiveIds) {
    boolean asked =
        (Boolean) em.createNativeQuery(ASKED).setParameter(1, text(archiveIds)).getSingleResult();
    return asked
        ? Optional.of(Violation.of(null, PrivacyProblem.ERASURE_BEFORE_MERGE))
        : Optional.empty();
  }

  @Override
  public void move(Collection<Long> merged, long remaining) {
    em.createNativeQuery(MOVE)
        .setParameter(1, text(merged))
        .setParameter(2, remaining)
        .executeUpdate();
  }

  private static String text(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
