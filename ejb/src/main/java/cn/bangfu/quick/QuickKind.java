package cn.bangfu.quick;

import cn.bangfu.reporting.RecordKind;
import java.util.List;
import java.util.Map;

/** One kind of records that can be moved the quick way; the rooms of these records implement it. */
public interface QuickKind {

  RecordKind records();

  /** How a result names these records. */
  Shown shown();

  /** Locks records in the order of their numbers; gives those that still exist. */
  List<Long> lock(List<Long> ids);

  /** Why some of these locked records cannot be moved; the others can. */
  Map<Long, String> refused(QuickOrder order, List<Long> ids);

  /** Moves locked records that can be moved, with their log and the state of the order's rows. */
  int move(QuickOrder order, List<Long> ids);

  /** Tells the receivers once everything is done. */
  void tell(QuickOrder order);

  /**
   * Names of table and columns; r is the record.
   *
   * @param from the table with the alias r and what is joined
   * @param number of a record as people know it
   */
  record Shown(String from, String union, String path, String number, String name) {}
}
