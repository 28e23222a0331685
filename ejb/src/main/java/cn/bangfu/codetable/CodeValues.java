package cn.bangfu.codetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * All code values, a few hundred, held in memory for at most {@link #MAX_AGE}: a change made on any
 * server is seen on all of them within that time (ORG-107). For the services of the rooms; pages
 * ask {@link CodeTables}.
 */
@ApplicationScoped
public class CodeValues {

  static final Duration MAX_AGE = Duration.ofSeconds(50);

  @PersistenceContext EntityManager em;

  /** Age is measured by elapsed time, not by the clock that drills may set. */
  LongSupplier nanos = System::nanoTime;

  private volatile Copy copy;

  /** The values that may be chosen, in their order; a first-level value is followed by its own. */
  public List<CodeValue> values(String tableKey) {
    return current().enabled().getOrDefault(tableKey, List.of());
  }

  /** The values that may be chosen below one value, or of the first level (null). */
  public List<CodeValue> valuesBelow(String tableKey, Long parentId) {
    return values(tableKey).stream()
        .filter(value -> Objects.equals(value.getParentId(), parentId))
        .toList();
  }

  /** All values, the disabled ones at the end: what queries offer (ORG-105). */
  public List<CodeValue> valuesWithDisabled(String tableKey) {
    return current().all().getOrDefault(tableKey, List.of());
  }

  /** The value with this id, enabled or not. */
  public Optional<CodeValue> find(long id) {
    CodeValue known = current().byId().get(id);
    // a value added on another server since the copy was made
    return Optional.ofNullable(known != null ? known : detached(em.find(CodeValue.class, id)));
  }

  /** Names that values had at a moment, of those that have another one today (BAT-082). */
  public Map<Long, String> formerNames(OffsetDateTime at) {
    Map<Long, String> names = new HashMap<>();
    for (Object one :
        em.createNativeQuery(
                """
                select distinct on (code_value_id) code_value_id, value_name
                from code_value_former_name where held_until > ?1
                order by code_value_id, held_until""")
            .setParameter(1, at)
            .getResultList()) {
      Object[] row = (Object[]) one;
      names.put(((Number) row[0]).longValue(), (String) row[1]);
    }
    return names;
  }

  /** The value with this id, which must exist. */
  public CodeValue value(long id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No code value " + id));
  }

  /** The value that a rule of the program names; it is delivered and cannot be taken away. */
  public CodeValue byConstant(String tableKey, String constant) {
    return valuesWithDisabled(tableKey).stream()
        .filter(value -> value.is(constant))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("No code value " + tableKey + "." + constant));
  }

  /** Forgets the copy; the server that made a change sees it at once. */
  public void refresh() {
    copy = null;
  }

  private Copy current() {
    Copy known = copy;
    if (known == null || nanos.getAsLong() - known.readAt() >= MAX_AGE.toNanos()) {
      known = read(nanos.getAsLong());
      copy = known;
    }
    return known;
  }

  private Copy read(long at) {
    List<CodeValue> rows =
        em.createNamedQuery(CodeValue.ALL, CodeValue.class).getResultList().stream()
            .map(this::detached)
            .toList();
    Map<Long, CodeValue> byId = new HashMap<>();
    rows.forEach(value -> byId.put(value.getId(), value));
    Map<String, List<CodeValue>> all = new HashMap<>();
    rows.stream()
        .filter(value -> value.getState() != CodeValueState.DELETED)
        .sorted(inOrder(byId))
        .forEach(
            value -> all.computeIfAbsent(value.getTableKey(), k -> new ArrayList<>()).add(value));
    Map<String, List<CodeValue>> enabled = new HashMap<>();
    all.replaceAll(
        (key, values) -> {
          List<CodeValue> open = values.stream().filter(CodeValue::isEnabled).toList();
          enabled.put(key, open);
          List<CodeValue> both = new ArrayList<>(open);
          values.stream().filter(value -> !value.isEnabled()).forEach(both::add);
          return List.copyOf(both);
        });
    return new Copy(at, Map.copyOf(byId), Map.copyOf(all), Map.copyOf(enabled));
  }

  /** By the order of the first level, then the first-level value itself, then its own values. */
  private static Comparator<CodeValue> inOrder(Map<Long, CodeValue> byId) {
    return Comparator.comparing((CodeValue value) -> first(value, byId).getSortOrder())
        .thenComparing(value -> first(value, byId).getId())
        .thenComparing(value -> value.getParentId() == null ? 0 : 1)
        .thenComparing(CodeValue::getSortOrder)
        .thenComparing(CodeValue::getId);
  }

  private static CodeValue first(CodeValue value, Map<Long, CodeValue> byId) {
    return value.getParentId() == null ? value : byId.get(value.getParentId());
  }

  /** Shared by many requests: nothing of a transaction may hang on it. */
  private CodeValue detached(CodeValue value) {
    if (value != null) {
      em.detach(value);
    }
    return value;
  }

  private record Copy(
      long readAt,
      Map<Long, CodeValue> byId,
      Map<String, List<CodeValue>> all,
      Map<String, List<CodeValue>> enabled) {}
}
