package cn.bangfu.quick;

/**
 * What is said about a quick report or return, the same for all its records.
 *
 * @param text the opinion (optional), or the reason of the return
 * @param subject of the reminders; empty for the usual one
 * @param content of the reminders of a report; empty for the usual one
 */
public record QuickText(String text, String subject, String content) {

  /** Everything as usual. */
  public static final QuickText USUAL = new QuickText(null, null, null);

  /** Only an opinion or a reason; everything else as usual. */
  public static QuickText of(String text) {
    return new QuickText(text, null, null);
  }
}
