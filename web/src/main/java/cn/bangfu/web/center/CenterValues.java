package cn.bangfu.web.center;

import cn.bangfu.center.CenterData;
import cn.bangfu.center.CenterProfiles;
import cn.bangfu.center.CenterView;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Choices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** The centre of a union, read only, as a part of any page about that union (ORG-077, ORG-088). */
@Named
@RequestScoped
public class CenterValues {

  @Inject CenterProfiles profiles;
  @Inject Choices choices;

  private Long read;
  private CenterView view;

  /** The centre of a union of the scope; read once for a request. */
  public CenterView of(Long unionId) {
    if (!unionId.equals(read)) {
      view = profiles.of(unionId);
      read = unionId;
    }
    return view;
  }

  /** The services as they are read. */
  public String services(CenterData data) {
    return data.services().stream()
        .map(choices::code)
        .collect(Collectors.joining(Texts.get("shell.comma")));
  }

  /** Yes, no, or nothing. */
  public String yesNo(Boolean value) {
    return value == null ? null : Texts.get(value ? "shell.yes" : "shell.no");
  }
}
