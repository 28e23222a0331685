package cn.bangfu.archive.query;

import cn.bangfu.archive.catalog.FieldBlock;
import cn.bangfu.archive.catalog.FieldColumns;

/**
 * Which rows a native statement reads: those of today, or the versions of a past moment.
 *
 * @param moment the parameter with the moment, as it stands in the statement; null for today
 */
public record NativeRows(String moment) {

  /** The tables of today. */
  public static final NativeRows PRESENT = new NativeRows(null);

  /** The table with the rows of a block. */
  public String table(FieldBlock block) {
    return moment == null ? FieldColumns.table(block) : FieldColumns.history(block);
  }

  /** What picks the rows of the moment, after other conditions. */
  public String valid(String alias) {
    return moment == null
        ? ""
        : " and %1$s.valid_from <= %2$s and %1$s.valid_to > %2$s".formatted(alias, moment);
  }

  /** True if the rows of the block are known. */
  public boolean known(FieldBlock block) {
    return moment == null || FieldColumns.kept(block);
  }
}
