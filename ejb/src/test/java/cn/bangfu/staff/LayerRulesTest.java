package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-033")
class LayerRulesTest {

  private static final List<List<Long>> LAYERS =
      List.of(List.of(1L, 2L, 3L), List.of(), List.of(4L, 5L));

  @Test
  void aPersonGoesOnePlaceForwardAndFromTheFirstPlaceToTheLayerAbove() {
    assertThat(LayerRules.forward(LAYERS, 2)).first().isEqualTo(List.of(2L, 1L, 3L));
    assertThat(LayerRules.forward(LAYERS, 1)).isEqualTo(LAYERS);
    assertThat(LayerRules.forward(LAYERS, 4))
        .isEqualTo(List.of(List.of(1L, 2L, 3L), List.of(4L), List.of(5L)));
  }

  @Test
  void aPersonGoesOnePlaceBackAndFromTheLastPlaceToTheLayerBelow() {
    assertThat(LayerRules.back(LAYERS, 1)).first().isEqualTo(List.of(2L, 1L, 3L));
    assertThat(LayerRules.back(LAYERS, 3))
        .isEqualTo(List.of(List.of(1L, 2L), List.of(3L), List.of(4L, 5L)));
    assertThat(LayerRules.back(LAYERS, 5)).isEqualTo(LAYERS);
  }

  @Test
  void aPersonGoesToTheEndOfAnyOfSixLayers() {
    assertThat(LayerRules.toLayer(LAYERS, 1, 3))
        .isEqualTo(List.of(List.of(2L, 3L), List.of(), List.of(4L, 5L, 1L)));
    assertThat(LayerRules.toLayer(LAYERS, 5, 6)).hasSize(6).last().isEqualTo(List.of(5L));
  }

  @Test
  void aSeventhLayerCannotBeMade() {
    assertThatThrownBy(() -> LayerRules.toLayer(LAYERS, 1, 7))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(Texts.of(e)).isEqualTo("最多只能排6层。"));
    assertThatThrownBy(
            () ->
                LayerRules.closedUp(
                    List.of(
                        List.of(1L),
                        List.of(2L),
                        List.of(3L),
                        List.of(4L),
                        List.of(5L),
                        List.of(6L),
                        List.of(7L))))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  void emptyLayersAreClosedUp() {
    assertThat(LayerRules.closedUp(LAYERS))
        .isEqualTo(List.of(List.of(1L, 2L, 3L), List.of(4L, 5L)));
    assertThat(LayerRules.closedUp(List.of(List.of(), List.of()))).isEmpty();
  }
}
