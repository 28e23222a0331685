package cn.bangfu.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Chinese texts of all rooms: labels and messages, one key once. Values put into a sentence are
 * written as people read them: enums and problems by their text, days as {@code yyyy-MM-dd},
 * collections joined by {@code ;}.
 */
public final class Texts {

  /** Every room with texts; {@code labels_<room>} and {@code messages_<room>}. */
  static final List<String> ROOMS =
      List.of(
          "kernel",
          "access",
          "sheet",
          "codetable",
          "security",
          "region",
          "unionorg",
          "staff",
          "audit",
          "reporting",
          "reminder",
          "job",
          "standard",
          "attachment",
          "quick",
          "archive",
          "archive_idle",
          "archive_conversion",
          "archive_restoring",
          "archive_attachment",
          "archive_closing",
          "archive_doubles",
          "archive_paper",
          "archive_snapshot",
          "fund",
          "assistance",
          "otherassistance",
          "realname",
          "crossregion",
          "privacy",
          "publication",
          "center",
          "statistics",
          "warning",
          "export",
          "shell");

  private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Today.ZONE);
  private static final Map<String, String> ALL = load();

  private Texts() {}

  /** The text of a key, or the key in question marks: a missing text is seen, not hidden. */
  public static String get(String key) {
    String text = ALL.get(key);
    return text == null ? "???" + key + "???" : text;
  }

  public static boolean has(String key) {
    return ALL.containsKey(key);
  }

  /** The text with {0} {1} … replaced. */
  public static String format(String key, Object... args) {
    return fill(get(key), List.of(args));
  }

  /** The sentence of a refusal. */
  public static String of(BusinessException refusal) {
    return fill(get(refusal.problem().key()), refusal.args());
  }

  /** The sentence of a violation. */
  public static String of(Violation violation) {
    return fill(get(violation.problem().key()), violation.args());
  }

  /** The label of an enum constant: {@code room.Enum.CONSTANT}. */
  public static String label(Enum<?> constant) {
    return get(keyOf(constant));
  }

  /** The key under which the label of an enum constant stands. */
  public static String keyOf(Enum<?> constant) {
    String afterBase =
        constant.getDeclaringClass().getPackageName().substring("cn.bangfu.".length());
    int end = afterBase.indexOf('.');
    String room = end < 0 ? afterBase : afterBase.substring(0, end);
    return room + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }

  /** All keys, for the tests that compare them with their use. */
  public static Collection<String> keys() {
    return ALL.keySet();
  }

  /** An amount as sentences, lists and papers write it: {@code 12,345.00}. */
  public static String money(BigDecimal amount) {
    return new DecimalFormat("#,##0.00").format(amount);
  }

  /** A value as it stands in a sentence. */
  public static String show(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Enum<?> constant) {
      return label(constant);
    }
    if (value instanceof Violation part) {
      return of(part);
    }
    if (value instanceof Label label) {
      return get(label.key());
    }
    if (value instanceof OffsetDateTime moment) {
      return MOMENT.format(moment);
    }
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    if (value instanceof BigDecimal amount) {
      return amount.toPlainString();
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Texts::show).collect(Collectors.joining(";"));
    }
    return value.toString();
  }

  private static String fill(String text, List<Object> args) {
    Matcher slots = SLOT.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (slots.find()) {
      int slot = Integer.parseInt(slots.group(1));
      String value = slot < args.size() ? show(args.get(slot)) : "";
      slots.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return slots.appendTail(filled).toString();
  }

  private static Map<String, String> load() {
    Map<String, String> all = new TreeMap<>();
    for (String room : ROOMS) {
      for (String kind : List.of("labels_", "messages_")) {
        read("texts/" + kind + room + ".properties", all);
      }
    }
    return Map.copyOf(all);
  }

  private static void read(String file, Map<String, String> into) {
    try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        return;
      }
      Properties texts = new Properties();
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
      for (String key : texts.stringPropertyNames()) {
        if (into.put(key, texts.getProperty(key)) != null) {
          throw new IllegalStateException("Text key stands twice: " + key);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
