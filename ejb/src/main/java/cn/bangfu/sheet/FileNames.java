package cn.bangfu.sheet;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as they may be shown, stored and sent (USR-121, USR-139). */
public final class FileNames {

  private static final int MAX_LENGTH = 100;

  /** Control, format (right-to-left marks among them), surrogate halves, and signs of paths. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*%;]");

  private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

  private FileNames() {}

  /** The last part of a name, without signs that a system or a reader may misunderstand. */
  public static String clean(String name) {
    String last = name == null ? "" : name.substring(lastSeparator(name) + 1);
    String clean =
        EDGES
            .matcher(FORBIDDEN.matcher(last).replaceAll("").replaceAll("\\s+", " "))
            .replaceAll("");
    if (clean.isEmpty()) {
      return "file";
    }
    int[] characters = clean.codePoints().toArray();
    if (characters.length <= MAX_LENGTH) {
      return clean;
    }
    String ending = ending(clean);
    int keep = MAX_LENGTH - (ending.isEmpty() || ending.length() > 10 ? 0 : ending.length() + 1);
    String head = new String(characters, 0, keep);
    return keep == MAX_LENGTH ? head : head + "." + ending;
  }

  /** What stands behind the last dot, in small letters; empty if nothing does. */
  public static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A name of our own: title and day. */
  static String dated(String title, LocalDate day, FileKind kind) {
    return clean(title + "_" + day.toString().replace("-", "") + "." + kind.endings().get(0));
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }
}
