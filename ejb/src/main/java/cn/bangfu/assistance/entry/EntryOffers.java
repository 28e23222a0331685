package cn.bangfu.assistance.entry;

import cn.bangfu.archive.ArchiveLevel;
import java.io.Serializable;
import java.util.List;

/**
 * What the form shows of its archive and offers to choose.
 *
 * @param cancellable the caller may cancel the archive, which is his own union's (AST-043)
 * @param name of the head, masked the person of the number for an archive of other unions (AST-016)
 * @param employeeNo null like all but the name for an archive of other unions (AST-017)
 * @param idNo masked
 * @param exitRefusal why no exit can be recorded with this help, a sentence; null if it can
 */
public record EntryOffers(
    boolean foreign,
    boolean cancellable,
    String name,
    String employeeNo,
    String idNo,
    ArchiveLevel level,
    String filingUnion,
    List<Person> members,
    List<Fund> funds,
    String exitRefusal)
    implements Serializable {

  /** A member of the household. */
  public record Person(long id, String text) implements Serializable {}

  /**
   * A fund type, with the reason why it cannot be chosen, or null (AST-034).
   *
   * @param reason a sentence
   */
  public record Fund(long id, String name, String reason) implements Serializable {

    public boolean allowed() {
      return reason == null;
    }
  }
}
