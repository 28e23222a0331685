package cn.bangfu.web.assistance;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands the chosen households, up to two thousand, from the list to the form for all of them. */
@SessionScoped
public class ChosenHouseholds implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int KEPT = 5;

  private final Map<String, List<Long>> kept = new LinkedHashMap<>();

  synchronized String keep(List<Long> archives) {
    if (kept.size() >= KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    String name = UUID.randomUUID().toString();
    kept.put(name, List.copyOf(archives));
    return name;
  }

  /** The chosen ones, or none. */
  synchronized List<Long> get(String name) {
    return name == null ? List.of() : kept.getOrDefault(name, List.of());
  }
}
