package cn.bangfu.archive.closing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The border standard of the division that decides for a household (ARC-080), kept by whoever keeps
 * the standards; where none is known nothing is asked.
 */
public interface BorderLine {

  /** Yuan per head and month on that day; empty if none is kept for the division. */
  Optional<BigDecimal> of(Archive archive, ArchiveContent content, LocalDate day);
}
