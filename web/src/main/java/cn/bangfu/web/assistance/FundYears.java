package cn.bangfu.web.assistance;

import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.LineEntry;
import cn.bangfu.fund.FundYear;
import cn.bangfu.fund.Money;
import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The years a line of money can be taken from, with what is left of them (AST-036). */
@Dependent
public class FundYears implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceDesk desk;

  private final Map<String, List<FundYear>> known = new HashMap<>();

  /** The years of the line's fund type, with the one that stands in the line. */
  public List<FundYear> of(LineEntry line, LocalDate date) {
    List<FundYear> years = new ArrayList<>(offered(line, date));
    Integer chosen = line.getFundYear();
    if (chosen != null && years.stream().noneMatch(one -> one.year() == chosen)) {
      years.add(new FundYear(chosen, Money.ZERO, false));
    }
    return years;
  }

  /** A year with what is left of it. */
  public String text(FundYear year) {
    return Texts.format("assistance.entry.year", year.year(), Money.text(year.balance()));
  }

  /** The sentence if the own union has no income of the type, or null. */
  public String missing(LineEntry line, LocalDate date) {
    return line.getFundType() == null || !offered(line, date).isEmpty()
        ? null
        : Texts.format("fund.FundProblem.NO_INCOME", desk.fundTypeName(line.getFundType()));
  }

  /** A year of another type is no proposal; the only one that can be chosen is. */
  void propose(LineEntry line, LocalDate date) {
    known.clear();
    List<Integer> choosable =
        offered(line, date).stream().filter(FundYear::choosable).map(FundYear::year).toList();
    if (!choosable.contains(line.getFundYear())) {
      line.setFundYear(choosable.size() == 1 ? choosable.get(0) : null);
    }
  }

  private List<FundYear> offered(LineEntry line, LocalDate date) {
    if (line.getFundType() == null) {
      return List.of();
    }
    String key =
        line.getFundType() + " " + (date == null ? null : Objects.toString(date.getYear()));
    return known.computeIfAbsent(key, none -> desk.years(line.getFundType(), date));
  }
}
