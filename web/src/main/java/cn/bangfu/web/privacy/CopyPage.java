package cn.bangfu.web.privacy;

import cn.bangfu.privacy.PersonalDataCopies;
import cn.bangfu.privacy.PersonalDataCopy;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The print of everything stored about a person (USR-133). */
@Named
@RequestScoped
public class CopyPage {

  @Inject PersonalDataCopies copies;

  private PersonalDataCopy copy;

  @PostConstruct
  void init() {
    String id =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
    copy = id != null && id.matches("[1-9]\\d{0,17}") ? copies.of(Long.parseLong(id)) : null;
  }

  public PersonalDataCopy getCopy() {
    return copy;
  }
}
