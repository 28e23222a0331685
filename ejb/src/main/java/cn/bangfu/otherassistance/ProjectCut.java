package cn.bangfu.otherassistance;

import java.io.Serializable;
import java.util.Map;

/**
 * Which of the projects found stand behind a figure.
 *
 * @param reachedOnly only those that have reached the asking union (STA-007)
 * @param values the values of some groups, as {@link ProjectSum} has them
 */
public record ProjectCut(boolean reachedOnly, Map<ProjectGroup, String> values)
    implements Serializable {

  public ProjectCut {
    values = Map.copyOf(values);
  }
}
