package cn.bangfu.web.unionorg;

import cn.bangfu.unionorg.UnionOrderRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The children of a union while they are put in order, 500 to a page (ORG-073). */
class OrderList implements Serializable {

  static final int PAGE = 500;
  private static final long serialVersionUID = 1L;

  private final List<UnionOrderRow> opened;
  private List<UnionOrderRow> rows;

  OrderList(List<UnionOrderRow> opened) {
    this.opened = List.copyOf(opened);
    rows = new ArrayList<>(opened);
  }

  /** As it was opened. */
  void again() {
    rows = new ArrayList<>(opened);
  }

  /** Puts one line at a place, counted from 0 over all pages; beyond the ends means the end. */
  void move(int from, int to) {
    UnionOrderRow row = rows.remove(from);
    rows.add(Math.max(0, Math.min(to, rows.size())), row);
  }

  int placeOf(UnionOrderRow row) {
    return rows.indexOf(row);
  }

  List<UnionOrderRow> page(int page) {
    int first = page * PAGE;
    return rows.subList(Math.min(first, rows.size()), Math.min(first + PAGE, rows.size()));
  }

  int pages() {
    return (rows.size() + PAGE - 1) / PAGE;
  }

  int size() {
    return rows.size();
  }

  List<Long> openedIds() {
    return opened.stream().map(UnionOrderRow::id).toList();
  }

  List<Long> ids() {
    return rows.stream().map(UnionOrderRow::id).toList();
  }
}
