package cn.bangfu.web.archive;

import cn.bangfu.archive.closing.ExitEntry;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.util.function.Consumer;

/** What is typed of an exit, and what has to be confirmed of it (ARC-079, ARC-080). */
public class ExitForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ExitEntry entry;
  private String question;

  public ExitForm(ExitEntry entry) {
    this.entry = entry;
  }

  /** True once the exit is stored; false if something has to be confirmed. */
  public boolean stored(Consumer<Exiting> act) {
    try {
      act.accept(entry.facts(question != null));
      return true;
    } catch (WarningsToConfirm asks) {
      question = Texts.of(asks.warnings().get(0));
      return false;
    }
  }

  /** The figure follows the typed income; what was asked about it is asked anew. */
  public void incomeTyped() {
    question = null;
  }

  public ExitEntry getEntry() {
    return entry;
  }

  /** What has to be confirmed, or null. */
  public String getQuestion() {
    return question;
  }
}
