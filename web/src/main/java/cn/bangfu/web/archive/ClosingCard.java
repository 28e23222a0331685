package cn.bangfu.web.archive;

import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.archive.closing.ClosingBlock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All cancellations, exits and returns of an archive in the order of time (FLD part 3.12). */
@Named
@RequestScoped
public class ClosingCard {

  @Inject ClosedSearch closed;

  private final Map<Long, List<ClosingBlock>> read = new HashMap<>();

  /** The blocks, the oldest first. */
  public List<ClosingBlock> of(Long archiveId) {
    return archiveId == null ? List.of() : read.computeIfAbsent(archiveId, closed::blocks);
  }

  /** True for a sum of money, which is written with its thousands. */
  public boolean isMoney(Object value) {
    return value instanceof BigDecimal;
  }
}
