package cn.bangfu.testkit;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.NeedsInterceptor;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.implementation.bind.annotation.This;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Gives services wired as the server wires them: fields injected, transactions REQUIRED or
 * REQUIRES_NEW, the real {@link NeedsInterceptor} with rights, acts and audit. Every call that is
 * to be recorded is held to its one audit record, whatever the test is about.
 *
 * <pre>{@code
 * Services services = new Services();
 * services.as(caller, () -> services.get(ArchiveFiling.class).file(command));
 * }</pre>
 */
public final class Services {

  private final Transactions transactions = new Transactions();
  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final ThreadLocal<CallerContext> request = ThreadLocal.withInitial(CallerContext::new);
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
  private final Today today = new Today();

  /** The bean of a class, made once; thread-safe services only, as in the server. */
  public synchronized <T> T get(Class<T> type) {
    Object bean = beans.get(type);
    if (bean == null) {
      bean = make(type);
    }
    return type.cast(bean);
  }

  /** Uses this object wherever the class is injected. */
  public synchronized <T> void use(Class<T> type, T bean) {
    beans.put(type, bean);
  }

  /** The clock of all services. */
  public Today today() {
    return today;
  }

  /** Runs one request of a caller (null: nobody is logged in). */
  public <T> T as(Caller caller, Callable<T> work) {
    CallerContext context = new CallerContext();
    context.enter(caller, "127.0.0.1", "test");
    CallerContext before = request.get();
    request.set(context);
    try {
      return work.call();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      request.set(before);
    }
  }

  /** Like {@link #as(Caller, Callable)} for work without a result. */
  public void as(Caller caller, Runnable work) {
    as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  /** Runs work of the test itself in a transaction, with a business act open. */
  public <T> T inTransaction(java.util.function.Function<EntityManager, T> work) {
    try {
      return transactions.required(
          () -> {
            EntityManager em = transactions.entityManager();
            cn.bangfu.access.BusinessActs.begin(em, "TEST", today.now(), Caller.SYSTEM);
            return work.apply(em);
          });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Object make(Class<?> type) {
    if (type == Today.class) {
      return today;
    }
    if (type.isInterface()) {
      return get(Rooms.implementing(type).get(0));
    }
    try {
      boolean managed =
          type.isAnnotationPresent(jakarta.ejb.Stateless.class)
              || type.isAnnotationPresent(jakarta.ejb.Singleton.class)
              || hasTransactional(type);
      boolean perRequest = type.isAnnotationPresent(RequestScoped.class);
      Object bean = managed || perRequest ? proxy(type, perRequest) : instance(type);
      beans.put(type, bean);
      if (!perRequest) {
        inject(bean, type);
      }
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type, e);
    }
  }

  private static Object instance(Class<?> type) throws ReflectiveOperationException {
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static boolean hasTransactional(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Transactional.class)) {
        return true;
      }
    }
    return type.isAnnotationPresent(Transactional.class);
  }

