package cn.bangfu.web.publication;

import jakarta.faces.context.FacesContext;

/** The number in the address of a page. */
final class RequestedId {

  private RequestedId() {}

  /** The number, or null if there is none. */
  static Long get() {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
    return asked != null && asked.matches("[1-9]\\d{0,17}") ? Long.valueOf(asked) : null;
  }

  /** The number, 0 if there is none: nothing has that. */
  static long orNone() {
    Long id = get();
    return id == null ? 0 : id;
  }
}
