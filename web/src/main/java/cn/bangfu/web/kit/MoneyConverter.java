package cn.bangfu.web.kit;

import cn.bangfu.kernel.CleanText;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Yuan with two decimals: {@code 1,234.5} and full-width digits are understood, more than two
 * decimals are refused and not rounded away.
 */
@FacesConverter("bangfu.Money")
public class MoneyConverter implements Converter<BigDecimal> {

  private static final int DECIMALS = 2;
  private static final int MAX_DIGITS = 12;

  @Override
  public BigDecimal getAsObject(FacesContext faces, UIComponent component, String typed) {
    String text = typed == null ? "" : CleanText.halfWidth(typed).replace(",", "").strip();
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("-?\\d{1," + MAX_DIGITS + "}(\\.\\d{1,2})?")) {
      throw Conversions.refused(sentence(), typed);
    }
    return new BigDecimal(text).setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }

  /** Key of the sentence for what is no such number. */
  String sentence() {
    return "shell.convert.money";
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }
}
