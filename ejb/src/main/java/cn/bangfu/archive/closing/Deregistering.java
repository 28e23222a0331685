package cn.bangfu.archive.closing;

import cn.bangfu.kernel.CleanText;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Why and when an archive is cancelled (FLD part 3.10).
 *
 * @param reasonId value of the code table of reasons
 * @param deathDate for a reason of death only
 */
public record Deregistering(Long reasonId, LocalDate date, LocalDate deathDate, String note)
    implements Serializable {

  public Deregistering {
    note = CleanText.trim(note);
  }
}
