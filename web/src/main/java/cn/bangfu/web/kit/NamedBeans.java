package cn.bangfu.web.kit;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the beans that pages name. A page names them some hundred times; the container looks among
 * all beans at each, and goes through the scope at each call. Within one view of one request the
 * answer stays the same.
 */
public class NamedBeans extends ELResolver {

  private static final Set<Class<? extends Annotation>> STAYING =
      Set.of(ViewScoped.class, RequestScoped.class, ApplicationScoped.class);

  private final Map<String, Optional<Bean<?>>> known = new ConcurrentHashMap<>();

  private record Found(UIViewRoot view, Map<String, Object> beans) {}

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base != null || !(property instanceof String name)) {
      return null;
    }
    FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
    UIViewRoot view = faces == null ? null : faces.getViewRoot();
    Bean<?> bean = view == null ? null : known.computeIfAbsent(name, NamedBeans::find).orElse(null);
    if (bean == null) {
      return null;
    }
    context.setPropertyResolved(null, name);
    Map<String, Object> beans = found(faces, view).beans();
    Object instance = beans.get(name);
    if (instance == null) {
      // its making may name other beans
      instance = instance(bean);
      beans.put(name, instance);
    }
    return instance;
  }

  private static Found found(FacesContext faces, UIViewRoot view) {
    Found found = (Found) faces.getAttributes().get(NamedBeans.class);
    if (found == null || found.view() != view) {
      found = new Found(view, new HashMap<>());
      faces.getAttributes().put(NamedBeans.class, found);
    }
    return found;
  }

  private static Optional<Bean<?>> find(String name) {
    BeanManager manager = CDI.current().getBeanManager();
    Bean<?> bean = manager.resolve(manager.getBeans(name));
    return bean != null && STAYING.contains(bean.getScope()) ? Optional.of(bean) : Optional.empty();
  }

  private static <T> Object instance(Bean<T> bean) {
    BeanManager manager = CDI.current().getBeanManager();
    Contextual<T> contextual = bean;
    return manager
        .getContext(bean.getScope())
        .get(contextual, manager.createCreationalContext(contextual));
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  /** A bean's name is nothing to set; the container says so. */
  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {}

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base == null ? String.class : null;
  }
}
