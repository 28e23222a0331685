package cn.bangfu.web.fund;

import cn.bangfu.codetable.CodeValue;
import cn.bangfu.fund.CapitalAmount;
import cn.bangfu.fund.FundProblem;
import cn.bangfu.fund.FundQuestions;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Functions;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.primefaces.PrimeFaces;

/**
 * The dialog before something is entered that cannot be changed: it repeats type, year and amount
 * and asks what is doubtful (FND-015).
 */
public class Confirmation implements Serializable {

  private static final long serialVersionUID = 1L;

  private List<String> questions = List.of();
  private List<String> repeated = List.of();
  private boolean overspent;

  /**
   * Saves, or asks first.
   *
   * @param act told whether it was confirmed
   * @param repeats what the dialog repeats, a line each
   * @return what the act gives, or null if it asks
   */
  <T> T ask(boolean confirmed, Function<Boolean, T> act, Repeat... repeats) {
    if (confirmed) {
      PrimeFaces.current().executeScript("PF('confirmDialog').hide()");
    }
    try {
      return act.apply(confirmed);
    } catch (FundQuestions asks) {
      questions = asks.questions().stream().map(Texts::of).toList();
      overspent = asks.asks(FundProblem.OVERSPENT);
      repeated = Arrays.stream(repeats).map(Repeat::text).toList();
      PrimeFaces.current().ajax().update("confirmForm");
      PrimeFaces.current().executeScript("PF('confirmDialog').show()");
      return null;
    }
  }

  /** The name of a fund type among those that are offered. */
  static String named(List<CodeValue> fundTypes, Long fundType) {
    return fundTypes.stream()
        .filter(type -> type.getId().equals(fundType))
        .map(CodeValue::getValueName)
        .findFirst()
        .orElse("");
  }

  /**
   * Money of a type and year as the dialog repeats it.
   *
   * @param key of the sentence
   */
  record Repeat(String key, String fundType, Integer year, BigDecimal amount) {

    /** What is entered anew. */
    Repeat(String fundType, Integer year, BigDecimal amount) {
      this("fund.confirm.repeat", fundType, year, amount);
    }

    String text() {
      return Texts.format(key, fundType, year, Functions.money(amount), CapitalAmount.of(amount));
    }
  }

  public List<String> getQuestions() {
    return questions;
  }

  public List<String> getRepeated() {
    return repeated;
  }

  /** True if the user has to say why more is spent than is there. */
  public boolean isOverspent() {
    return overspent;
  }
}
