package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** A piece of help, or a project, that a line of the ledger sums up (FND-008). */
public record SpentLine(
    String source,
    long recordId,
    long lineId,
    String recordNo,
    BigDecimal amount,
    String enteredBy,
    OffsetDateTime enteredAt)
    implements Serializable {

  public boolean isAssistance() {
    return "ASSISTANCE".equals(source);
  }
}
