package cn.bangfu.assistance;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A module whose events make records of assistance (part 30 A.16). Rooms implement this as a bean;
 * the container finds them all, so that assistance knows none of them.
 */
public interface RecordSource {

  /** What it calls itself in the records, at most twenty letters. */
  String kind();

  /** What a record shows as its source. */
  String text(long event);

  /** The same of several events; for who reads them with one statement. */
  default Map<Long, String> texts(Collection<Long> events) {
    return events.stream().distinct().collect(Collectors.toMap(Function.identity(), this::text));
  }

  /** The page of an event, which takes its number as the parameter {@code id}. */
  String page();
}
