package cn.bangfu.web.staff;

import cn.bangfu.staff.LayerRules;
import cn.bangfu.staff.StaffList;
import cn.bangfu.staff.UserRow;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The people of a union in their layers (USR-033, USR-034). The browser drags; what stands where
 * comes back as one text, layers between semicolons, numbers between commas.
 */
@Named
@ViewScoped
public class StaffLayersPage implements Serializable {

  /** One layer as it is drawn. */
  public record Layer(int number, List<UserRow> people) implements Serializable {}

  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "[0-9]{1,18}";

  @Inject StaffList staff;
  @Inject Unions unions;

  private Long unionId;
  private String unionPath;
  private final Map<Long, UserRow> people = new LinkedHashMap<>();
  private List<List<Long>> opened = List.of();
  private List<List<Long>> layers = List.of();
  private String chosen;
  private Integer layer;

  public void open() {
    Union union = unionId == null ? unions.own() : unions.get(unionId);
    unionId = union.getId();
    unionPath = unions.fullPath(unionId);
    read();
  }

  private void read() {
    people.clear();
    List<List<Long>> read = emptyLayers();
    for (UserRow person : staff.ofUnion(unionId)) {
      people.put(person.id(), person);
      read.get(person.displayLayer() - 1).add(person.id());
    }
    opened = read;
    layers = read;
    chosen = null;
  }

  private static List<List<Long>> emptyLayers() {
    List<List<Long>> empty = new ArrayList<>();
    for (int i = 0; i < LayerRules.MAX; i++) {
      empty.add(new ArrayList<>());
    }
    return empty;
  }

  public void up() {
    if (person() != null) {
      layers = LayerRules.forward(layers, person());
    }
  }

  public void down() {
    if (person() != null) {
      layers = LayerRules.back(layers, person());
    }
  }

  /** To the end of the layer that was typed; a seventh is refused. */
  public void move() {
    if (person() != null && layer != null) {
      layers = LayerRules.toLayer(layers, person(), layer);
    }
  }

  private Long person() {
    if (chosen == null || !chosen.matches(NUMBER) || !people.containsKey(Long.valueOf(chosen))) {
      Messages.warning("staff.layers.choose");
      return null;
    }
    return Long.valueOf(chosen);
  }

  public String store() {
    staff.arrange(unionId, layers);
    Messages.successOnNextPage("staff.layers.saved");
    return back();
  }

  /** Everybody into layer 1 in the order of creation (USR-034). */
  public String restore() {
    staff.restoreOrder(unionId);
    Messages.successOnNextPage("staff.layers.restored");
    return back();
  }

  /** As it was when the page was opened. */
  public void again() {
    layers = opened;
    chosen = null;
    layer = null;
  }

  public String back() {
    return "/unionorg/tree?faces-redirect=true&union=" + unionId;
  }

  /** All six layers, empty ones too, so that there is a place to drop somebody. */
  public List<Layer> getRows() {
    List<Layer> rows = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      rows.add(new Layer(i + 1, layers.get(i).stream().map(people::get).toList()));
    }
    return rows;
  }

  public String getPlan() {
    return layers.stream()
        .map(one -> one.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .collect(Collectors.joining(";"));
  }

  /**
   * Only people of this union count; whoever is missing afterwards is noticed when it is stored.
   */
  public void setPlan(String plan) {
    List<List<Long>> dragged = emptyLayers();
    String[] parts = plan == null ? new String[0] : plan.split(";", -1);
    for (int i = 0; i < Math.min(parts.length, LayerRules.MAX); i++) {
      Arrays.stream(parts[i].split(","))
          .filter(id -> id.matches(NUMBER))
          .map(Long::valueOf)
          .filter(people::containsKey)
          .forEach(dragged.get(i)::add);
    }
    layers = dragged;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public String getUnionPath() {
    return unionPath;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  public Integer getLayer() {
    return layer;
  }

  public void setLayer(Integer layer) {
    this.layer = layer;
  }
}
