package cn.bangfu.kernel;

import java.time.LocalDate;
import java.util.Optional;

/** A day as it is typed. */
public class TypedDate extends Typed<LocalDate> {

  private static final long serialVersionUID = 1L;

  @Override
  Optional<LocalDate> read(String typed) {
    return CleanText.date(typed);
  }

  @Override
  String write(LocalDate known) {
    return known.toString();
  }
}
