package cn.bangfu.access;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The value of a system parameter that was ever set (USR-097). */
@Entity
@Table(name = "system_parameter")
public class SystemValue extends BaseEntity {

  @Id
  @Enumerated(EnumType.STRING)
  private SystemParameter name;

  private String value;

  protected SystemValue() {}

  SystemValue(SystemParameter name) {
    this.name = name;
  }

  void set(String next) {
    value = next;
  }

  String value() {
    return value;
  }
}
