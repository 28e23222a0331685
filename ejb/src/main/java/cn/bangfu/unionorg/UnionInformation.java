package cn.bangfu.unionorg;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.region.RegionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The information pages of unions, and the own contact values (ORG-076, ORG-077). */
@Stateless
public class UnionInformation {

  /** So many lines of the change record are shown. */
  public static final int CHANGES_SHOWN = 200;

  private static final String BELOW =
      """
      select count(*) from union_org u where u.path like ?1 and u.id <> ?2 and u.state <> 'DELETED'
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Unions unions;
  @Inject UnionDesk desk;
  @Inject UnionLookup lookup;
  @Inject RegionLookup regions;
  @Inject Today today;

  /** The own union, for each of its users. */
  @Needs(Right.LOGGED_IN)
  public UnionInfo own() {
    return info(unions.own());
  }

  /** Any union of the scope, for its administrators. */
  @Needs(Right.USER_ADMIN_VIEW)
  public UnionInfo of(long id) {
    return info(unions.get(id));
  }

  /**
   * The administrator of a union corrects its contact values; the day is kept (ORG-076).
   *
   * @param version of the union as the page was opened
   * @throws Violations with every value that is wrong
   * @throws StaleUnion if somebody else saved it meanwhile (ORG-022)
   */
  @Needs(Right.UNION_CONTACT)
  public void changeContact(int version, UnionContact contact) {
    long id = callers.known().unionId();
    callers.about("UNION", id, id);
    Union union = em.find(Union.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (union.getVersion() != version) {
      throw new StaleUnion(union);
    }
    union.changeContact(contact, today.today());
    desk.touch(union);
  }

  private UnionInfo info(Union union) {
    return new UnionInfo(
        union,
        lookup.fullPath(union),
        union.getRegionCode() == null ? "" : regions.fullName(union.getRegionCode()),
        desk.children(union.getId()),
        below(union),
        em.createNamedQuery(UnionChange.OF_UNION, UnionChange.class)
            .setParameter("id", union.getId())
            .setMaxResults(CHANGES_SHOWN)
            .getResultList());
  }

  private int below(Union union) {
    return ((Number)
            em.createNativeQuery(BELOW)
                .setParameter(1, union.getPath() + "%")
                .setParameter(2, union.getId())
                .getSingleResult())
        .intValue();
  }
}
