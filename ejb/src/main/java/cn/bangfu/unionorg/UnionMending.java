package cn.bangfu.unionorg;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.region.RegionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The report of unions that an old tree brought to wrong places, for the administrator of the
 * national union (ORG-111, ORG-112).
 */
@Stateless
public class UnionMending {

  private static final String PAGE =
      """
      select u.id, u.name, u.path, u.union_level, p.union_level, f.fault, u.region_code
        from union_fault f join union_org u on u.id = f.id join union_org p on p.id = u.parent_id
       order by u.path
      limit ?1 offset ?2
      """;

  private static final String ONE =
      """
      select u.id, u.name, u.path, u.union_level, p.union_level, f.fault, u.region_code
        from union_fault f join union_org u on u.id = f.id join union_org p on p.id = u.parent_id
       where u.id = ?1
      """;

  private static final String COUNT =
      "select count(*) from (select 1 from union_fault limit 10001) f";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup lookup;
  @Inject UnionUpkeep upkeep;
  @Inject RegionLookup regions;

  /** One page of the report, by the way from the root. */
  @Needs(Right.UNION_MEND_VIEW)
  public List<UnionToMend> page(int offset, int size) {
    return rows(
        em.createNativeQuery(PAGE)
            .setParameter(1, Math.max(1, Math.min(size, UnionTree.PAGE)))
            .setParameter(2, Math.max(0, offset))
            .getResultList());
  }

  /** How many there are, counted to 10,000. */
  @Needs(Right.UNION_MEND_VIEW)
  public int count() {
    return ((Number) em.createNativeQuery(COUNT).getSingleResult()).intValue();
  }

  /**
   * Takes the proposed levels over, all or none; what was reported stays reported (ORG-112).
   *
   * @return how many unions were mended
   * @throws BusinessException if one of them has no proposal, or children that would stand wrong
   */
  @Needs(Right.UNION_MEND)
  public int accept(Collection<Long> ids) {
    int mended = 0;
    for (long id : ids.stream().sorted().toList()) {
      List<UnionToMend> found = rows(em.createNativeQuery(ONE).setParameter(1, id).getResultList());
      if (!found.isEmpty()) {
        UnionToMend wrong = found.get(0);
        if (wrong.proposal() == null) {
          throw new BusinessException(UnionProblem.NO_PROPOSAL, wrong.name());
        }
        upkeep.mend(id, wrong.proposal());
        mended++;
      }
    }
    callers.count(mended);
    return mended;
  }

  @SuppressWarnings("unchecked")
  private List<UnionToMend> rows(List<?> result) {
    List<Object[]> rows = (List<Object[]>) result;
    Map<Long, String> names =
        lookup.names(
            rows.stream()
                .flatMap(row -> UnionPath.ids((String) row[2]).stream())
                .distinct()
                .toList());
    return rows.stream().map(row -> row(row, names)).toList();
  }

  private UnionToMend row(Object[] row, Map<Long, String> names) {
    UnionFault fault = UnionFault.valueOf((String) row[5]);
    UnionLevel parent = UnionLevel.valueOf((String) row[4]);
    String region = (String) row[6];
    return new UnionToMend(
        ((Number) row[0]).longValue(),
        (String) row[1],
        UnionPath.text(UnionPath.ids((String) row[2]).stream().map(names::get).toList()),
        UnionLevel.valueOf((String) row[3]),
        parent,
        fault,
        region == null ? "" : regions.fullName(region),
        MendRules.proposal(fault, parent, region == null ? null : regions.find(region).orElse(null))
            .orElse(null));
  }
}
