package cn.bangfu.statistics;

import cn.bangfu.otherassistance.OtherAssistanceFilter;
import java.io.Serializable;
import java.util.List;

/**
 * What the statistics of other assistance are asked for (STA-053).
 *
 * @param filter the conditions of the query (AST-117), with the union whose subtree is counted
 * @param reportedOnly only what has reached the own union (STA-007)
 * @param dimensions codes of none, one or two dimensions
 */
public record ProjectCount(
    OtherAssistanceFilter filter, boolean reportedOnly, List<String> dimensions)
    implements Serializable {

  public ProjectCount {
    dimensions = List.copyOf(dimensions);
  }
}
