package cn.bangfu.web.kit;

import cn.bangfu.kernel.CleanText;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month as people type it, {@code 2017-3}, {@code 2017.03}, {@code 201703} or with the Chinese
 * words, kept as its first day. Shown as {@code yyyy-MM}.
 */
@FacesConverter("bangfu.Month")
public class MonthConverter implements Converter<LocalDate> {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:[-./\\u5e74](\\d{1,2})\\u6708?|(\\d{2}))");

  @Override
  public LocalDate getAsObject(FacesContext faces, UIComponent component, String typed) {
    String text = typed == null ? "" : CleanText.halfWidth(typed).replace(" ", "");
    if (text.isEmpty()) {
      return null;
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw Conversions.refused("shell.convert.month", typed);
    }
    String month = parts.group(2) == null ? parts.group(3) : parts.group(2);
    try {
      return LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(month), 1);
    } catch (DateTimeException e) {
      throw Conversions.refused("shell.convert.month", typed);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, LocalDate month) {
    return month == null ? "" : YearMonth.from(month).toString();
  }
}
