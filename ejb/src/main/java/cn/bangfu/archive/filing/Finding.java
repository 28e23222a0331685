package cn.bangfu.archive.filing;

import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.util.List;

/**
 * What one check found at one field.
 *
 * @param number of the requirement, e.g. {@code FLD-021}
 * @param field path in the form, e.g. {@code content.members[2].idNo}
 * @param violation what is shown: the sentence, with the member's name before it
 */
public record Finding(
    String number,
    String field,
    Problem problem,
    List<Object> args,
    CheckSeverity severity,
    Violation violation) {

  /** The same, as hard as a parameter says. */
  Finding as(CheckSeverity other) {
    return new Finding(number, field, problem, args, other, violation);
  }
}
