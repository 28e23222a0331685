package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One check as data: which requirement, how hard, at which field, what it says, when it speaks. A
 * check whose inputs are empty does not speak; the missing field does (FLD part 6).
 *
 * @param scope the subjects it is run on
 * @param test true if the subject breaks the rule
 * @param args values of the sentence
 */
record Check(
    String number,
    CheckSeverity severity,
    Scope scope,
    String field,
    Problem problem,
    BiPredicate<FileToCheck, Subject> test,
    BiFunction<FileToCheck, Subject, List<Object>> args) {

  enum Scope {
    HEADER,
    HEAD,
    MEMBERS,
    PERSONS,
    ILLNESSES
  }

  /** For sentences without values. */
  static final BiFunction<FileToCheck, Subject, List<Object>> NO_VALUES = (f, s) -> List.of();

  /** On the header of the form. */
  static Check header(
      String number,
      CheckSeverity severity,
      String field,
      Problem problem,
      Predicate<FileToCheck> test) {
    return new Check(
        number, severity, Scope.HEADER, field, problem, (f, s) -> test.test(f), NO_VALUES);
  }

  /** On head and household. */
  static Check head(
      String number,
      CheckSeverity severity,
      String field,
      Problem problem,
      BiPredicate<FileToCheck, ArchiveContent> test) {
    return new Check(
        number,
        severity,
        Scope.HEAD,
        field,
        problem,
        (f, s) -> test.test(f, f.content()),
        NO_VALUES);
  }

  /** On each member. */
  static Check member(
      String number,
      CheckSeverity severity,
      String field,
      Problem problem,
      BiPredicate<FileToCheck, Member> test) {
    return new Check(
        number,
        severity,
        Scope.MEMBERS,
        field,
        problem,
        (f, s) -> test.test(f, s.member()),
        NO_VALUES);
  }

  /** On each row of severe illnesses. */
  static Check illness(
      String number,
      CheckSeverity severity,
      String field,
      Problem problem,
      BiPredicate<FileToCheck, IllnessRecord> test) {
    return new Check(
        number,
        severity,
        Scope.ILLNESSES,
        field,
        problem,
        (f, s) -> test.test(f, s.illness()),
        NO_VALUES);
  }

  /** On the head and each member. */
  static Check person(
      String number,
      CheckSeverity severity,
      String field,
      Problem problem,
      BiPredicate<FileToCheck, Person> test) {
    return new Check(
        number,
        severity,
        Scope.PERSONS,
        field,
        problem,
        (f, s) -> test.test(f, s.person()),
        NO_VALUES);
  }

  /** The same check with values for its sentence. */
  Check saying(BiFunction<FileToCheck, Subject, List<Object>> values) {
    return new Check(number, severity, scope, field, problem, test, values);
  }

  /** The same check, whose sentence begins with the name of the field. */
  Check namingField(Object... more) {
    return saying(
        (f, s) -> {
          List<Object> values = new ArrayList<>(List.of(more));
          values.add(0, s.label(field));
          return values;
        });
  }

  /** The same check for another subject. */
  Check on(Scope other) {
    return new Check(number, severity, other, field, problem, test, args);
  }

  /** Adds what it finds in a file. */
  void run(FileToCheck file, Subjects subjects, List<Finding> found) {
    Optional<CheckSeverity> hard = file.rules().severity(number, problem, severity);
    if (hard.isEmpty()) {
      return;
    }
    for (Subject subject : subjects.of(scope)) {
      if (test.test(file, subject)) {
        List<Object> values = args.apply(file, subject);
        found.add(
            new Finding(
                number,
                subject.path() + field,
                problem,
                values,
                hard.get(),
                subject.violation(field, problem, values)));
      }
    }
  }
}
