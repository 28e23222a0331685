package cn.bangfu.warning;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What settings watch: unions below theirs, and reasons of cancellation. */
@Dependent
class WatchedUnions {

  private static final String UNIONS =
      """
      select s.id, c.id, c.path, c.name from warning_setting s
        join union_org c on c.parent_id = s.union_id and c.state <> 'DELETED'
       where s.all_direct and s.id = any (cast(string_to_array(?1, ',') as bigint[]))
      union all
      select s.id, c.id, c.path, c.name from warning_setting s
        join union_org o on o.id = s.union_id
        join warning_setting_union w on w.setting_id = s.id
        join union_org c on c.id = w.union_id and c.state <> 'DELETED' and c.path like o.path || '_%'
       where not s.all_direct and s.id = any (cast(string_to_array(?1, ',') as bigint[]))
      order by 1, 3
      """;

  private static final String REASONS =
      """
      select r.setting_id, r.reason_id from warning_setting_reason r
       where r.setting_id = any (cast(string_to_array(?1, ',') as bigint[])) order by 1, 2
      """;

  /** A union that a setting watches. */
  record Watched(long unionId, String path, String name) {}

  @PersistenceContext EntityManager em;

  /** The watched unions by setting, those of all settings in one statement. */
  Map<Long, List<Watched>> unions(Collection<Long> settings) {
    Map<Long, List<Watched>> found = new HashMap<>();
    for (Object one : rows(UNIONS, settings)) {
      Object[] row = (Object[]) one;
      found
          .computeIfAbsent(Ids.of(row[0]), none -> new ArrayList<>())
          .add(new Watched(Ids.of(row[1]), (String) row[2], (String) row[3]));
    }
    return found;
  }

  /** The chosen reasons by setting; none where every reason counts. */
  Map<Long, List<Long>> reasons(Collection<Long> settings) {
    Map<Long, List<Long>> found = new HashMap<>();
    for (Object one : rows(REASONS, settings)) {
      Object[] row = (Object[]) one;
      found.computeIfAbsent(Ids.of(row[0]), none -> new ArrayList<>()).add(Ids.of(row[1]));
    }
    return found;
  }

  private List<?> rows(String statement, Collection<Long> settings) {
    return settings.isEmpty()
        ? List.of()
        : em.createNativeQuery(statement).setParameter(1, Ids.joined(settings)).getResultList();
  }

  /** Writes what a setting watches anew. */
  void write(long setting, SettingForm form) {
    em.createNativeQuery("delete from warning_setting_union where setting_id = ?1")
        .setParameter(1, setting)
        .executeUpdate();
    em.createNativeQuery("delete from warning_setting_reason where setting_id = ?1")
        .setParameter(1, setting)
        .executeUpdate();
    insert(
        "insert into warning_setting_union (setting_id, union_id)"
            + " select ?1, unnest(cast(string_to_array(?2, ',') as bigint[]))",
        setting,
        form.unionIds());
    insert(
        "insert into warning_setting_reason (setting_id, reason_id)"
            + " select ?1, unnest(cast(string_to_array(?2, ',') as bigint[]))",
        setting,
        form.reasonIds());
  }

  private void insert(String statement, long setting, List<Long> ids) {
    if (!ids.isEmpty()) {
      em.createNativeQuery(statement)
          .setParameter(1, setting)
          .setParameter(2, Ids.joined(ids))
          .executeUpdate();
    }
  }
}
