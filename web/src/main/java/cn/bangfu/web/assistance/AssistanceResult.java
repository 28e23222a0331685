package cn.bangfu.web.assistance;

import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.kernel.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** What an act on several records did, with those it could not be done to (AST-050, AST-061). */
@Named
@ViewScoped
public class AssistanceResult implements Serializable {

  private static final long serialVersionUID = 1L;

  private String sentence;
  private List<String> refused = List.of();

  /** Shows the result in its dialog. */
  public void show(String said, AssistanceOutcome outcome) {
    sentence = said;
    refused = lines(outcome.refused());
    PrimeFaces.current().ajax().update("resultForm");
    PrimeFaces.current().executeScript("PF('resultDialog').show()");
  }

  /** One line each: who, when, why. */
  static List<String> lines(List<AssistanceOutcome.Refused> refused) {
    return refused.stream()
        .map(one -> one.name() + " " + one.date() + " " + Texts.of(one.reason()))
        .toList();
  }

  public String getSentence() {
    return sentence;
  }

  public List<String> getRefused() {
    return refused;
  }
}
