package cn.bangfu.statistics.plan;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plans of a user, each of one statistic; nobody else sees them (STA-012). */
@Stateless
public class StatisticsPlans {

  public static final int MAX = 20;
  public static final int NAME_MAX = 30;
  private static final int TEXT_MAX = 2_000;

  private static final String OWN =
      "select p from StatisticsPlan p where p.ownerId = :user and p.page = :page order by p.name, p.id";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  /** The own plans of a statistic. */
  @Needs(Right.STATISTICS_OVERVIEW)
  public List<PlanRow> own(String page) {
    return em
        .createQuery(OWN, StatisticsPlan.class)
        .setParameter("user", callers.known().userId())
        .setParameter("page", page)
        .setMaxResults(MAX)
        .getResultList()
        .stream()
        .map(plan -> new PlanRow(plan.getId(), plan.getName()))
        .toList();
  }

  /** What stands in an own plan. */
  @Needs(Right.STATISTICS_OVERVIEW)
  public Map<String, String> open(String page, long id) {
    return of(id, page, em.find(StatisticsPlan.class, id)).getValues();
  }

  /** Keeps what was chosen under a name; an own plan of this name is replaced. */
  @Needs(Right.OWN_LISTS)
  public void save(String page, String typed, Map<String, String> chosen) {
    String name = name(typed);
    if (chosen.values().stream().anyMatch(text -> text.length() > TEXT_MAX)) {
      throw new BusinessException(PlanProblem.TOO_LONG);
    }
    List<StatisticsPlan> own = lockedOwn(page);
    Optional<StatisticsPlan> same =
        own.stream().filter(plan -> plan.getName().equals(name)).findFirst();
    if (same.isEmpty() && own.size() >= MAX) {
      throw new BusinessException(PlanProblem.TOO_MANY, MAX);
    }
    StatisticsPlan plan =
        same.orElseGet(() -> new StatisticsPlan(callers.known().userId(), page, name));
    plan.keep(chosen);
    if (same.isEmpty()) {
      em.persist(plan);
    }
  }

  @Needs(Right.OWN_LISTS)
  public void rename(String page, long id, String typed) {
    String name = name(typed);
    List<StatisticsPlan> own = lockedOwn(page);
    if (own.stream().anyMatch(plan -> plan.getId() != id && plan.getName().equals(name))) {
      throw new BusinessException(PlanProblem.NAME_TAKEN, name);
    }
    of(own, id).rename(name);
  }

  @Needs(Right.OWN_LISTS)
  public void delete(String page, long id) {
    em.remove(of(lockedOwn(page), id));
  }

  private StatisticsPlan of(long id, String page, StatisticsPlan found) {
    boolean own =
        found != null
            && found.getId() == id
            && found.getOwnerId() == callers.known().userId()
            && found.getPage().equals(page);
    if (!own) {
      throw new BusinessException(PlanProblem.GONE);
    }
    return found;
  }

  private static StatisticsPlan of(List<StatisticsPlan> own, long id) {
    return own.stream()
        .filter(plan -> plan.getId() == id)
        .findFirst()
        .orElseThrow(() -> new BusinessException(PlanProblem.GONE));
  }

  private List<StatisticsPlan> lockedOwn(String page) {
    return em.createQuery(OWN, StatisticsPlan.class)
        .setParameter("user", callers.known().userId())
        .setParameter("page", page)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static String name(String typed) {
    String name = CleanText.trim(typed);
    if (name == null || CleanText.length(name) > NAME_MAX) {
      throw new BusinessException(PlanProblem.NAME_MISSING);
    }
    return name;
  }
}
