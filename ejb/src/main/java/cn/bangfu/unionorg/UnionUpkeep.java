package cn.bangfu.unionorg;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.region.Region;
import cn.bangfu.region.RegionLookup;
import cn.bangfu.region.RegionState;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Unions below the own one are made, corrected, disabled and enabled (ORG-042 to ORG-047). */
@Stateless
public class UnionUpkeep {

  /** So many children that stand in the way of a new level are named (ORG-011). */
  public static final int CHILDREN_NAMED = 20;

  private static final int REASON_LENGTH = 200;

  @PersistenceContext EntityManager em;
  @Inject UnionDesk desk;
  @Inject Unions unions;
  @Inject UnionLookup lookup;
  @Inject UnionQueries queries;
  @Inject RegionLookup regions;
  @Inject CodeValues codes;
  @Inject Today today;
  @Inject Event<UnionLevelChanged> levelChanged;

  /** What the menu of a union of the scope offers (ORG-039). */
  @Needs(Right.USER_ADMIN_VIEW)
  public UnionMenu menu(long id) {
    return desk.menu(unions.get(id));
  }

  /**
   * A new union, the last below its superior, still unconfirmed (ORG-042, ORG-043).
   *
   * @param noticesSeen the user has seen the notices and saves all the same
   * @throws Violations with every value that is wrong
   * @throws NoticesToConfirm if there is something to look at first
   */
  @Needs(Right.UNION_CREATE)
  public Union create(long parentId, UnionData data, boolean noticesSeen) {
    Union parent = desk.lock(parentId, UnionEntry.CREATE);
    Region region = region(data.identity());
    List<Violation> found = UnionChecks.check(parent, data, region);
    found.addAll(nameTaken(parent, data.identity().name(), null));
    Violations.throwIfAny(found);
    if (!noticesSeen) {
      notice(parent, data.identity(), region, null, true);
    }
    Union union =
        Union.below(parent, queries.nextNumber(), queries.nextOrder(parentId), data.identity());
    union.describe(data, today.today());
    desk.touch(union);
    em.persist(union);
    flush(parent, union);
    desk.record(union, UnionChangeKind.CREATED, null, words(union));
    return union;
  }

  /**
   * Corrects a union below the own one (ORG-045, ORG-046).
   *
   * @param version of the union as the form was opened
   * @return how many archives follow a new level, or -1 if the level stays (ORG-010)
   * @throws StaleUnion if somebody else saved it meanwhile (ORG-022)
   */
  @Needs(Right.UNION_EDIT)
  public int edit(long id, int version, UnionData data, boolean noticesSeen) {
    Union union = desk.lockBelow(id, UnionEntry.EDIT);
    if (union.getVersion() != version) {
      throw new StaleUnion(union);
    }
    Union parent = lookup.get(union.getParentId());
    UnionIdentity next = data.identity();
    boolean otherLevel = union.getUnionLevel() != next.unionLevel();
    boolean otherRegion = !Objects.equals(union.getRegionCode(), next.regionCode());
    Region region = region(next);
    Violations.throwIfAny(problems(parent, union, data, region));
    if (otherLevel) {
      refuseMisplacedChildren(union, next.unionLevel());
    }
    if (!noticesSeen) {
      notice(
          parent, next, otherRegion ? region : null, union, !union.getName().equals(next.name()));
    }
    String before = words(union);
    boolean recorded = union.identify(next);
    union.describe(data, today.today());
    desk.touch(union);
    flush(parent, union);
    if (recorded) {
      desk.record(union, UnionChangeKind.EDITED, before, words(union));
    }
    return otherLevel ? follow(union) : -1;
  }

  /** The union has ended, its data stay (ORG-047). */
  @Needs(Right.UNION_DISABLE)
  public void disable(long id, String reason) {
    String why = CleanText.trim(reason);
    if (why == null || CleanText.length(why) > REASON_LENGTH) {
      throw new Violations(List.of(Violation.of("reason", UnionProblem.DISABLE_REASON)));
    }
    Union union = desk.lock(id, UnionEntry.DISABLE);
    union.disable(desk.normalChildren(id));
    desk.touch(union);
    desk.record(union, UnionChangeKind.DISABLED, null, why);
  }

  /** The union works again (ORG-047). */
  @Needs(Right.UNION_ENABLE)
  public void enable(long id) {
    Union union = desk.lockBelow(id, UnionEntry.ENABLE);
    union.enable(lookup.get(union.getParentId()));
    desk.touch(union);
    desk.record(union, UnionChangeKind.ENABLED, null, null);
  }

