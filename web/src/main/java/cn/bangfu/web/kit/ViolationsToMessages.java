package cn.bangfu.web.kit;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.primefaces.component.autocomplete.AutoComplete;

/**
 * Puts each violation to the field it speaks of. A field tells its path by the attribute {@code
 * path} of {@code b:field}; a field inside a repetition has a path for each row. What no field of
 * the page claims is shown above the page.
 */
public final class ViolationsToMessages {

  /** Attribute of the block around a field. */
  static final String PATH = "path";

  private ViolationsToMessages() {}

  /** Shows all violations on the present view. */
  public static void show(List<Violation> violations) {
    FacesContext faces = FacesContext.getCurrentInstance();
    Set<Violation> unclaimed = new LinkedHashSet<>(violations);
    VisitContext visit =
        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    faces
        .getViewRoot()
        .visitTree(
            visit,
            (context, component) -> {
              if (component.getAttributes().get(PATH) instanceof String path) {
                claim(faces, component, path, unclaimed);
              }
              return VisitResult.ACCEPT;
            });
    for (Violation violation : unclaimed) {
      faces.addMessage(null, message(violation));
    }
  }

  private static void claim(
      FacesContext faces, UIComponent field, String path, Set<Violation> unclaimed) {
    for (Violation violation : new ArrayList<>(unclaimed)) {
      if (path.equals(violation.field())) {
        UIComponent input = firstInput(field);
        if (input == null) {
          return;
        }
        markWrong((EditableValueHolder) input);
        faces.addMessage(input.getClientId(faces), message(violation));
        unclaimed.remove(violation);
      }
    }
  }

  private static void markWrong(EditableValueHolder input) {
    input.setValid(false);
    if (input instanceof AutoComplete && input.getValue() != null) {
      // it shows what was submitted as long as it is wrong, and that is forgotten by now
      input.setSubmittedValue(input.getValue().toString());
    }
  }

  private static UIComponent firstInput(UIComponent parent) {
    for (UIComponent child : parent.getChildren()) {
      if (child instanceof EditableValueHolder && child.isRendered()) {
        return child;
      }
      UIComponent deeper = firstInput(child);
      if (deeper != null) {
        return deeper;
      }
    }
    return null;
  }

  private static FacesMessage message(Violation violation) {
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(violation), null);
  }
}
