package cn.bangfu.testkit;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Container-managed transactions without a container: one stack of open ones per thread. */
final class Transactions {

  private record Open(EntityManager em, Map<Object, Object> resources) {}

  private final ThreadLocal<Deque<Open>> stack = ThreadLocal.withInitial(ArrayDeque::new);

  /** Joins the running transaction or runs the work in a new one. */
  <T> T required(Callable<T> work) throws Exception {
    return stack.get().isEmpty() ? requiresNew(work) : work.call();
  }

  <T> T requiresNew(Callable<T> work) throws Exception {
    EntityManager em = TestDatabase.get().factory().createEntityManager();
    stack.get().push(new Open(em, new HashMap<>()));
    em.getTransaction().begin();
    try {
      T result = work.call();
      em.getTransaction().commit();
      return result;
    } finally {
      try {
        if (em.getTransaction().isActive()) {
          em.getTransaction().rollback();
        }
      } finally {
        stack.get().pop();
        em.close();
      }
    }
  }

  /** The shared entity manager that container-managed persistence contexts are. */
  EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, args) -> {
              try {
                return method.invoke(open().em(), args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  TransactionSynchronizationRegistry registry() {
    return (TransactionSynchronizationRegistry)
        Proxy.newProxyInstance(
            TransactionSynchronizationRegistry.class.getClassLoader(),
            new Class<?>[] {TransactionSynchronizationRegistry.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "getResource" -> open().resources().get(args[0]);
                  case "putResource" -> open().resources().put(args[0], args[1]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private Open open() {
    Open open = stack.get().peek();
    if (open == null) {
      throw new IllegalStateException("No transaction is open");
    }
    return open;
  }
}
