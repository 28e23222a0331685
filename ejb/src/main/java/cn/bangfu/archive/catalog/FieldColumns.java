package cn.bangfu.archive.catalog;

import cn.bangfu.kernel.EntityTables;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import java.lang.reflect.Field;
import java.util.EnumSet;
import java.util.Set;

/** Tables and columns of the catalogue's fields, for statements over the history tables. */
public final class FieldColumns {

  private static final String HISTORY = "_history";

  /** What is computed anew every night has no past. */
  private static final Set<FieldBlock> OF_TODAY = EnumSet.of(FieldBlock.PROBLEM);

  private FieldColumns() {}

  /** True if the versions of the block's rows are kept. */
  public static boolean kept(FieldBlock block) {
    return !OF_TODAY.contains(block);
  }

  /** The table with the block's rows of today. */
  public static String table(FieldBlock block) {
    return EntityTables.of(block.entity()).orElseThrow();
  }

  /** The table with all versions of the block's rows. */
  public static String history(FieldBlock block) {
    return table(block) + HISTORY;
  }

  /** The column with the number of the archive. */
  public static String archiveId(FieldBlock block) {
    return column(block, block.key().split("\\.")[0]);
  }

  /** The column of an attribute. */
  public static String column(FieldBlock block, String attribute) {
    return column(field(block.entity(), attribute));
  }

  /** An attribute as an entity or one of its superclasses declares it. */
  static Field field(Class<?> entity, String attribute) {
    for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(attribute)) {
          return field;
        }
      }
    }
    throw new IllegalArgumentException(entity + " has no attribute " + attribute);
  }

  static String column(Field field) {
    Column column = field.getAnnotation(Column.class);
    if (column != null && !column.name().isEmpty()) {
      return column.name();
    }
    JoinColumn reference = field.getAnnotation(JoinColumn.class);
    return reference == null ? field.getName() : reference.name();
  }
}
