package cn.bangfu.web.archive;

import cn.bangfu.archive.doubles.Doubles;
import cn.bangfu.archive.doubles.PossibleDouble;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who of other archives may be one of a household, looked for when the card is opened. */
@Named
@RequestScoped
public class DoublesCard {

  @Inject Doubles doubles;

  private final Map<Long, List<PossibleDouble>> read = new HashMap<>();

  /** The likeliest first. */
  public List<PossibleDouble> of(Long archiveId) {
    return archiveId == null ? List.of() : read.computeIfAbsent(archiveId, doubles::of);
  }
}
