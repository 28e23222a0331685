package cn.bangfu.server.demo;

import cn.bangfu.archive.Disability;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Relation;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import java.time.LocalDate;

/** An invented person of a household; the head has no relation. */
final class DemoPerson {

  final Relation relation;
  final Gender gender;
  final int age;
  String name;
  LocalDate birthDate;
  IdNo idNo;
  MaritalStatus maritalStatus;
  MemberIdentity identity = MemberIdentity.UNEMPLOYED;
  HealthStatus health = HealthStatus.GOOD;
  Disability disability;

  /** Place of the disease in its table, 0 for none. */
  int disease;

  int monthlyIncome;
  String unitOrSchool;

  /** Place of the education in its table, 0 for none. */
  int education;

  Integer enrollmentYear;
  Integer schoolYears;
  Boolean supported;

  DemoPerson(Relation relation, Gender gender, int age, MaritalStatus maritalStatus) {
    this.relation = relation;
    this.gender = gender;
    this.age = age;
    this.maritalStatus = maritalStatus;
  }

  DemoPerson earns(int income) {
    monthlyIncome = income;
    return this;
  }

  DemoPerson is(MemberIdentity what, String where) {
    identity = what;
    unitOrSchool = where;
    return this;
  }

  DemoPerson ill(int place) {
    health = HealthStatus.ILL;
    disease = place;
    return this;
  }

  DemoPerson disabled(Disability what) {
    health = HealthStatus.DISABLED;
    disability = what;
    return this;
  }

  DemoPerson studies(String school, int level, int since, int years) {
    is(MemberIdentity.STUDENT, school);
    education = level;
    enrollmentYear = since;
    schoolYears = years;
    supported = true;
    return this;
  }

  DemoPerson toBeSupported() {
    supported = true;
    return this;
  }

  boolean employed() {
    return identity == MemberIdentity.WORKER;
  }
}
