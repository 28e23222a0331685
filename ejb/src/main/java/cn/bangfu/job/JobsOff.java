package cn.bangfu.job;

import cn.bangfu.access.ModulesOff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Tells which jobs rest because the module whose work they do is switched off (BAT-015). */
@Dependent
class JobsOff {

  @Inject ModulesOff modules;

  boolean has(JobKind kind) {
    return kind.module() != null && modules.now().contains(kind.module());
  }
}
