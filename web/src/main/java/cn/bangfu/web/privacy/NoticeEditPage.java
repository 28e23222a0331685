package cn.bangfu.web.privacy;

import cn.bangfu.kernel.Texts;
import cn.bangfu.privacy.NoticeTexts;
import cn.bangfu.privacy.PrivacyNotices;
import cn.bangfu.privacy.WrittenNotice;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The national administrator writes the notice (USR-131). */
@Named
@ViewScoped
public class NoticeEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject PrivacyNotices notices;

  private WrittenNotice shown;
  private Map<String, String> texts;

  @PostConstruct
  void init() {
    shown = notices.written();
    texts = new LinkedHashMap<>(shown.texts().parts());
  }

  public void save() {
    notices.write(
        new NoticeTexts(
            texts.get("processor"),
            texts.get("purposes"),
            texts.get("dataKinds"),
            texts.get("retention"),
            texts.get("rights"),
            texts.get("sensitive")),
        shown.version());
    init();
    Messages.success("privacy.notice.saved");
  }

  public String getChanged() {
    return Texts.format("privacy.notice.changed", shown.changedBy(), shown.changedAt());
  }

  /** The texts by the name of their part. */
  public Map<String, String> getWritten() {
    return texts;
  }

  public List<String> getParts() {
    return List.copyOf(texts.keySet());
  }
}
