package cn.bangfu.server.demo;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.Disability;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Relation;
import cn.bangfu.kernel.Gender;
import java.util.List;
import java.util.Properties;

/** The kinds of households shown, each fit to be saved and reported. */
enum DemoKind {
  STUDENT(HardshipCategory.BORDERLINE, HardshipCause.CHILD_EDUCATION, "ON_POST") {
    @Override
    List<DemoPerson> people(Properties words, int year) {
      return List.of(
          man(46, MaritalStatus.MARRIED).earns(2100),
          wife(44),
          child(Relation.SON, 19).studies(words.getProperty("school.university"), 6, year - 1, 4));
    }
  },
  ILL_ALONE(HardshipCategory.SUBSISTENCE_ALLOWANCE, HardshipCause.OWN_ILLNESS, "LAID_OFF") {
    @Override
    List<DemoPerson> people(Properties words, int year) {
      return List.of(man(51, MaritalStatus.DIVORCED).ill(4).earns(500));
    }
  },
  SICK_WIFE(HardshipCategory.SUBSISTENCE_ALLOWANCE, HardshipCause.DEPENDENT_ILLNESS, "LAID_OFF") {
    @Override
    List<DemoPerson> people(Properties words, int year) {
      return List.of(
          man(45, MaritalStatus.MARRIED).earns(900),
          wife(43).ill(1),
          child(Relation.SON, 16).studies(words.getProperty("school.high"), 3, year - 1, 3),
          child(Relation.DAUGHTER, 5).is(MemberIdentity.PRESCHOOL, null).toBeSupported(),
          parent(Relation.FATHER, 76, MaritalStatus.MARRIED),
          parent(Relation.MOTHER, 74, MaritalStatus.MARRIED));
    }
  },
  SINGLE_MOTHER(HardshipCategory.BORDERLINE, HardshipCause.CHILD_EDUCATION, "ON_POST") {
    @Override
    List<DemoPerson> people(Properties words, int year) {
      return List.of(
          woman(38, MaritalStatus.DIVORCED).earns(1600),
          child(Relation.DAUGHTER, 10)
              .studies(words.getProperty("school.primary"), 1, year - 4, 6));
    }
  },
  DISABLED(HardshipCategory.ELIGIBLE_UNCOVERED, HardshipCause.OWN_DISABILITY, "LAID_OFF") {
    @Override
    List<DemoPerson> people(Properties words, int year) {
      return List.of(
          man(52, MaritalStatus.MARRIED)
              .disabled(new Disability(DisabilityKind.PHYSICAL, DisabilityDegree.SECOND)),
          wife(50).is(MemberIdentity.WORKER, words.getProperty("unit.of.spouse")).earns(1500),
          parent(Relation.MOTHER, 78, MaritalStatus.WIDOWED));
    }
  },
  ACCIDENT(HardshipCategory.SUDDEN_HARDSHIP, HardshipCause.MAJOR_ACCIDENT, "ON_POST") {
    @Override
    List<DemoPerson> people(Properties words, int year) {
      return List.of(
          man(48, MaritalStatus.MARRIED).earns(3500),
          wife(45).is(MemberIdentity.WORKER, words.getProperty("unit.of.spouse")).earns(2500),
          child(Relation.DAUGHTER, 20)
              .studies(words.getProperty("school.college"), 5, year - 1, 3));
    }
  },
  MIGRANT(HardshipCategory.BORDERLINE, HardshipCause.CHILD_EDUCATION, "ON_POST") {
    @Override
    List<DemoPerson> people(Properties words, int year) {
      return List.of(
          man(39, MaritalStatus.MARRIED).earns(2200),
          wife(37).is(MemberIdentity.FARMER, null).earns(300),
          child(Relation.SON, 9).studies(words.getProperty("school.primary"), 1, year - 3, 6));
    }
  },
  WIDOW(HardshipCategory.SUBSISTENCE_ALLOWANCE, HardshipCause.FAMILY_DISABILITY, "RETIRED") {
    @Override
    List<DemoPerson> people(Properties words, int year) {
      return List.of(
          woman(57, MaritalStatus.WIDOWED).earns(1100),
          new DemoPerson(Relation.SON, Gender.MALE, 30, MaritalStatus.SINGLE)
              .disabled(new Disability(DisabilityKind.INTELLECTUAL, DisabilityDegree.SECOND)));
    }
  };

  final HardshipCategory category;
  final HardshipCause cause;

  /** Constant of the head's work status. */
  final String workStatus;

  DemoKind(HardshipCategory category, HardshipCause cause, String workStatus) {
    this.category = category;
    this.cause = cause;
    this.workStatus = workStatus;
  }

  /** The head first, then the members. */
  abstract List<DemoPerson> people(Properties words, int year);

  ArchiveType type() {
    return this == MIGRANT ? ArchiveType.MIGRANT_WORKER : ArchiveType.URBAN_WORKER;
  }

  /** Yuan a year that cannot be avoided, asked of one category only. */
  Integer rigidExpense() {
    return category == HardshipCategory.SUDDEN_HARDSHIP ? 60_000 : null;
  }

  private static DemoPerson man(int age, MaritalStatus status) {
    return new DemoPerson(null, Gender.MALE, age, status);
  }

  private static DemoPerson woman(int age, MaritalStatus status) {
    return new DemoPerson(null, Gender.FEMALE, age, status);
  }

  private static DemoPerson wife(int age) {
    return new DemoPerson(Relation.WIFE, Gender.FEMALE, age, MaritalStatus.MARRIED);
  }

  private static DemoPerson child(Relation relation, int age) {
    Gender gender = relation == Relation.SON ? Gender.MALE : Gender.FEMALE;
    return new DemoPerson(relation, gender, age, MaritalStatus.SINGLE);
  }

  private static DemoPerson parent(Relation relation, int age, MaritalStatus status) {
    Gender gender = relation == Relation.FATHER ? Gender.MALE : Gender.FEMALE;
    return new DemoPerson(relation, gender, age, status).toBeSupported();
  }
}
