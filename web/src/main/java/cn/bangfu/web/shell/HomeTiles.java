package cn.bangfu.web.shell;

import java.util.List;

/** A module's part of the to-do block; every CDI bean that implements this is asked. */
public interface HomeTiles {

  /** The module's lines with a number above zero, for a caller who may see them. */
  List<HomeTile> tiles();
}
