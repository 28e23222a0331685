package cn.bangfu.web.export;

import cn.bangfu.export.ExportContent;
import cn.bangfu.export.ExportField;
import cn.bangfu.export.ExportFields;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns chosen for one content; none chosen means all. */
public class ChosenFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ExportContent content;
  private List<String> codes = new ArrayList<>();

  ChosenFields(ExportContent content) {
    this.content = content;
  }

  /** Takes its own out of the codes of an application. */
  void take(Set<String> all) {
    String mine = content.name() + '.';
    codes =
        new ArrayList<>(
            all.stream()
                .filter(code -> code.startsWith(mine))
                .map(code -> code.substring(mine.length()))
                .toList());
  }

  /** Its codes as an application has them. */
  List<String> named() {
    return codes.stream().map(code -> content.name() + '.' + code).toList();
  }

  public ExportContent getContent() {
    return content;
  }

  public List<ExportField> getOffered() {
    return ExportFields.of(content);
  }

  public List<String> getCodes() {
    return codes;
  }

  public void setCodes(List<String> codes) {
    this.codes = codes == null ? new ArrayList<>() : codes;
  }
}
