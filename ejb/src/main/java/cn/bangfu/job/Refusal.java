package cn.bangfu.job;

import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * An item that a run left out (BAT-004).
 *
 * @param item number of the record or row
 * @param reasonKey text key of the reason, or null
 */
public record Refusal(String item, String reason, String reasonKey, OffsetDateTime at)
    implements Serializable {

  private static final Pattern VALUE = Pattern.compile("\\{\\d+[^}]*}");

  /** The reason without its values, which may be data of the trade (USR-090). */
  public String kind() {
    return reasonKey != null && Texts.has(reasonKey)
        ? VALUE.matcher(Texts.get(reasonKey)).replaceAll("…")
        : "";
  }
}
