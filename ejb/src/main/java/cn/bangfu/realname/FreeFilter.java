package cn.bangfu.realname;

import cn.bangfu.kernel.IdNo;
import java.io.Serializable;
import java.time.LocalDate;

/** What the free lines of a table are asked for (FND-054); null stands for anything. */
public record FreeFilter(String name, IdNo idNo, LocalDate from, LocalDate to, Long measure)
    implements Serializable {

  /** Nothing is asked. */
  public static final FreeFilter ALL = new FreeFilter(null, null, null, null, null);
}
