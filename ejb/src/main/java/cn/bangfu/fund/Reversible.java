package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry that can be taken back, as the form shows it (FND-028).
 *
 * @param rest what is not taken back yet
 * @param incomeType null for an allotment
 * @param otherUnion the receiver of an allotment, else null
 */
public record Reversible(
    long id,
    String entryNo,
    LocalDate date,
    long fundType,
    String fundTypeName,
    int fundYear,
    Long incomeType,
    String incomeTypeName,
    Long otherUnion,
    String otherUnionName,
    BigDecimal amount,
    BigDecimal rest,
    boolean fiscalBudget,
    String payer,
    String voucherNo,
    String remark)
    implements Serializable {

  public boolean isAllocation() {
    return otherUnion != null;
  }
}
