package cn.bangfu.access;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Switches modules on and off for the whole country (USR-030). Every request reads its caller with
 * the switches anew, so a change holds at the next request of everybody, on every server.
 */
@Stateless
public class ModuleSwitches {

  private static final int REASON_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  /** A module that can be switched, and how it stands. */
  public record State(AppModule module, boolean on) implements Serializable {}

  /** All modules that can be switched, in the order of the menu. */
  @Needs(Right.MODULE_SWITCH_VIEW)
  public List<State> all() {
    return Arrays.stream(AppModule.values())
        .filter(AppModule::canBeSwitched)
        .map(module -> new State(module, isOn(em.find(ModuleSwitch.class, module), module)))
        .toList();
  }

  /** Switches a module; what it holds and who may use it is kept (USR-031). */
  @Needs(Right.MODULE_SWITCH)
  public void change(AppModule module, boolean on, String reason) {
    String why = CleanText.trim(reason);
    if (why == null || why.length() > REASON_MAX) {
      throw new Violations(List.of(Violation.of("reason", AccessProblem.REASON)));
    }
    if (!module.canBeSwitched()) {
      throw new AccessDenied(AccessProblem.NOT_PERMITTED);
    }
    ModuleSwitch found = em.find(ModuleSwitch.class, module, LockModeType.PESSIMISTIC_WRITE);
    boolean before = isOn(found, module);
    ModuleSwitch changed = found == null ? new ModuleSwitch(module) : found;
    changed.set(on);
    changed.touch(callers.known().name(), today.now());
    if (found == null) {
      em.persist(changed);
    }
    callers.about("MODULE", module, null);
    callers.changed("on: %s -> %s; reason: %s".formatted(before, on, why));
  }

  private static boolean isOn(ModuleSwitch switched, AppModule module) {
    return switched == null ? module.isDeliveredOn() : switched.isSwitchedOn();
  }
}
