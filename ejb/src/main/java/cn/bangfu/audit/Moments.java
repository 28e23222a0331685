package cn.bangfu.audit;

import cn.bangfu.kernel.Today;
import java.sql.Timestamp;
import java.time.OffsetDateTime;

/** A time as the driver gives it to a plain query. */
final class Moments {

  private Moments() {}

  static OffsetDateTime of(Object value) {
    if (value instanceof Timestamp stamp) {
      return stamp.toInstant().atZone(Today.ZONE).toOffsetDateTime();
    }
    return (OffsetDateTime) value;
  }
}
