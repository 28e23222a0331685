package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.FieldLabels;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.util.List;

/**
 * What a check looks at: the header of the form, the head with his household, one member, or one
 * illness.
 *
 * @param person the head, a member, or null for the header and illnesses
 * @param path of the fields, ending in a dot, or empty
 */
record Subject(Person person, Member member, IllnessRecord illness, String path) {

  static Subject header() {
    return new Subject(null, null, null, "");
  }

  static Subject head(ArchiveContent content) {
    return new Subject(content, null, null, "content.");
  }

  static Subject member(Member member, int index) {
    return new Subject(member, member, null, "content.members[" + index + "].");
  }

  static Subject illness(IllnessRecord row, int index) {
    return new Subject(null, null, row, "content.illnesses[" + index + "].");
  }

  /** Name of the person, or nothing while it is missing: its own check speaks. */
  String name() {
    return person.getName() == null ? "" : person.getName();
  }

  String label(String field) {
    return FieldLabels.text(path + field);
  }

  /** The sentence at a field; a member's begins with his name (FLD part 2). */
  Violation violation(String field, Problem problem, List<Object> args) {
    Violation sentence = new Violation(path + field, problem, args);
    if (illness != null) {
      return Violation.of(
          path + field, ArchiveProblem.OF_ILLNESS, illness.getPosition() + 1, sentence);
    }
    if (member == null || args.contains(name())) {
      return sentence;
    }
    return member.getName() == null
        ? Violation.of(
            path + field, ArchiveProblem.OF_NAMELESS_MEMBER, member.getPosition() + 1, sentence)
        : Violation.of(path + field, ArchiveProblem.OF_MEMBER, member.getName(), sentence);
  }
}
