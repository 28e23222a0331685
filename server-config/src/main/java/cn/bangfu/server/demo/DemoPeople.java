package cn.bangfu.server.demo;

import cn.bangfu.archive.Relation;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** Gives invented people names, days of birth and identity numbers that no living person has. */
final class DemoPeople {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int LONGEST_AGO = 300;

  private final LocalDate today;
  private final Random random;
  private final DemoNames names;
  private int serial;

  DemoPeople(LocalDate today, Random random) {
    this.today = today;
    this.random = random;
    names = new DemoNames(random);
  }

  /** Fills in a household: children have the name of its head, the wife and her parents not. */
  void fill(List<DemoPerson> household, String regionCode) {
    String surname = names.surname();
    for (DemoPerson person : household) {
      boolean otherName = person.relation == Relation.WIFE || person.relation == Relation.MOTHER;
      person.name = names.with(otherName ? names.surname() : surname, person.gender);
      person.birthDate = today.minusYears(person.age).minusDays(1 + random.nextInt(LONGEST_AGO));
      person.idNo = idNo(regionCode, person);
    }
  }

  /** Valid in form; the county digits were never given to any county. */
  private IdNo idNo(String regionCode, DemoPerson person) {
    int order = serial * 2 + (person.gender == Gender.MALE ? 1 : 0);
    serial++;
    String body =
        regionCode.substring(0, 2)
            + "0199"
            + person.birthDate.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "%03d".formatted(order);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return new IdNo(body + CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()));
  }
}
