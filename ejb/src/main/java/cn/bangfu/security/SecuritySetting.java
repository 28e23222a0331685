package cn.bangfu.security;

import java.io.Serializable;

/**
 * A parameter with its value of now.
 *
 * @param value as it is stored
 */
public record SecuritySetting(SecurityParameter parameter, String value) implements Serializable {

  /** The value as people read it; a default password is not read out. */
  public Object shown() {
    return show(parameter, value);
  }

  /** The delivered value as people read it. */
  public Object delivered() {
    return show(parameter, parameter.delivered());
  }

  private static Object show(SecurityParameter parameter, String value) {
    if (parameter.isChoice()) {
      return parameter.choices().stream()
          .filter(one -> one.name().equals(value))
          .findFirst()
          .orElseThrow();
    }
    if (parameter.isNumber()) {
      return value;
    }
    return value.equals(SecurityParameter.RANDOM)
        ? SecurityParameter.DefaultPasswordKind.RANDOM
        : SecurityParameter.DefaultPasswordKind.FIXED;
  }
}
