package cn.bangfu.batch.accountdisuse;

import cn.bangfu.batch.kit.OneByOneWriter;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.staff.AccountUpkeep;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Stops the due accounts of a union and tells it. */
@Named
@Dependent
public class AccountDisabler extends OneByOneWriter {

  @Inject @BatchProperty String asOf;
  @Inject AccountUpkeep upkeep;
  @Inject SystemCalls system;

  @Override
  protected void handle(long union) {
    LocalDate day = LocalDate.parse(asOf);
    system.run(() -> upkeep.disable(union, day));
  }
}
