package cn.bangfu.archive;

/** Term of a labor contract, in bands of months (FLD-008). */
public enum ContractTerm {
  UP_TO_HALF_YEAR(6),
  HALF_TO_ONE_YEAR(18),
  TWO_YEARS(30),
  THREE_YEARS(42),
  FOUR_YEARS(54),
  FIVE_YEARS_AND_MORE(120),
  OPEN_ENDED(Integer.MAX_VALUE);

  private final int upToMonths;

  ContractTerm(int upToMonths) {
    this.upToMonths = upToMonths;
  }

  /** The band of a number of months. */
  public static ContractTerm of(int months) {
    for (ContractTerm term : values()) {
      if (months <= term.upToMonths) {
        return term;
      }
    }
    throw new IllegalStateException("The last band has no end");
  }
}
