package cn.bangfu.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The messages of all fields of this answer, for the summary above the page that jumps to them. */
@Named
@RequestScoped
public class FieldErrors {

  /** One wrong field. */
  public record FieldError(String clientId, String label, String text) {}

  private List<FieldError> list;

  /** Known when the answer is written; asked earlier, there is nothing to remember yet. */
  public List<FieldError> getList() {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
      return List.of();
    }
    if (list == null) {
      list = read(faces);
    }
    return list;
  }

  private static List<FieldError> read(FacesContext faces) {
    List<FieldError> errors = new ArrayList<>();
    for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
      String id = ids.next();
      if (id == null || id.isEmpty()) {
        continue;
      }
      for (FacesMessage message : faces.getMessageList(id)) {
        errors.add(error(id, labelOf(faces, id), message.getSummary()));
      }
    }
    return errors;
  }

  /** A sentence that begins with the field's name does not repeat it. */
  private static FieldError error(String id, String label, String text) {
    boolean named = !label.isEmpty() && text.startsWith(label);
    return new FieldError(id, label, named ? text.substring(label.length()) : " " + text);
  }

  private static String labelOf(FacesContext faces, String clientId) {
    Object[] label = new Object[1];
    faces
        .getViewRoot()
        .invokeOnComponent(faces, clientId, (context, found) -> label[0] = label(found));
    return label[0] == null ? "" : label[0].toString();
  }

  private static Object label(UIComponent component) {
    return component.getAttributes().get("label");
  }
}
