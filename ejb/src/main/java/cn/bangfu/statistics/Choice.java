package cn.bangfu.statistics;

import java.io.Serializable;

/** A dimension that a page offers. */
public record Choice(String code, String title) implements Serializable {

  static Choice of(Dimension dimension) {
    return new Choice(dimension.code(), dimension.title());
  }
}
