package cn.bangfu.kernel;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Number of a citizen's identity card (GB 11643), cleaned as typed (FLD-010). It may be wrong: a
 * draft keeps what was typed, and {@link #problem} says what is wrong with it.
 */
public record IdNo(String value) implements Serializable {

  public static final int LENGTH = 18;
  public static final int OLD_LENGTH = 15;

  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int BODY = LENGTH - 1;
  private static final Pattern FIFTEEN = Pattern.compile("[0-9]{15}");
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83", "91");

  public IdNo {
    value = clean(value);
    if (value == null) {
      throw new IllegalArgumentException("An identity number is not empty");
    }
  }

  /** The number as typed, or null if nothing was typed. */
  public static IdNo of(String typed) {
    return clean(typed) == null ? null : new IdNo(typed);
  }

  /** FLD-010: no blanks and separators, half-width, X in upper case; null if nothing remains. */
  public static String clean(String typed) {
    String digits = CleanText.digits(typed);
    return digits == null ? null : digits.toUpperCase(Locale.ROOT);
  }

  /** The first thing that is wrong with the number on that day (FLD-011 to FLD-014). */
  public Optional<IdNoProblem> problem(LocalDate today) {
    if (FIFTEEN.matcher(value).matches()) {
      return Optional.of(IdNoProblem.FIFTEEN_DIGITS);
    }
    if (length() != LENGTH) {
      return Optional.of(IdNoProblem.LENGTH);
    }
    if (wrongPosition() > 0) {
      return Optional.of(IdNoProblem.CHARACTER);
    }
    if (!PROVINCES.contains(value.substring(0, 2))) {
      return Optional.of(IdNoProblem.PROVINCE);
    }
    LocalDate birth = dateIn(value.substring(6, 14));
    if (birth == null || birth.isAfter(today) || birth.isBefore(EARLIEST_BIRTH)) {
      return Optional.of(IdNoProblem.BIRTH_DATE);
    }
    return value.charAt(BODY) == checkDigit(value)
        ? Optional.empty()
        : Optional.of(IdNoProblem.CHECK_DIGIT);
  }

  public boolean isValid(LocalDate today) {
    return problem(today).isEmpty();
  }

  /** Characters of the number, as {@link IdNoProblem#LENGTH} reports them. */
  public int length() {
    return CleanText.length(value);
  }

  /** The first position (from 1) that holds no valid character of an 18-digit number, or 0. */
  public int wrongPosition() {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && !(i == BODY && c == 'X')) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Day of birth written in the number; empty if there is no real date. */
  public Optional<LocalDate> birthDate() {
    return to18().map(n -> dateIn(n.value.substring(6, 14)));
  }

  /** Sex written in the number: an odd 17th digit is male (FLD-016). */
  public Optional<Gender> gender() {
    return to18().map(n -> n.value.charAt(BODY - 1) % 2 == 1 ? Gender.MALE : Gender.FEMALE);
  }

  /**
   * The 18-digit form of a number of 15 or 18 characters (ARC-131): 19 before the year, the check
   * digit at the end. Empty for anything else.
   */
  public Optional<IdNo> to18() {
    if (FIFTEEN.matcher(value).matches()) {
      return Optional.of(from15To18(value));
    }
    return value.length() == LENGTH && wrongPosition() == 0 ? Optional.of(this) : Optional.empty();
  }

  /** ARC-131. */
  private static IdNo from15To18(String fifteen) {
    return ofBody(fifteen.substring(0, 6) + "19" + fifteen.substring(6));
  }

  /** The number with these 17 digits and the check digit that belongs to them. */
  public static IdNo ofBody(String body) {
    return new IdNo(body + checkDigit(body));
  }

  /** The form that is digested: both forms of one person's number are found by either. */
  public String normalized() {
    return to18().orElse(this).value;
  }

  /** For lists and logs (USR-118). */
  public String masked() {
    return Masks.idNo(value);
  }

  /** Masked, so that no log can tell the number (USR-119). */
  @Override
  public String toString() {
    return masked();
  }

  private static char checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < BODY; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  private static LocalDate dateIn(String digits) {
    try {
      return LocalDate.of(
          Integer.parseInt(digits.substring(0, 4)),
          Integer.parseInt(digits.substring(4, 6)),
          Integer.parseInt(digits.substring(6)));
    } catch (DateTimeException e) {
      return null; // not a real date, which is an answer here
    }
  }
}
