package cn.bangfu.kernel;

/**
 * A reason for refusing, implemented by the enums {@code <Room>Problem}. Its sentence stands under
 * {@link #key()} in the message bundle of the room.
 */
public interface Problem {

  String name();

  /** Key of the sentence: {@code room.Enum.CONSTANT}, e.g. {@code unionorg.UnionProblem.DEPTH}. */
  default String key() {
    Class<?> type = getClass().isEnum() ? getClass() : getClass().getSuperclass();
    String afterBase = type.getPackageName().substring("cn.bangfu.".length());
    int end = afterBase.indexOf('.');
    String room = end < 0 ? afterBase : afterBase.substring(0, end);
    return room + "." + type.getSimpleName() + "." + name();
  }
}