  private Object proxy(Class<?> type, boolean perRequest) throws ReflectiveOperationException {
    Object handler = perRequest ? new PerRequest() : new Managed();
    Class<?> made =
        new ByteBuddy()
            .subclass(type)
            .method(
                ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))
                    .and(ElementMatchers.not(ElementMatchers.isPrivate())))
            .intercept(MethodDelegation.to(handler))
            .make()
            .load(
                type.getClassLoader(),
                ClassLoadingStrategy.UsingLookup.of(
                    java.lang.invoke.MethodHandles.privateLookupIn(
                        type, java.lang.invoke.MethodHandles.lookup())))
            .getLoaded();
    return instance(made);
  }

  private void inject(Object bean, Class<?> type) throws ReflectiveOperationException {
    for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          continue;
        }
        Object value = null;
        if (field.isAnnotationPresent(PersistenceContext.class)) {
          value = transactions.entityManager();
        } else if (field.isAnnotationPresent(Resource.class)) {
          value = transactions.registry();
        } else if (field.getType() == Event.class) {
          value = events();
        } else if (field.getType() == Instance.class) {
          value = instances(argumentOf(field));
        } else if (field.isAnnotationPresent(Inject.class)
            || field.isAnnotationPresent(EJB.class)) {
          value = get(field.getType());
        }
        if (value != null) {
          field.setAccessible(true);
          field.set(bean, value);
        }
      }
    }
  }

  private static Class<?> argumentOf(Field field) {
    return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
  }

  /** Gives events to all observers of the rooms, in the transaction of whoever fires. */
  private Object events() {
    return Proxy.newProxyInstance(
        Event.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, asked, args) -> {
          for (Class<?> type : Rooms.observersOf(args[0].getClass())) {
            Method observer = Rooms.observer(type, args[0].getClass());
            observer.setAccessible(true);
            try {
              observer.invoke(get(type), args[0]);
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          }
          return null;
        });
  }

  /** All beans of the rooms that implement an interface. */
  private Object instances(Class<?> type) {
    List<Object> all = new ArrayList<>();
    Rooms.implementing(type).forEach(found -> all.add(get(found)));
    return Proxy.newProxyInstance(
        Instance.class.getClassLoader(),
        new Class<?>[] {Instance.class},
        (proxy, asked, args) ->
            switch (asked.getName()) {
              case "iterator" -> all.iterator();
              case "stream" -> all.stream();
              default -> throw new UnsupportedOperationException(asked.getName());
            });
  }

  /** Sends each call to the object of the running request. */
  public final class PerRequest {

    @RuntimeType
    public Object call(@Origin Method method, @AllArguments Object[] args) throws Throwable {
      method.setAccessible(true);
      try {
        return method.invoke(request.get(), args);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  /** Transaction and interceptor of a service. */
  public final class Managed {

    @RuntimeType
    public Object call(
        @This Object target,
        @Origin Method method,
        @AllArguments Object[] args,
        @SuperCall Callable<Object> body)
        throws Exception {
      Class<?> type = target.getClass().getSuperclass();
      Callable<Object> inner = body;
      if (Modifier.isPublic(method.getModifiers())
          && (method.isAnnotationPresent(Needs.class) || type.isAnnotationPresent(Needs.class))) {
        Needs needs = method.getAnnotation(Needs.class);
        Right right = (needs == null ? type.getAnnotation(Needs.class) : needs).value();
        inner = () -> recorded(right, () -> intercept(method, args, body));
      }
      return isNew(type, method) ? transactions.requiresNew(inner) : transactions.required(inner);
    }

    private boolean isNew(Class<?> type, Method method) {
      TransactionAttribute attribute = method.getAnnotation(TransactionAttribute.class);
      if (attribute == null) {
        attribute = type.getAnnotation(TransactionAttribute.class);
      }
      Transactional transactional = method.getAnnotation(Transactional.class);
      return attribute != null && attribute.value() == TransactionAttributeType.REQUIRES_NEW
          || transactional != null && transactional.value() == Transactional.TxType.REQUIRES_NEW;
    }

    /** What the outermost call does is recorded exactly once, if it is to be recorded. */
    private Object recorded(Right right, Callable<Object> call) throws Exception {
      int outside = depth.get();
      depth.set(outside + 1);
      try {
        if (outside > 0 || !right.audited()) {
          return call.call();
        }
        AuditCount count = new AuditCount(transactions.entityManager());
        Object result = call.call();
        count.requireOne(right);
        return result;
      } finally {
        depth.set(outside);
      }
    }

    private Object intercept(Method method, Object[] args, Callable<Object> body) throws Exception {
      NeedsInterceptor interceptor = get(NeedsInterceptor.class);
      InvocationContext context =
          (InvocationContext)
              Proxy.newProxyInstance(
                  InvocationContext.class.getClassLoader(),
                  new Class<?>[] {InvocationContext.class},
                  (proxy, asked, none) ->
                      switch (asked.getName()) {
                        case "getMethod" -> method;
                        case "getParameters" -> args;
                        case "proceed" -> body.call();
                        default -> throw new UnsupportedOperationException(asked.getName());
                      });
      for (Method check : NeedsInterceptor.class.getDeclaredMethods()) {
        if (check.isAnnotationPresent(AroundInvoke.class)) {
          check.setAccessible(true);
          try {
            return check.invoke(interceptor, context);
          } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
              throw cause;
            }
            throw e;
          }
        }
      }
      throw new IllegalStateException("No @AroundInvoke");
    }
  }
}
