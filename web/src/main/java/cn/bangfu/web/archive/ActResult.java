package cn.bangfu.web.archive;

import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.kernel.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** What an act on several archives did, with those it could not be done to (ARC-056, ARC-096). */
@Named
@ViewScoped
public class ActResult implements Serializable {

  /** One archive that was left as it is. */
  public record Line(String employeeNo, String name, List<String> reasons) implements Serializable {

    static List<Line> of(List<Outcome.Refused> refused) {
      return refused.stream()
          .map(
              one ->
                  new Line(
                      one.employeeNo(), one.name(), one.reasons().stream().map(Texts::of).toList()))
          .toList();
    }
  }

  private static final long serialVersionUID = 1L;

  private String sentence;
  private List<Line> lines = List.of();

  /** Shows the result in its dialog. */
  void show(String said, Outcome outcome) {
    sentence = said;
    lines = Line.of(outcome.refused());
    PrimeFaces.current().ajax().update("resultForm");
    PrimeFaces.current().executeScript("PF('resultDialog').show()");
  }

  public String getSentence() {
    return sentence;
  }

  public List<Line> getLines() {
    return lines;
  }
}
