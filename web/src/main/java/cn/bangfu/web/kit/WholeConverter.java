package cn.bangfu.web.kit;

import cn.bangfu.kernel.CleanText;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** A whole number; full-width digits are understood. */
@FacesConverter("bangfu.Whole")
public class WholeConverter implements Converter<Integer> {

  private static final String FORM = "-?\\d{1,9}";

  @Override
  public Integer getAsObject(FacesContext faces, UIComponent component, String typed) {
    String text = typed == null ? "" : CleanText.halfWidth(typed).strip();
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches(FORM)) {
      throw Conversions.refused("shell.convert.whole", typed);
    }
    return Integer.valueOf(text);
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, Integer number) {
    return number == null ? "" : number.toString();
  }
}
