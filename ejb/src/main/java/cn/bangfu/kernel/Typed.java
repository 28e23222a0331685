package cn.bangfu.kernel;

import java.io.Serializable;
import java.util.Optional;

/**
 * A value as it is typed, readable or not: what cannot be read goes to the service too and is told
 * together with everything else that is wrong (AST-040).
 */
public abstract class Typed<T extends Serializable> implements Serializable {

  private static final long serialVersionUID = 1L;

  private T value;
  private String unread;

  /** What was typed, as a value; empty if it is none. */
  abstract Optional<T> read(String typed);

  abstract String write(T known);

  /** Null if nothing readable is typed. */
  public T getValue() {
    return value;
  }

  public void setValue(T value) {
    this.value = value;
    unread = null;
  }

  /** What stands in the field. */
  public String getText() {
    return unread != null ? unread : value == null ? null : write(value);
  }

  public void setText(String typed) {
    String text = CleanText.number(typed);
    value = text == null ? null : read(text).orElse(null);
    unread = text == null || value != null ? null : typed;
  }

  /** What is typed and cannot be read, or null. */
  public String getUnread() {
    return unread;
  }

  public boolean isUnread() {
    return unread != null;
  }
}
