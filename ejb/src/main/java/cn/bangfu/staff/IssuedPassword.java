package cn.bangfu.staff;

/**
 * An initial password that was set for somebody. One that was drawn is shown once to the
 * administrator and stands nowhere else, not even where this object is printed (USR-052).
 *
 * @param shownOnce the drawn password, or null if it is the default one or was typed
 */
public record IssuedPassword(String shownOnce) {

  @Override
  public String toString() {
    return "IssuedPassword";
  }
}
