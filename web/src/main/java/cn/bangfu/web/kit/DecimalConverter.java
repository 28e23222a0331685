package cn.bangfu.web.kit;

import jakarta.faces.convert.FacesConverter;

/** A number with at most two decimals that is no amount of money. */
@FacesConverter("bangfu.Decimal")
public class DecimalConverter extends MoneyConverter {

  @Override
  String sentence() {
    return "shell.convert.decimal";
  }
}
