package cn.bangfu.access;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The modules that are off now, for work of the system, which no page and no caller stands for. */
@Dependent
public class ModulesOff {

  @PersistenceContext EntityManager em;

  public Set<AppModule> now() {
    Map<AppModule, Boolean> switched = new EnumMap<>(AppModule.class);
    em.createNamedQuery("ModuleSwitch.all", ModuleSwitch.class)
        .getResultList()
        .forEach(one -> switched.put(one.getModule(), one.isSwitchedOn()));
    return AppModule.off(switched);
  }
}
