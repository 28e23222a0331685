package cn.bangfu.archive.logic;

import cn.bangfu.archive.filing.CheckSeverity;
import java.io.Serializable;

/**
 * One finding of a logic check (ARC-135).
 *
 * @param number of the requirement in part 21
 * @param field path of the field in the form
 * @param own true if the archive is of the own union, which may change it
 */
public record LogicFinding(
    long archiveId,
    String employeeNo,
    String headName,
    String unionName,
    String number,
    CheckSeverity severity,
    String field,
    String text,
    int seq,
    boolean own)
    implements Serializable {

  /** Number, archive and place: the order of a result and the key of a row. */
  public String key() {
    return archiveId + "-" + seq;
  }
}
