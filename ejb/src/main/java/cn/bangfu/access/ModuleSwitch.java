package cn.bangfu.access;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A module that was ever switched on or off (USR-030); the others stand as delivered. */
@Entity
@Table(name = "module_switch")
@NamedQuery(name = "ModuleSwitch.all", query = "select s from ModuleSwitch s")
public class ModuleSwitch extends BaseEntity {

  @Id
  @Enumerated(EnumType.STRING)
  private AppModule module;

  @Column(name = "switched_on")
  private boolean switchedOn;

  protected ModuleSwitch() {}

  ModuleSwitch(AppModule module) {
    this.module = module;
  }

  void set(boolean on) {
    switchedOn = on;
  }

  public AppModule getModule() {
    return module;
  }

  public boolean isSwitchedOn() {
    return switchedOn;
  }
}
