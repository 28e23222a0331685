package cn.bangfu.export;

import cn.bangfu.sheet.ExportMode;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an application asks for.
 *
 * @param contents 档案基本信息 is always among them
 * @param fields chosen columns as {@code CONTENT.code}; a content of which none is chosen has all
 * @param purpose 5 to 200 characters
 */
public record AskedExport(
    List<TargetUnion> targets,
    ExportConditions conditions,
    Set<ExportContent> contents,
    Set<String> fields,
    ExportMode mode,
    String purpose)
    implements Serializable {

  public AskedExport {
    targets = once(targets);
    contents = with(contents);
    fields = Set.copyOf(new TreeSet<>(fields));
    mode = mode == null ? ExportMode.MASKED : mode;
  }

  /** A union that is chosen twice counts once, with those below it if one of the two has them. */
  private static List<TargetUnion> once(List<TargetUnion> chosen) {
    Map<Long, TargetUnion> once = new LinkedHashMap<>();
    chosen.forEach(one -> once.merge(one.unionId(), one, (a, b) -> a.below() ? a : b));
    return List.copyOf(once.values());
  }

  private static Set<ExportContent> with(Collection<ExportContent> chosen) {
    Set<ExportContent> all = EnumSet.of(ExportContent.BASIC);
    all.addAll(chosen);
    return all;
  }
}
