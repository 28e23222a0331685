package cn.bangfu.server.demo;

import cn.bangfu.kernel.Gender;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/** Invented names of people, rare characters among them. */
final class DemoNames {

  private final Random random;
  private final List<String> surnames;
  private final List<String> ofMen;
  private final List<String> ofWomen;

  DemoNames(Random random) {
    this.random = random;
    Properties words = DemoFile.words();
    surnames = words.getProperty("surnames").codePoints().mapToObj(Character::toString).toList();
    ofMen = List.of(words.getProperty("given.male").split(","));
    ofWomen = List.of(words.getProperty("given.female").split(","));
  }

  String any() {
    return of(random.nextBoolean() ? Gender.MALE : Gender.FEMALE);
  }

  String of(Gender gender) {
    return with(surname(), gender);
  }

  String with(String surname, Gender gender) {
    return surname + one(gender == Gender.MALE ? ofMen : ofWomen);
  }

  String surname() {
    return one(surnames);
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