  /**
   * The union as its form opens it for correction.
   *
   * @throws AccessDenied if it lies outside the scope
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public Union open(long id, UnionEntry entry) {
    Union union = unions.get(id);
    if (!desk.menu(union).allows(entry)) {
      throw new BusinessException(UnionProblem.NOT_ALLOWED);
    }
    return union;
  }

  /**
   * Gives a union that stands wrong the level that its place allows (ORG-112). Archives follow, but
   * nothing that was reported comes back.
   */
  @Needs(Right.UNION_MEND)
  public void mend(long id, UnionLevel level) {
    Union union = desk.lockBelow(id, UnionEntry.EDIT);
    refuseMisplacedChildren(union, level);
    String before = words(union);
    UnionIdentity is = union.identity();
    union.identify(
        new UnionIdentity(
            is.name(), level, union.getGrassrootsTypeId(), is.regionCode(), is.center()));
    desk.touch(union);
    em.flush();
    desk.record(union, UnionChangeKind.EDITED, before, words(union));
    follow(union);
  }

  private List<Violation> problems(Union parent, Union union, UnionData data, Region region) {
    UnionIdentity next = data.identity();
    List<Violation> found;
    if (union.getUnionLevel() != next.unionLevel()) {
      found = new ArrayList<>(UnionChecks.check(parent, data, region));
    } else {
      found = new ArrayList<>(UnionChecks.sameLevel(data));
      boolean gone = region != null && region.getState() == RegionState.ABOLISHED;
      if (gone || !Objects.equals(union.getRegionCode(), next.regionCode())) {
        found.addAll(UnionChecks.region(next, region));
      }
    }
    found.addAll(nameTaken(parent, next.name(), union.getId()));
    return found;
  }

  private Region region(UnionIdentity what) {
    return what.regionCode() == null ? null : regions.find(what.regionCode()).orElse(null);
  }

  private List<Violation> nameTaken(Union parent, String name, Long besides) {
    return queries.siblingsNamed(parent.getId(), name, besides) == 0
        ? List.of()
        : List.of(Violation.of("name", UnionProblem.NAME_TAKEN, parent.getName(), name));
  }

  private void notice(
      Union parent, UnionIdentity what, Region region, Union besides, boolean nameIsNew) {
    List<Violation> notices = new ArrayList<>();
    int others =
        nameIsNew ? queries.othersNamed(what.name(), besides == null ? 0 : besides.getId()) : 0;
    if (others > 0) {
      notices.add(Violation.of("name", UnionProblem.NAME_ELSEWHERE, others));
    }
    if (region != null && !parent.isRoot()) {
      RegionRules.notice(region, regions.find(parent.getRegionCode()).orElse(null))
          .ifPresent(notices::add);
    }
    if (!notices.isEmpty()) {
      throw new NoticesToConfirm(notices);
    }
  }

  private void refuseMisplacedChildren(Union union, UnionLevel level) {
    UnionQueries.Misplaced misplaced = queries.misplacedBelow(union.getId(), level);
    if (misplaced.total() > 0) {
      throw new BusinessException(
          UnionProblem.CHILDREN_MISPLACED, misplaced.total(), level, misplaced.first());
    }
  }

  /** Whoever keeps something that follows from the level hears of it in the same act (ORG-010). */
  private int follow(Union union) {
    UnionLevelChanged event = new UnionLevelChanged(union);
    levelChanged.fire(event);
    return event.archives();
  }

  /**
   * Somebody may have taken the name since it was looked at; the unique index decides (ORG-015).
   */
  private void flush(Union parent, Union union) {
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (String.valueOf(e.getMessage()).contains("union_org_live_name")) {
        throw new Violations(
            List.of(
                Violation.of("name", UnionProblem.NAME_TAKEN, parent.getName(), union.getName())));
      }
      throw e;
    }
  }

  /** What the change record keeps of a union, in words. */
  private String words(Union union) {
    String type =
        union.getGrassrootsTypeId() == null
            ? ""
            : codes.value(union.getGrassrootsTypeId()).getValueName();
    return Texts.format(
        "unionorg.UnionChange.words",
        union.getName(),
        union.getUnionLevel(),
        type,
        union.getRegionCode() == null ? "" : regions.fullName(union.getRegionCode()));
  }
}
