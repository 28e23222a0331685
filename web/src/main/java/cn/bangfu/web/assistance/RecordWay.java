package cn.bangfu.web.assistance;

import cn.bangfu.web.kit.ListMemory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Which of the lists that one page shows a detail or form leads back to: the one the user came from
 * (AST-101).
 */
@Named
@RequestScoped
public class RecordWay {

  @Inject ListMemory memory;

  /** The parameter of the list of assistance, or null for the list of all records. */
  public String getAssistance() {
    return parameter(memory.variant(RecordList.PAGE), RecordList.LIST.key());
  }

  /** The parameter of the list of projects, or null for the own ones. */
  public String getProjects() {
    return parameter(memory.variant("otherassistance.list"), "otherassistance.list.own");
  }

  /** Where an act on a record of assistance leads to. */
  public String toAssistance() {
    String list = getAssistance();
    return "/assistance/list?faces-redirect=true" + (list == null ? "" : "&" + list + "=true");
  }

  private static String parameter(String last, String plain) {
    return last == null || last.equals(plain) ? null : last.substring(last.lastIndexOf('.') + 1);
  }
}
