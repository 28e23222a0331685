package cn.bangfu.center;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.ContactRules;
import cn.bangfu.unionorg.StaleUnion;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionContact;
import cn.bangfu.unionorg.UnionInformation;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.Unions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;

/** The data of the own centre, and those of centres of the scope (ORG-077, ORG-085, ORG-088). */
@Stateless
public class CenterProfiles {

  static final String NATURE = "center_nature";
  static final String CITY_CLASS = "city_class";
  static final String SERVICE = "center_service";

  private static final String MISSING =
      """
      select exists (select from union_org u where u.id = ?1 and u.center and not exists
        (select from center_profile c where c.union_id = u.id and c.complete))
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Unions unions;
  @Inject UnionLookup lookup;
  @Inject UnionInformation information;
  @Inject CodeValues codes;
  @Inject Today today;

  /** The own centre, or the proposal for it. */
  @Needs(Right.USER_ADMIN_VIEW)
  public CenterView own() {
    return view(unions.own());
  }

  /** The centre of a union of the scope. */
  @Needs(Right.USER_ADMIN_VIEW)
  public CenterView of(long unionId) {
    return view(unions.get(unionId));
  }

  /** True if the own union is flagged as a centre and has not told all it must (ORG-085). */
  @Needs(Right.CENTER_PROFILE)
  public boolean isMissing() {
    return (Boolean)
        em.createNativeQuery(MISSING).setParameter(1, callers.known().unionId()).getSingleResult();
  }

  /**
   * Saves the data of the own centre and, if they changed, the contact values of the union.
   *
   * @param version of the data as the page was opened, -1 if there were none
   * @param unionVersion of the union as the page was opened
   * @throws Violations with everything that is missing or wrong
   * @throws StaleCenter if somebody else saved them meanwhile
   * @throws StaleUnion if somebody else changed the union meanwhile
   */
  @Needs(Right.CENTER_PROFILE_SAVE)
  public void save(int version, CenterData data, int unionVersion, UnionContact contact) {
    long id = callers.known().unionId();
    // the first of two to save makes the row, the other finds it
    Union union = em.find(Union.class, id, LockModeType.PESSIMISTIC_WRITE);
    CenterProfile stored = em.find(CenterProfile.class, id);
    if (stored != null && stored.getVersion() != version) {
      throw new StaleCenter(stored);
    }
    CenterProfile profile = stored == null ? new CenterProfile(id) : stored;
    List<Violation> found = CenterRules.check(data, union.isCenter(), today.today());
    disabled(found, data, profile.data());
    found.addAll(ContactRules.checkForm(contact));
    Violations.throwIfAny(found);
    if (!contact.equals(union.contact())) {
      information.changeContact(unionVersion, contact);
    }
    profile.take(data);
    profile.touch(callers.known().name(), today.now());
    if (stored == null) {
      em.persist(profile);
    }
    callers.about("CENTER_PROFILE", id, id);
    callers.changed(data.centerName());
  }

  /** A value that was disabled may stay where it is but is not chosen anew (ORG-107). */
  private void disabled(List<Violation> found, CenterData data, CenterData before) {
    disabled(found, NATURE, "nature", data.natureId(), before.natureId());
    disabled(found, CITY_CLASS, "cityClass", data.cityClassId(), before.cityClassId());
    for (Long service : data.services()) {
      disabled(
          found,
          SERVICE,
          "services",
          service,
          before.services().contains(service) ? service : null);
    }
  }

  private void disabled(
      List<Violation> found, String table, String field, Long chosen, Long before) {
    if (chosen == null || Objects.equals(chosen, before)) {
      return;
    }
    boolean open =
        codes
            .find(chosen)
            .filter(value -> value.getTableKey().equals(table))
            .filter(CodeValue::isEnabled)
            .isPresent();
    if (!open) {
      found.add(Violation.of(field, CenterProblem.VALUE_DISABLED, CenterRules.label(field)));
    }
  }

  private CenterView view(Union union) {
    CenterProfile profile = em.find(CenterProfile.class, union.getId());
    return new CenterView(
        union,
        level(union),
        profile == null ? CenterData.named(union.getName()) : profile.data(),
        profile != null,
        profile == null ? -1 : profile.getVersion());
  }

  private CenterLevel level(Union union) {
    boolean station =
        union.getGrassrootsTypeId() != null
            && codes.value(union.getGrassrootsTypeId()).is("CENTER_STATION");
    return CenterLevel.of(
        union.getUnionLevel(),
        station,
        lookup.superior(union).map(Union::getUnionLevel).orElse(null));
  }
}
