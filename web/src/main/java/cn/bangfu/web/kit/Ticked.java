package cn.bangfu.web.kit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ticked records as the page sends them: their numbers, joined by commas. Whether the user may
 * touch them is asked by the service.
 */
public final class Ticked {

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

  private Ticked() {}

  /** The numbers that were sent; whatever is none is left out. */
  public static List<Long> ids(String sent) {
    return sent == null
        ? List.of()
        : Arrays.stream(sent.split(","))
            .filter(part -> NUMBER.matcher(part).matches())
            .map(Long::valueOf)
            .distinct()
            .toList();
  }

  /** The numbers as they are sent. */
  public static String of(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
