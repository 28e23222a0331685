package cn.bangfu.assistance;

import cn.bangfu.archive.conversion.KeptThroughConversion;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** The conversion leaves every record of help and every amount as it is, its own ones included. */
@Dependent
class AssistanceKept implements KeptThroughConversion {

  private static final String KEPT =
      """
      select count(*), coalesce(sum(k.amount), 0)
        from (select a.total_amount as amount from assistance a
               where a.archive_id = any (cast(?1 as bigint[]))
              union all
              select coalesce((select sum(n.amount) from legacy_assistance_line n
                                where n.legacy_id = l.id), 0)
                from legacy_assistance l
               where l.archive_id = any (cast(?1 as bigint[])) and l.converted_at is null) k
      """;

  @PersistenceContext EntityManager em;

  @Override
  public Kept kept(Collection<Long> archives) {
    Object[] row =
        (Object[])
            em.createNativeQuery(KEPT)
                .setParameter(
                    1,
                    archives.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "{", "}")))
                .getSingleResult();
    return new Kept(((Number) row[0]).longValue(), (BigDecimal) row[1]);
  }
}
