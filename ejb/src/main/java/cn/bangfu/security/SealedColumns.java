package cn.bangfu.security;

import cn.bangfu.kernel.EntityTables;
import cn.bangfu.kernel.crypto.IdNoConverter;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where sealed values stand: every field of every entity that is mapped with one of the sealing
 * converters, and the history twin of its table. A new entity joins by its mapping alone.
 */
@Dependent
public class SealedColumns {

  private static final Set<Class<?>> SEALING =
      Set.of(SealedTextConverter.class, IdNoConverter.class);

  private static final String EXISTING =
      """
      select table_name from information_schema.columns
      where table_schema = 'public' and table_name in (?1, ?2) and column_name = ?3
      order by table_name
      """;

  @PersistenceContext EntityManager em;

  /** A column with sealed values. */
  record SealedColumn(String table, String column) {}

  /** All of them, always in the same order. */
  List<SealedColumn> all() {
    TreeSet<String> names = new TreeSet<>();
    for (EntityType<?> entity : em.getMetamodel().getEntities()) {
      EntityTables.of(entity.getJavaType())
          .ifPresent(
              table ->
                  sealed(entity.getJavaType()).forEach(column -> names.add(table + " " + column)));
    }
    return names.stream().flatMap(name -> existing(name.split(" ")).stream()).toList();
  }

  private static List<String> sealed(Class<?> entity) {
    List<String> columns = new ArrayList<>();
    for (Class<?> c = entity; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        Convert convert = field.getAnnotation(Convert.class);
        if (convert != null && SEALING.contains(convert.converter())) {
          columns.add(columnOf(field));
        }
      }
    }
    return columns;
  }

  private static String columnOf(Field field) {
    Column column = field.getAnnotation(Column.class);
    return column == null || column.name().isEmpty() ? field.getName() : column.name();
  }

  private List<SealedColumn> existing(String[] name) {
    List<?> tables =
        em.createNativeQuery(EXISTING)
            .setParameter(1, name[0])
            .setParameter(2, name[0] + "_history")
            .setParameter(3, name[1])
            .getResultList();
    return tables.stream().map(table -> new SealedColumn(table.toString(), name[1])).toList();
  }
}
