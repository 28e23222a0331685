package cn.bangfu.kernel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One value that breaks one rule.
 *
 * @param field path of the field in the command, e.g. {@code head.idNo}, {@code members[0].name}
 */
public record Violation(String field, Problem problem, List<Object> args) implements Serializable {

  public static Violation of(String field, Problem problem, Object... args) {
    return new Violation(field, problem, Arrays.asList(args));
  }
}
