package cn.bangfu.quick;

import java.io.Serializable;
import java.util.List;

/**
 * Which records are to be listed or moved.
 *
 * @param unions the ticked ones: the own union, direct subordinates with all below them
 * @param except records that were unticked
 * @param refusedOnly only those that cannot be reported
 */
public record QuickChoice(QuickWay way, List<Long> unions, List<Long> except, boolean refusedOnly)
    implements Serializable {

  public QuickChoice {
    unions = List.copyOf(unions);
    except = List.copyOf(except);
  }

  /** All records of these unions. */
  public QuickChoice(QuickWay way, List<Long> unions) {
    this(way, unions, List.of(), false);
  }
}
