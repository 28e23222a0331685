package cn.bangfu.web.kit;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.util.ArrayList;
import java.util.Collection;
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
    visit(faces, unclaimed, true);
    visit(faces, unclaimed, false);
    for (Violation violation : unclaimed) {
      faces.addMessage(null, message(violation));
    }
  }

  /**
   * Of fields with the same path in several dialogs the one in the form that was sent comes first.
   */
  private static void visit(FacesContext faces, Set<Violation> unclaimed, boolean sentOnly) {
    if (unclaimed.isEmpty()) {
      return;
    }
    VisitContext visit =
        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    faces
        .getViewRoot()
        .visitTree(
            visit,
            (context, component) -> {
              if (sentOnly && component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
              }
              if (component.getAttributes().get(PATH) instanceof String path) {
                claim(faces, component, path, unclaimed);
              }
              return VisitResult.ACCEPT;
            });
  }

  private static void claim(
      FacesContext faces, UIComponent field, String path, Set<Violation> unclaimed) {
    for (Violation violation : new ArrayList<>(unclaimed)) {
      if (path.equals(violation.field())) {
        UIComponent input = firstInput(field);
        if (input == null) {
          return;
        }
        markWrong(faces, (UIInput) input);
        faces.addMessage(input.getClientId(faces), message(violation));
        unclaimed.remove(violation);
      }
    }
  }

  /**
   * The checks of a service come after the typed values have gone into the form and the inputs have
   * forgotten them; PrimeFaces draws a wrong input without a value of its own empty (ARC-034).
   */
  private static void markWrong(FacesContext faces, UIInput input) {
    ValueExpression target = input.getValueExpression("value");
    Object typed = target == null ? null : target.getValue(faces.getELContext());
    if (typed instanceof Collection<?> ticked && input instanceof UISelectMany) {
      input.setSubmittedValue(ticked.stream().map(one -> asSent(faces, input, one)).toArray());
    } else if (typed != null
        && (input instanceof HtmlInputText
            || input instanceof HtmlInputTextarea
            || input instanceof AutoComplete
            || input instanceof UISelectOne)) {
      input.setSubmittedValue(
          input instanceof AutoComplete ? typed.toString() : asSent(faces, input, typed));
    }
    input.setValid(false);
  }

  @SuppressWarnings("unchecked")
  private static String asSent(FacesContext faces, UIInput input, Object typed) {
    Converter<Object> own = input.getConverter();
    Converter<Object> converter =
        own != null ? own : faces.getApplication().createConverter(typed.getClass());
    return converter == null ? typed.toString() : converter.getAsString(faces, input, typed);
  }

  static UIComponent firstInput(UIComponent parent) {
    for (UIComponent child : parent.getChildren()) {
      if (child instanceof UIInput && child.isRendered()) {
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
