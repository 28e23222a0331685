package cn.bangfu.assistance.entry;

import cn.bangfu.archive.ArchiveLevel;
import java.io.Serializable;
import java.util.List;

/**
 * What the form shows of its archive and offers to choose.
 *
 * @param employeeNo null like all but the name for an archive of other unions (AST-017)
 * @param idNo masked
 */
public record EntryOffers(
    boolean foreign,
    String headName,
    String employeeNo,
    String idNo,
    ArchiveLevel level,
    String filingUnion,
    List<Person> members,
    List<Fund> funds)
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
