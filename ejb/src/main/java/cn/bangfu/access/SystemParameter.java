package cn.bangfu.access;

import java.util.regex.Pattern;

/**
 * What the system administrator sets for the whole installation (USR-097); a parameter without a
 * value shows nothing. The order is that of the page.
 */
public enum SystemParameter {
  /** Who helps with the system, as the log-in page shows it (INF-100). */
  SUPPORT_TEXT(200, ".+"),
  /** INF-100. */
  SUPPORT_EMAIL(80, "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
  /** One or more, with blanks or commas between (INF-100). */
  SUPPORT_PHONES(100, "[0-9+()\\-\\s,\uFF0C\u3001;\uFF1B/]+");

  private final int max;
  private final Pattern form;

  SystemParameter(int max, String form) {
    this.max = max;
    this.form = Pattern.compile(form, Pattern.DOTALL);
  }

  /** Most characters. */
  public int max() {
    return max;
  }

  /** True if this text is a value of the parameter; an empty one takes it away. */
  public boolean allows(String value) {
    return value.isEmpty()
        || value.codePointCount(0, value.length()) <= max && form.matcher(value).matches();
  }
}
