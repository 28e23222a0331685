package cn.bangfu.archive.logic;

import cn.bangfu.archive.problem.ProblemKind;
import java.io.Serializable;

/**
 * One thing that makes an archive a problem archive.
 *
 * @param field path of the field in the form
 * @param text which field, which number, which other archive
 */
public record ArchiveDefect(ProblemKind kind, String field, String text) implements Serializable {}
