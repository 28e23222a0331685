package cn.bangfu.archive.doubles;

/** What two persons have in common, with the points it counts; all together make a hundred. */
public enum Likeness {
  SAME_NAME(35),
  SAME_SOUND(30),
  ONE_DIGIT_DIFFERS(35),
  TWO_DIGITS_SWAPPED(35),
  SAME_BIRTH_DATE(15),
  SAME_COUNTY(15),
  SAME_PREFECTURE(10);

  private final int points;

  Likeness(int points) {
    this.points = points;
  }

  public int points() {
    return points;
  }
}
