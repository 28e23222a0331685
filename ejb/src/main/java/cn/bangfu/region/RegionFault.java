package cn.bangfu.region;

import cn.bangfu.kernel.Violation;
import java.io.Serializable;

/** What is wrong in a line of the file; any refuses the whole file (ORG-099). */
public record RegionFault(int line, Violation reason) implements Serializable {

  static RegionFault of(int line, RegionProblem problem, Object... args) {
    return new RegionFault(line, Violation.of("file", problem, args));
  }
}
