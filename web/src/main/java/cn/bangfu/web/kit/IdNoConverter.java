package cn.bangfu.web.kit;

import cn.bangfu.kernel.IdNo;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** An identity number as typed; whether it is one is a check of the form. */
@FacesConverter("bangfu.IdNo")
public class IdNoConverter implements Converter<IdNo> {

  @Override
  public IdNo getAsObject(FacesContext faces, UIComponent component, String typed) {
    return IdNo.of(typed);
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, IdNo number) {
    return number == null ? "" : number.value();
  }
}
