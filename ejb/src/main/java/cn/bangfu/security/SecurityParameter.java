package cn.bangfu.security;

import java.util.Arrays;
import java.util.List;

/**
 * Security parameters with delivered value and range (USR part 3.5). The order is that of the page;
 * a value is stored as text and only where it differs from the delivered one.
 */
public enum SecurityParameter {
  /** Any text behind {@link #FIXED}, or {@link #RANDOM}. */
  DEFAULT_PASSWORD("=123456"),
  PASSWORD_MIN_LENGTH(8, 8, 20),
  ADMIN_PASSWORD_MIN_LENGTH(10, 8, 20),
  PASSWORD_CHARACTER_KINDS(3, 3, 4),
  /** Days. */
  PASSWORD_VALID_DAYS(90, 30, 180),
  /** Days. */
  PASSWORD_HINT_DAYS(7, 1, 30),
  PASSWORD_HISTORY(5, 3, 12),
  /** Days. */
  INITIAL_PASSWORD_VALID_DAYS(7, 1, 30),
  FAILURES_BEFORE_LOCK(5, 3, 10),
  /** Minutes. */
  LOCK_MINUTES(30, 10, 1440),
  FAILURES_BEFORE_CAPTCHA(2, 0, 5),
  /** Failures from one address within ten minutes. */
  ADDRESS_FAILURES(100, 20, 1000),
  /** Minutes. */
  IDLE_MINUTES(15, 5, 30),
  /** Hours. */
  SESSION_HOURS(12, 1, 24),
  PARALLEL_SESSIONS(1, 1, 3),
  /** Days. */
  UNUSED_DAYS_BEFORE_STOP(180, 30, 365),
  SECOND_FACTOR(SecondFactorUse.OPTIONAL),
  CERTIFICATE_WITH_PASSWORD(Choice.NO),
  BULK_DOWNLOAD_CERTIFICATE(BulkDownloadCertificate.WHO_HAS_ONE),
  /** Days. */
  CERTIFICATE_HINT_DAYS(30, 7, 90),
  /** Months. */
  AUDIT_ONLINE_MONTHS(36, 6, 120),
  /** Records a day with a personal number shown in full. */
  REVEALED_A_DAY(200, 20, 5000),
  /** Archives one user may look at within ten minutes. */
  VIEWED_IN_TEN_MINUTES(300, 20, 5000),
  /** Rows. */
  LIST_EXPORT_ROWS(10_000, 100, 20_000),
  /** Days. */
  EXPORT_KEPT_DAYS(15, 1, 30),
  /** What a missing notice or consent does to saving an archive (USR-132). */
  CONSENT_CHECK(ConsentCheck.WARNING),
  /** Years after its cancellation; then an archive is proposed for anonymisation (USR-135). */
  ARCHIVE_KEPT_YEARS(10, 1, 50);

  /** How the default password is made (USR-004). */
  public enum DefaultPasswordKind {
    FIXED,
    RANDOM
  }

  /** Yes or no of a parameter. */
  public enum Choice {
    YES,
    NO
  }

  /** Who needs a one-time password beside his password (USR-055). */
  public enum SecondFactorUse {
    OFF,
    OPTIONAL,
    ADMINISTRATORS,
    EVERYBODY
  }

  /** Who needs a certificate to download what was exported in bulk. */
  public enum BulkDownloadCertificate {
    WHO_HAS_ONE,
    EVERYBODY
  }

  /** How hard notice and consent are asked for (USR-132). */
  public enum ConsentCheck {
    OFF,
    WARNING,
    ENFORCED
  }

  /** Default password: a new one is drawn for each account. */
  public static final String RANDOM = "RANDOM";

  /** Default password: what follows this sign. */
  public static final String FIXED = "=";

  /** Longest default password. */
  public static final int TEXT_MAX = 64;

  private final String delivered;
  private final int lowest;
  private final int highest;
  private final Class<? extends Enum<?>> choice;

  SecurityParameter(int delivered, int lowest, int highest) {
    this(String.valueOf(delivered), lowest, highest, null);
  }

  SecurityParameter(Enum<?> delivered) {
    this(delivered.name(), 0, 0, delivered.getDeclaringClass());
  }

  SecurityParameter(String delivered) {
    this(delivered, 0, 0, null);
  }

  SecurityParameter(String delivered, int lowest, int highest, Class<? extends Enum<?>> choice) {
    this.delivered = delivered;
    this.lowest = lowest;
    this.highest = highest;
    this.choice = choice;
  }

  /** True for a whole number between {@link #lowest()} and {@link #highest()}. */
  public boolean isNumber() {
    return choice == null && highest > 0;
  }

  /** True for one of {@link #choices()}. */
  public boolean isChoice() {
    return choice != null;
  }

  /** What may be chosen; empty unless {@link #isChoice()}. */
  public List<? extends Enum<?>> choices() {
    return choice == null ? List.of() : Arrays.asList(choice.getEnumConstants());
  }

  public int lowest() {
    return lowest;
  }

  public int highest() {
    return highest;
  }

  public String delivered() {
    return delivered;
  }

  /** True if this text is a value of the parameter. */
  public boolean allows(String value) {
    if (value == null) {
      return false;
    }
    if (isChoice()) {
      return choices().stream().anyMatch(one -> one.name().equals(value));
    }
    if (!isNumber()) {
      return value.equals(RANDOM)
          || value.startsWith(FIXED) && value.length() > 1 && value.length() <= TEXT_MAX + 1;
    }
    if (!value.matches("\\d{1,9}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= lowest && number <= highest;
  }

  /** The value of a stored text; the delivered one if nothing (or nothing allowed) is stored. */
  String effective(String stored) {
    return allows(stored) ? stored : delivered;
  }
}
