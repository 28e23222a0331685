package cn.bangfu.archive;

import cn.bangfu.kernel.Texts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * From the path of a field of the form ({@code employeeNo}, {@code content.idNo}, {@code
 * content.members[2].idNo}) to its label, which stands once under the class that has the field.
 */
public final class FieldLabels {

  private static final String CONTENT = "content.";
  private static final Pattern MEMBER = Pattern.compile("content\\.members\\[[0-9]+]\\..+");
  private static final Pattern ILLNESS = Pattern.compile("content\\.illnesses\\[[0-9]+]\\..+");
  private static final String OF_HEADER = "archive.Archive.";
  private static final Map<Class<?>, String> OF_CLASS =
      Map.of(
          Person.class, "archive.Person.",
          Head.class, "archive.Head.",
          MedicalNeed.class, "archive.MedicalNeed.",
          TargetCard.class, "archive.TargetCard.",
          IllnessRecord.class, "archive.IllnessRecord.",
          ArchiveContent.class, "archive.ArchiveContent.",
          Member.class, "archive.Member.");
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private FieldLabels() {}

  /** Text of the label. */
  public static String text(String path) {
    return Texts.get(key(path));
  }

  /** Key of the label, e.g. {@code archive.Person.idNo}. */
  public static String key(String path) {
    if (!path.startsWith(CONTENT)) {
      return OF_HEADER + path;
    }
    Class<?> type = typeAt(path);
    String field = path.substring(path.lastIndexOf('.') + 1);
    return KNOWN.computeIfAbsent(type.getSimpleName() + field, none -> declared(type, field));
  }

  private static Class<?> typeAt(String path) {
    if (MEMBER.matcher(path).matches()) {
      return Member.class;
    }
    return ILLNESS.matcher(path).matches() ? IllnessRecord.class : ArchiveContent.class;
  }

  private static String declared(Class<?> type, String field) {
    String getter = "get" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
      for (var method : c.getDeclaredMethods()) {
        if (method.getName().equals(getter)) {
          return OF_CLASS.get(c) + field;
        }
      }
    }
    throw new IllegalArgumentException(type.getSimpleName() + " has no field " + field);
  }
}
