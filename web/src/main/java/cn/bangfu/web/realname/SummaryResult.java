package cn.bangfu.web.realname;

import cn.bangfu.kernel.Texts;
import cn.bangfu.realname.SummaryOutcome;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** What came of an act on several tables, with the reasons of those that stayed. */
@Named
@ViewScoped
public class SummaryResult implements Serializable {

  private static final long serialVersionUID = 1L;

  private String sentence;
  private List<String> refused = List.of();

  void show(String what, List<String> reasons) {
    sentence = what;
    refused = reasons;
    PrimeFaces.current().ajax().update("resultForm");
    PrimeFaces.current().executeScript("PF('resultDialog').show()");
  }

  static List<String> lines(List<SummaryOutcome.Refused> refused) {
    return refused.stream()
        .map(one -> Texts.format("realname.page.refused", one.tableNo(), Texts.of(one.reason())))
        .toList();
  }

  public String getSentence() {
    return sentence;
  }

  public List<String> getRefused() {
    return refused;
  }
}
