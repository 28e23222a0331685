package cn.bangfu.web.kit;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.TypedProblem;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/**
 * Yuan with two decimals: {@code 1,234.5} and full-width digits are understood, more than two
 * decimals are refused and not rounded away.
 */
@FacesConverter("bangfu.Money")
public class MoneyConverter implements Converter<BigDecimal> {

  @Override
  public BigDecimal getAsObject(FacesContext faces, UIComponent component, String typed) {
    return CleanText.number(typed) == null
        ? null
        : CleanText.amount(typed).orElseThrow(() -> Conversions.refused(sentence(), typed));
  }

  /** Key of the sentence for what is no such number. */
  String sentence() {
    return TypedProblem.AMOUNT.key();
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }
}
