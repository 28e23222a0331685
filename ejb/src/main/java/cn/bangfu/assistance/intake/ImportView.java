package cn.bangfu.assistance.intake;

import cn.bangfu.job.JobState;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * An import with what its page tells.
 *
 * @param funds money of the rows that passed, beside the balances (AST-087)
 * @param again what to ask because the same file was imported before, or null (AST-094)
 * @param run state of the job that works on it
 */
public record ImportView(
    AssistanceImport of, List<Fund> funds, String again, JobState run, boolean expired)
    implements Serializable {

  /** The money of one type and year. */
  public record Fund(String type, int year, BigDecimal amount, BigDecimal balance)
      implements Serializable {}
}
