package cn.bangfu.web.unionorg;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.unionorg.UnionOrderRow;
import cn.bangfu.unionorg.UnionOrdering;
import cn.bangfu.unionorg.UnionProblem;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.primefaces.event.ReorderEvent;

/** Puts the children of a union in order (ORG-073 to ORG-075). */
@Named("unionSort")
@ViewScoped
public class UnionSortDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject UnionOrdering ordering;
  @Inject UnionMenuBean menu;
  @Inject UnionTreePage tree;

  private long id;
  private String name;
  private OrderList order;
  private int page;
  private UnionOrderRow selected;
  private Integer place;

  public void open() {
    id = menu.getUnion().id();
    name = menu.getUnion().name();
    read();
    PrimeFaces.current().executeScript("PF('sortDialog').show()");
  }

  private void read() {
    order = new OrderList(ordering.children(id));
    page = 0;
    selected = null;
    place = null;
  }

  /** A line was dragged within its page. */
  public void dragged(ReorderEvent event) {
    order.move(getFirst() + event.getFromIndex(), getFirst() + event.getToIndex());
  }

  public void up() {
    moveTo(at() - 1);
  }

  public void down() {
    moveTo(at() + 1);
  }

  public void toTop() {
    moveTo(0);
  }

  public void toBottom() {
    moveTo(order.size());
  }

  public void toPlace() {
    if (place != null) {
      moveTo(place - 1);
    }
  }

  private int at() {
    return selected == null ? -1 : order.placeOf(selected);
  }

  private void moveTo(int to) {
    if (at() < 0) {
      Messages.error("unionorg.sort.choose");
      return;
    }
    order.move(at(), to);
    page = order.placeOf(selected) / OrderList.PAGE;
  }

  public void turn(int pages) {
    page = Math.max(0, Math.min(page + pages, order.pages() - 1));
  }

  /** The order at the opening of the dialog. */
  public void again() {
    order.again();
    selected = null;
  }

  public void save() {
    try {
      ordering.store(id, order.openedIds(), order.ids());
    } catch (BusinessException refused) {
      if (refused.problem() != UnionProblem.ORDER_CHANGED) {
        throw refused;
      }
      read();
      Messages.refusal(refused);
      return;
    }
    tree.changed(id, null);
    Messages.success("unionorg.sort.done");
    PrimeFaces.current().executeScript("PF('sortDialog').hide()");
  }

  /** The order in which the unions were made (ORG-074). */
  public void reset() {
    long union = menu.getUnion().id();
    ordering.reset(union);
    tree.changed(union, null);
    Messages.success("unionorg.sort.done");
  }

  public String getName() {
    return name;
  }

  public List<UnionOrderRow> getLines() {
    return order == null ? List.of() : new ArrayList<>(order.page(page));
  }

  public int getTotal() {
    return order == null ? 0 : order.size();
  }

  public int getPage() {
    return page;
  }

  public int getPages() {
    return order == null ? 0 : order.pages();
  }

  /** Place of the first line of the page, from 0. */
  public int getFirst() {
    return page * OrderList.PAGE;
  }

  public UnionOrderRow getSelected() {
    return selected;
  }

  public void setSelected(UnionOrderRow selected) {
    this.selected = selected;
  }

  public Integer getPlace() {
    return place;
  }

  public void setPlace(Integer place) {
    this.place = place;
  }
}
