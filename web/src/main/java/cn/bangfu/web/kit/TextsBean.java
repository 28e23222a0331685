package cn.bangfu.web.kit;

import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;

/** The texts in pages: {@code #{texts['archive.archive.employeeNo']}}. */
@Named("texts")
@ApplicationScoped
public class TextsBean extends AbstractMap<String, String> {

  @Override
  public String get(Object key) {
    return Texts.get((String) key);
  }

  @Override
  public boolean containsKey(Object key) {
    return Texts.has((String) key);
  }

  /** Reading the whole map is of no use to a page. */
  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}
