package cn.bangfu.archive.logic;

import cn.bangfu.archive.filing.CheckSeverity;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often one check spoke. */
public record LogicCount(String number, CheckSeverity severity, long findings)
    implements Serializable {

  private static final Comparator<LogicCount> ORDER =
      Comparator.comparing((LogicCount one) -> one.severity() == CheckSeverity.WARNING)
          .thenComparing(LogicCount::number);

  /** The counts of findings that are not kept, errors first (ARC-135). */
  static List<LogicCount> of(List<LogicFinding> findings) {
    Map<List<Object>, Long> counted =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    one -> List.of(one.number(), one.severity()), Collectors.counting()));
    return counted.entrySet().stream()
        .map(
            one ->
                new LogicCount(
                    (String) one.getKey().get(0),
                    (CheckSeverity) one.getKey().get(1),
                    one.getValue()))
        .sorted(ORDER)
        .toList();
  }
}
