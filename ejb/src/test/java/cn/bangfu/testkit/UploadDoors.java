package cn.bangfu.testkit;

import cn.bangfu.access.Needs;
import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/** The methods of services by which files of users come in, found in the code itself. */
public final class UploadDoors {

  private UploadDoors() {}

  /** All of them as {@code Class.method}. */
  public static SortedSet<String> all() {
    SortedSet<String> doors = new TreeSet<>();
    for (Class<?> type : Rooms.implementing(Object.class)) {
      if (type.isAnnotationPresent(Stateless.class)) {
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(
                method ->
                    method.isAnnotationPresent(Needs.class)
                        || type.isAnnotationPresent(Needs.class))
            .filter(UploadDoors::takesFile)
            .forEach(method -> doors.add(type.getSimpleName() + "." + method.getName()));
      }
    }
    return doors;
  }

  private static boolean takesFile(Method method) {
    return Arrays.stream(method.getGenericParameterTypes()).anyMatch(UploadDoors::bearsFile);
  }

  /** A path, bytes, several of them, or a record that has such a part. */
  private static boolean bearsFile(Type type) {
    if (type instanceof ParameterizedType many) {
      return Arrays.stream(many.getActualTypeArguments()).anyMatch(UploadDoors::bearsFile);
    }
    if (!(type instanceof Class<?> one)) {
      return false;
    }
    return one == Path.class
        || one == byte[].class
        || one.isRecord()
            && Arrays.stream(one.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .anyMatch(UploadDoors::bearsFile);
  }
}
