package cn.bangfu.privacy;

import cn.bangfu.archive.paper.PaperNotice;
import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Puts the notice on the form that the worker signs (USR-131). */
@Dependent
public class NoticeOnPapers implements PaperNotice {

  @Inject PrivacyNotices notices;

  @Override
  public List<Part> parts() {
    return notices.given().parts().entrySet().stream()
        .map(part -> new Part(Texts.get("privacy.NoticeTexts." + part.getKey()), part.getValue()))
        .toList();
  }
}
