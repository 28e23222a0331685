package cn.bangfu.unionorg;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A union and all below it are deleted in one act, if no records stand in the way (ORG-048 to 051).
 */
@Stateless
public class UnionDeletion {

  private static final Label MOVING = new Label("unionorg.deletion.moving");

  private static final String BRANCH =
      """
      select u.id, u.state from union_org u
       where u.path like ?1 and u.state <> 'DELETED' order by u.path
      """;

  private static final String LOCK_BRANCH =
      """
      select u.id, u.state from union_org u
       where u.path like ?1 and u.state <> 'DELETED' order by u.path for update
      """;

  private static final String RECORD =
      """
      insert into union_change (union_id, kind, value_before, act_id, at, by_user, by_union)
      select u.id, 'DELETED', u.name, ?2, ?3, ?4, ?5 from union_org u
       where u.path like ?1 and u.state <> 'DELETED' order by u.path
      """;

  private static final String DELETE =
      """
      update union_org u
         set state = 'DELETED', version = version + 1, changed_by = ?2, changed_at = ?3
       where u.path like ?1 and u.state <> 'DELETED'
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionDesk desk;
  @Inject Unions unions;
  @Inject UnionLookup lookup;
  @Inject BusinessActs acts;
  @Inject Instance<UnionRecords> rooms;
  @Inject Event<UnionsDeleted> deleted;

  /**
   * What a deletion would take along, asked before the second question.
   *
   * @throws UnionNotDeletable with everything that stands in the way
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public DeletionCheck check(long id) {
    Union union = unions.get(id);
    if (!desk.menu(union).allows(UnionEntry.DELETE)) {
      throw new BusinessException(UnionProblem.NOT_ALLOWED);
    }
    Map<Long, UnionState> branch = branch(em.createNativeQuery(BRANCH), union);
    refuseWithRecords(union, branch);
    return new DeletionCheck(union.getName(), branch.size() - 1, people(union, branch));
  }

  /**
   * Deletes; everything stays readable in old records (ORG-049, ORG-051).
   *
   * @return how many unions are gone
   * @throws UnionNotDeletable with everything that stands in the way
   */
  @Needs(Right.UNION_DELETE)
  public int delete(long id) {
    Union union = desk.lockBelow(id, UnionEntry.DELETE);
    Map<Long, UnionState> branch = branch(em.createNativeQuery(LOCK_BRANCH), union);
    refuseWithRecords(union, branch);
    Caller caller = callers.known();
    BusinessActs.Act act = acts.current();
    String pattern = union.getPath() + "%";
    em.createNativeQuery(RECORD)
        .setParameter(1, pattern)
        .setParameter(2, act.id())
        .setParameter(3, act.at())
        .setParameter(4, caller.name())
        .setParameter(5, caller.unionName())
        .executeUpdate();
    int gone =
        em.createNativeQuery(DELETE)
            .setParameter(1, pattern)
            .setParameter(2, caller.name())
            .setParameter(3, act.at())
            .executeUpdate();
    deleted.fire(new UnionsDeleted(union.getPath(), caller.name(), act.at()));
    callers.count(gone);
    callers.changed(union.getName());
    return gone;
  }

  @SuppressWarnings("unchecked")
  private static Map<Long, UnionState> branch(Query unions, Union top) {
    Map<Long, UnionState> branch = new LinkedHashMap<>();
    List<Object[]> rows = unions.setParameter(1, top.getPath() + "%").getResultList();
    rows.forEach(
        row -> branch.put(((Number) row[0]).longValue(), UnionState.valueOf((String) row[1])));
    return branch;
  }

  private void refuseWithRecords(Union union, Map<Long, UnionState> branch) {
    Map<Label, Map<Long, Long>> found = new LinkedHashMap<>();
    rooms.stream()
        .filter(UnionRecords::hinderDeletion)
        .sorted((a, b) -> a.kind().key().compareTo(b.kind().key()))
        .forEach(room -> found.put(room.kind(), room.perUnion(union.getPath())));
    Map<Long, Long> moving = new TreeMap<>();
    branch.forEach(
        (id, state) -> {
          if (state == UnionState.MOVING) {
            moving.put(id, 1L);
          }
        });
    found.put(MOVING, moving);
    found.values().removeIf(Map::isEmpty);
    if (found.isEmpty()) {
      return;
    }
    String sums =
        found.entrySet().stream()
            .map(kind -> Texts.format("unionorg.deletion.sum", kind.getKey(), sum(kind.getValue())))
            .collect(Collectors.joining(Texts.get("shell.comma")));
    throw new UnionNotDeletable(union.getName(), sums, list(branch, found));
  }

  /** By union in the order of the tree. */
  private List<UnionRecordCount> list(
      Map<Long, UnionState> branch, Map<Label, Map<Long, Long>> found) {
    List<Long> hindered =
        branch.keySet().stream()
            .filter(id -> found.values().stream().anyMatch(kind -> kind.containsKey(id)))
            .toList();
    Map<Long, String> names = lookup.names(hindered);
    List<UnionRecordCount> all = new ArrayList<>();
    for (Long id : hindered) {
      found.forEach(
          (kind, counts) -> {
            if (counts.containsKey(id)) {
              all.add(new UnionRecordCount(id, names.get(id), kind, counts.get(id)));
            }
          });
    }
    return all;
  }

  /** Accounts of the branch, as the rooms that do not hinder count them. */
  private long people(Union union, Map<Long, UnionState> branch) {
    return rooms.stream()
        .filter(room -> !room.hinderDeletion())
        .flatMap(room -> room.perUnion(union.getPath()).entrySet().stream())
        .filter(entry -> branch.containsKey(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long sum(Map<Long, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
