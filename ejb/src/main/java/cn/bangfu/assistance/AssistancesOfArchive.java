package cn.bangfu.assistance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * The help an archive was given by all unions, oldest first (AST-053).
 *
 * @param total how many records there are, also beyond those that are listed
 * @param amount the sum of all of them
 */
public record AssistancesOfArchive(List<AssistanceRow> rows, long total, BigDecimal amount)
    implements Serializable {}
