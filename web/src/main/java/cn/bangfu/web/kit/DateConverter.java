package cn.bangfu.web.kit;

import cn.bangfu.kernel.CleanText;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people type it: {@code 2017-03-05}, {@code 2017.3.5}, {@code 2017/3/5}, {@code 20170305}
 * or with the Chinese words for year, month and day. Shown as {@code yyyy-MM-dd}.
 */
@FacesConverter("bangfu.Date")
public class DateConverter implements Converter<LocalDate> {

  private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern APART =
      Pattern.compile("(\\d{4})[-./\\u5e74](\\d{1,2})[-./\\u6708](\\d{1,2})\\u65e5?");

  @Override
  public LocalDate getAsObject(FacesContext faces, UIComponent component, String typed) {
    String text = typed == null ? "" : CleanText.halfWidth(typed).replace(" ", "");
    if (text.isEmpty()) {
      return null;
    }
    for (Pattern form : new Pattern[] {TOGETHER, APART}) {
      Matcher parts = form.matcher(text);
      if (parts.matches()) {
        return day(parts, typed);
      }
    }
    throw Conversions.refused("shell.convert.date", typed);
  }

  private static LocalDate day(Matcher parts, String typed) {
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
    } catch (DateTimeException e) {
      throw Conversions.refused("shell.convert.date", typed);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
