package cn.bangfu.web.kit;

import jakarta.el.ELContext;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Inputs that were sent something their converter cannot read, by the path of their field as in
 * {@link ViolationsToMessages}. An act that ignores failed validation can take it along as text.
 */
public final class UnreadInputs {

  private UnreadInputs() {}

  /** Takes what could not be read; the values behind these inputs become empty. */
  public static Map<String, String> take() {
    Map<String, String> taken = new HashMap<>();
    ELContext el = FacesContext.getCurrentInstance().getELContext();
    visit(
        (path, input) -> {
          if (!input.isValid() && input.getSubmittedValue() instanceof String typed) {
            taken.put(path, typed);
            input.getValueExpression("value").setValue(el, null);
          }
        });
    return taken;
  }

  /** Puts texts back into their inputs, each with what its converter says to it. */
  public static void show(Map<String, String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    visit(
        (path, input) -> {
          if (texts.containsKey(path)) {
            input.setSubmittedValue(texts.get(path));
            input.validate(faces);
          }
        });
  }

  private static void visit(BiConsumer<String, HtmlInputText> visitor) {
    FacesContext faces = FacesContext.getCurrentInstance();
    VisitContext visit =
        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    faces
        .getViewRoot()
        .visitTree(
            visit,
            (context, component) -> {
              if (component.getAttributes().get(ViolationsToMessages.PATH) instanceof String path
                  && ViolationsToMessages.firstInput(component) instanceof HtmlInputText input) {
                visitor.accept(path, input);
              }
              return VisitResult.ACCEPT;
            });
  }
}
