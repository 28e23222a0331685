package cn.bangfu.audit;

import cn.bangfu.kernel.Texts;

/** What a record says, in words. */
public final class AuditTexts {

  private AuditTexts() {}

  /** The event in words, or its name as long as it has none. */
  public static String event(String event) {
    String key = "audit.event." + event;
    return Texts.has(key) ? Texts.get(key) : event;
  }

  public static String result(boolean succeeded) {
    return Texts.get(succeeded ? "audit.result.succeeded" : "audit.result.failed");
  }
}
