package cn.bangfu.web.kit;

import cn.bangfu.kernel.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.convert.ConverterException;

/** How a converter says that it does not understand a value. */
final class Conversions {

  private Conversions() {}

  static ConverterException refused(String key, String typed) {
    return new ConverterException(
        new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.format(key, typed), null));
  }
}
