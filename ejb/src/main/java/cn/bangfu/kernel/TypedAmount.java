package cn.bangfu.kernel;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount as it is typed. */
public class TypedAmount extends Typed<BigDecimal> {

  private static final long serialVersionUID = 1L;

  @Override
  Optional<BigDecimal> read(String typed) {
    return CleanText.amount(typed);
  }

  @Override
  String write(BigDecimal known) {
    return known.toPlainString();
  }
}
