package cn.bangfu.access;

import cn.bangfu.kernel.BusinessException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Right, business act and audit of every service call, in this order (USR-024, USR-101, USR-106).
 * It runs inside the transaction of the call: a success and its audit record stand or fall
 * together; a refusal is recorded in a transaction of its own.
 */
@Needs
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class NeedsInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(NeedsInterceptor.class.getName());

  @Inject private transient CallerContext callers;
  @Inject private transient AuditTrail audit;
  @Inject private transient BusinessActs acts;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Right right = rightOf(call);
    Caller caller = callers.caller();
    boolean outermost = callers.outermost();
    try {
      Optional<AccessDenied> denied = right.refusal(caller);
      if (denied.isPresent()) {
        throw denied.get();
      }
      if (right.changes()) {
        acts.begin(right, caller);
      }
      Object result = call.proceed();
      if (right.audited() && outermost) {
        audit.succeeded(right.name());
      }
      return result;
    } catch (BusinessException refusal) {
      if (!outermost) {
        throw refusal;
      }
      LOG.log(
          Level.INFO,
          () ->
              "refused %s %s.%s user=%s union=%s: %s"
                  .formatted(
                      refusal.code(),
                      call.getMethod().getDeclaringClass().getSimpleName(),
                      call.getMethod().getName(),
                      caller == null ? "-" : caller.loginName(),
                      caller == null ? "-" : caller.unionId(),
                      refusal.problem().key()));
      if (refusal instanceof AccessDenied) {
        audit.refused(right.name(), refusal);
      }
      throw refusal;
    } finally {
      callers.leave();
    }
  }

  private static Right rightOf(InvocationContext call) {
    Needs needs = call.getMethod().getAnnotation(Needs.class);
    return needs != null
        ? needs.value()
        : call.getMethod().getDeclaringClass().getAnnotation(Needs.class).value();
  }
}
