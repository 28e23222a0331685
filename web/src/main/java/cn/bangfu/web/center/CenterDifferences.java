package cn.bangfu.web.center;

import cn.bangfu.center.CenterData;
import cn.bangfu.codetable.CodeTables;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.UnionContact;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Stored beside typed, for a save that came too late (ORG-022). */
@Dependent
public class CenterDifferences implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CodeTables codes;

  List<CenterDifference> between(CenterData stored, CenterData typed) {
    return compare("center.CenterProfile.", stored, typed);
  }

  List<CenterDifference> between(UnionContact stored, UnionContact typed) {
    return compare("unionorg.Union.", stored, typed);
  }

  /** The components of a record are named like the labels of its fields. */
  private List<CenterDifference> compare(String labels, Record stored, Record typed) {
    List<CenterDifference> found = new ArrayList<>();
    for (RecordComponent component : stored.getClass().getRecordComponents()) {
      Object now = value(component, stored);
      Object mine = value(component, typed);
      if (!Objects.equals(now, mine)) {
        found.add(
            new CenterDifference(
                labels + component.getName().replaceFirst("Id$", ""), shown(now), shown(mine)));
      }
    }
    return found;
  }

  private static Object value(RecordComponent component, Record from) {
    try {
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private String shown(Object value) {
    if (value instanceof Long code) {
      return codes.value(code).getValueName();
    }
    if (value instanceof Collection<?> several) {
      return several.stream()
          .map(this::shown)
          .collect(Collectors.joining(Texts.get("shell.comma")));
    }
    if (value instanceof Boolean yes) {
      return Texts.get(yes ? "shell.yes" : "shell.no");
    }
    return Texts.show(value);
  }
}
