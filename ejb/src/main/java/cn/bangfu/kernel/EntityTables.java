package cn.bangfu.kernel;

import jakarta.persistence.Table;
import java.util.Optional;

/** Where entities are stored. */
public final class EntityTables {

  private EntityTables() {}

  /** The table that an entity names, or the one it shares with the entity it extends. */
  public static Optional<String> of(Class<?> entity) {
    for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
      Table table = type.getAnnotation(Table.class);
      if (table != null) {
        return Optional.of(table.name());
      }
    }
    return Optional.empty();
  }
}
