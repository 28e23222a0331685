package cn.bangfu.archive.idle;

import java.io.Serializable;

/**
 * The figures of a union in the report of a run: of its whole branch, or of what it has filed
 * itself.
 *
 * @param branch true if it stands for its whole branch
 */
public record IdleUnionRow(
    long unionId,
    String unionName,
    boolean branch,
    long checked,
    long returned,
    long noted,
    long cancelled,
    long leftOut)
    implements Serializable {}
