package cn.bangfu.archive;

import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Class of archives that were taken over from old systems: computed from the report history that
 * came with them, never typed (ARC-121, ARC-122).
 */
@Dependent
public class ImportedClasses {

  /** What stood with the national union when this began is of the stock. */
  static final OffsetDateTime STOCK_UNTIL =
      LocalDate.of(2016, 11, 1).atStartOfDay(Today.ZONE).toOffsetDateTime();

  /**
   * The last step before the moment says where an archive stood, whatever came later; without one
   * it stood with its filing union. Relapsed ones stay so for ever, former temporary ones are never
   * of the stock.
   */
  private static final String CLASSIFY =
      """
      with root as (select id from union_org where parent_id is null),
      stood as (
        select a.id,
          case when a.former_temporary then 'INCREMENT'
               when coalesce(
                 (select r.to_union_id from reporting_record r
                   where r.record_kind = 'ARCHIVE' and r.record_id = a.id and r.at < ?2
                   order by r.seq desc limit 1),
                 case when a.entered_at < ?2 then a.filing_union_id end) = root.id then 'STOCK'
               else 'INCREMENT' end as class
          from archive a cross join root
         where a.id = any (cast(string_to_array(?1, ',') as bigint[]))
           and a.archive_class <> 'RELAPSED')
      update archive a set archive_class = s.class, version = a.version + 1
        from stood s where a.id = s.id and a.archive_class <> s.class
      """;

  @PersistenceContext EntityManager em;

  /**
   * Gives these archives the class that their report history says, in the act of whoever imports.
   *
   * @return how many got another one
   */
  public int classify(Collection<Long> archives) {
    return em.createNativeQuery(CLASSIFY)
        .setParameter(
            1, archives.stream().map(id -> Long.toString(id)).collect(Collectors.joining(",")))
        .setParameter(2, STOCK_UNTIL)
        .executeUpdate();
  }
}
