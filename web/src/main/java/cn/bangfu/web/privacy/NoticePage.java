package cn.bangfu.web.privacy;

import cn.bangfu.privacy.PrivacyNotices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The notice as the own union gives it (USR-131). */
@Named
@RequestScoped
public class NoticePage {

  @Inject PrivacyNotices notices;

  private List<Map.Entry<String, String>> parts;

  @PostConstruct
  void init() {
    parts = List.copyOf(notices.given().parts().entrySet());
  }

  /** Name and text of each part. */
  public List<Map.Entry<String, String>> getParts() {
    return parts;
  }
}
