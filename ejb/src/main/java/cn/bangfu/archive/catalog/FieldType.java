package cn.bangfu.archive.catalog;

import java.io.Serializable;

/**
 * Kind of a field with what it may be chosen from.
 *
 * @param values the enum of its constants, or null
 * @param codeTable key of the code table of its values, or null
 */
public record FieldType(FieldKind kind, Class<? extends Enum<?>> values, String codeTable)
    implements Serializable {

  static FieldType of(FieldKind kind) {
    return new FieldType(kind, null, null);
  }

  static FieldType constant(Class<? extends Enum<?>> values) {
    return new FieldType(FieldKind.ENUM, values, null);
  }

  static FieldType constants(Class<? extends Enum<?>> values) {
    return new FieldType(FieldKind.ENUMS, values, null);
  }

  static FieldType code(String table) {
    return new FieldType(FieldKind.CODE, null, table);
  }

  static FieldType codes(String table) {
    return new FieldType(FieldKind.CODES, null, table);
  }
}
