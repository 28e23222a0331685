package cn.bangfu.sheet;

import java.io.Serializable;
import java.util.List;

/**
 * One column of an import.
 *
 * @param label key of the heading
 * @param kind DATE, NUMBER and MONEY are converted; class-A kinds are cleaned of separators
 * @param maxLength longest text in characters, 0 for any
 * @param note key of the note in the template, or null
 * @param choices texts to choose from, empty for any
 * @param starred the heading bears the star of what has to be filled in
 * @param several whether several choices may stand in one cell; then the module checks them
 */
public record ImportColumn(
    String label,
    ColumnKind kind,
    boolean required,
    int maxLength,
    String note,
    List<String> choices,
    boolean starred,
    boolean several)
    implements Serializable {

  public ImportColumn {
    choices = List.copyOf(choices);
  }

  /** A text. */
  public static ImportColumn text(String label, boolean required, int maxLength) {
    return new ImportColumn(
        label, ColumnKind.TEXT, required, maxLength, null, List.of(), required, false);
  }

  /** A value of another kind. */
  public static ImportColumn of(ColumnKind kind, String label, boolean required) {
    return new ImportColumn(label, kind, required, 0, null, List.of(), required, false);
  }

  /** One of some texts. */
  public static ImportColumn choice(String label, boolean required, List<String> choices) {
    return new ImportColumn(label, ColumnKind.TEXT, required, 0, null, choices, required, false);
  }

  /** The same with a note for the template. */
  public ImportColumn noted(String key) {
    return new ImportColumn(label, kind, required, maxLength, key, choices, starred, several);
  }

  /** The same, needed in nearly every row; the module tells in which it may be empty. */
  public ImportColumn nearlyAlways() {
    return new ImportColumn(label, kind, required, maxLength, note, choices, true, several);
  }

  /** The same, several of the choices in one cell. */
  public ImportColumn severalOf() {
    return new ImportColumn(label, kind, required, maxLength, note, choices, starred, true);
  }

  /** Width in the template. */
  public int width() {
    return switch (kind) {
      case ID_NO, BANK_CARD -> 22;
      case DATE, NUMBER, MONEY -> 14;
      default -> Math.max(14, Math.min(40, maxLength));
    };
  }
}
