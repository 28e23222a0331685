package cn.bangfu.batch.accountdisuse;

import cn.bangfu.batch.kit.KeysetReader;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.staff.AccountUpkeep;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Reads the unions that have accounts to be stopped. */
@Named
@Dependent
public class DueUnionReader extends KeysetReader {

  private static final int PAGE = 200;

  @Inject @BatchProperty String asOf;
  @Inject AccountUpkeep upkeep;
  @Inject SystemCalls system;

  @Override
  protected List<Long> pageAfter(long union) {
    LocalDate day =
        LocalDate.parse(Objects.requireNonNull(asOf, "The job parameter asOf is missing"));
    return system.call(() -> upkeep.unionsWithDueAccounts(union, day, PAGE));
  }
}
