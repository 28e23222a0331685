package cn.bangfu.staff;

import cn.bangfu.kernel.BusinessException;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers in which the people of a union are shown: one to six, each with an order (USR-032,
 * USR-033). Numbers of persons stand for them; the lists given are never changed.
 */
public final class LayerRules {

  /** Most layers of a union. */
  public static final int MAX = 6;

  private LayerRules() {}

  /**
   * Without empty layers.
   *
   * @throws BusinessException if more than six remain
   */
  public static List<List<Long>> closedUp(List<List<Long>> layers) {
    List<List<Long>> closed =
        layers.stream().filter(layer -> !layer.isEmpty()).map(List::copyOf).toList();
    if (closed.size() > MAX) {
      throw new BusinessException(StaffProblem.TOO_MANY_LAYERS);
    }
    return closed;
  }

  /** One place forward; the first of a layer goes to the end of the layer above. */
  public static List<List<Long>> forward(List<List<Long>> layers, long person) {
    List<List<Long>> moved = copy(layers);
    int layer = layerOf(moved, person);
    int place = moved.get(layer).indexOf(person);
    if (place > 0) {
      swap(moved.get(layer), place, place - 1);
    } else if (layer > 0) {
      moved.get(layer).remove(place);
      moved.get(layer - 1).add(person);
    }
    return moved;
  }

  /**
   * One place back; the last of a layer goes to the beginning of the layer below, if there is one.
   */
  public static List<List<Long>> back(List<List<Long>> layers, long person) {
    List<List<Long>> moved = copy(layers);
    int layer = layerOf(moved, person);
    int place = moved.get(layer).indexOf(person);
    if (place < moved.get(layer).size() - 1) {
      swap(moved.get(layer), place, place + 1);
    } else if (layer < moved.size() - 1) {
      moved.get(layer).remove(place);
      moved.get(layer + 1).add(0, person);
    }
    return moved;
  }

  /**
   * To the end of a layer.
   *
   * @param layer 1 for the uppermost
   * @throws BusinessException for a seventh layer
   */
  public static List<List<Long>> toLayer(List<List<Long>> layers, long person, int layer) {
    if (layer > MAX || layer < 1) {
      throw new BusinessException(StaffProblem.TOO_MANY_LAYERS);
    }
    List<List<Long>> moved = copy(layers);
    moved.get(layerOf(moved, person)).remove(Long.valueOf(person));
    while (moved.size() < layer) {
      moved.add(new ArrayList<>());
    }
    moved.get(layer - 1).add(person);
    return moved;
  }

  private static int layerOf(List<List<Long>> layers, long person) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).contains(person)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Nobody " + person);
  }

  private static void swap(List<Long> layer, int one, int other) {
    Long first = layer.get(one);
    layer.set(one, layer.get(other));
    layer.set(other, first);
  }

  private static List<List<Long>> copy(List<List<Long>> layers) {
    List<List<Long>> copy = new ArrayList<>();
    layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
    return copy;
  }
}
