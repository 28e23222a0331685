package cn.bangfu.web.kit;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.TypedProblem;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;

/** A day as people type it, see {@link CleanText#date}. Shown as {@code yyyy-MM-dd}. */
@FacesConverter("bangfu.Date")
public class DateConverter implements Converter<LocalDate> {

  @Override
  public LocalDate getAsObject(FacesContext faces, UIComponent component, String typed) {
    return CleanText.number(typed) == null
        ? null
        : CleanText.date(typed)
            .orElseThrow(() -> Conversions.refused(TypedProblem.DATE.key(), typed));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
