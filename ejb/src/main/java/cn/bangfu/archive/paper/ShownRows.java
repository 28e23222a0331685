package cn.bangfu.archive.paper;

import cn.bangfu.kernel.PageRequest;
import java.io.Serializable;
import java.util.List;

/** A list of archives as it is on the screen: its rows come from the search that filled it. */
public sealed interface ShownRows extends Serializable permits ShownList, ShownClosed {

  /** Key of the heading of its paper. */
  String title();

  /** The page that is shown, in its order. */
  PageRequest<?> page();

  /** Codes of the columns that the user sees, in his order. */
  List<String> columns();
}
