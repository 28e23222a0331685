package cn.bangfu.archive.logic;

import cn.bangfu.archive.problem.ProblemKind;
import java.io.Serializable;

/**
 * One thing that makes an archive a problem archive.
 *
 * @param field path of the field in the form
 * @param text which field, which number, which other archive
 * @param otherPath way of the union that files the other archive, or null if there is none
 */
public record ArchiveDefect(ProblemKind kind, String field, String text, String otherPath)
    implements Serializable {

  ArchiveDefect(ProblemKind kind, String field, String text) {
    this(kind, field, text, null);
  }
}
