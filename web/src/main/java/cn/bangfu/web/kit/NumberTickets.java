package cn.bangfu.web.kit;

import cn.bangfu.kernel.IdNo;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Hands an identity number from one page to the next: it may not stand in an address (USR-087). */
@SessionScoped
public class NumberTickets implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int KEPT = 20;

  private final Map<String, IdNo> kept = new LinkedHashMap<>();

  /** Keeps a number and returns the name under which the next page asks for it. */
  public synchronized String keep(IdNo number) {
    if (kept.size() >= KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    String name = UUID.randomUUID().toString();
    kept.put(name, number);
    return name;
  }

  /** The number, or null. */
  public synchronized IdNo get(String name) {
    return name == null ? null : kept.get(name);
  }
}
