package cn.bangfu.web.kit;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** Lets pages read records like beans: {@code #{row.name}}. The EL of EE 11 does so by itself. */
public class RecordResolver extends ELResolver {

  /** Reading methods of a record's components by name; a class is looked at once. */
  private static final ClassValue<Map<String, Method>> READERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> readers = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method reader = component.getAccessor();
            reader.trySetAccessible();
            readers.put(component.getName(), reader);
          }
          return Map.copyOf(readers);
        }
      };

  private static Method reader(Object base, Object property) {
    return base instanceof Record && property instanceof String name
        ? READERS.get(base.getClass()).get(name)
        : null;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    Method reader = reader(base, property);
    if (reader == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      return reader.invoke(base);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new ELException(e);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    Method reader = reader(base, property);
    if (reader == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    return reader.getReturnType();
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (reader(base, property) != null) {
      throw new PropertyNotWritableException(base.getClass().getSimpleName() + "." + property);
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    if (reader(base, property) != null) {
      context.setPropertyResolved(base, property);
      return true;
    }
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }
}
