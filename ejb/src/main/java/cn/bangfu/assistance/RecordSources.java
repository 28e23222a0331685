package cn.bangfu.assistance;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules that make records, and what their records show of them (part 30 A.16). */
@Dependent
public class RecordSources {

  @Inject Instance<RecordSource> modules;

  protected Stream<RecordSource> all() {
    return modules.stream();
  }

  /** The source of a record, or null if it was made here. */
  SourceView of(Assistance record) {
    if (!record.isOfModule()) {
      return null;
    }
    RecordSource module = module(record.getSourceKind());
    return new SourceView(module.text(record.getSourceId()), module.page(), record.getSourceId());
  }

  /** What the sources of these records are called, by the numbers of those that have one. */
  Map<Long, String> texts(List<Assistance> records) {
    Map<Long, String> texts = new HashMap<>();
    records.stream()
        .filter(Assistance::isOfModule)
        .collect(Collectors.groupingBy(Assistance::getSourceKind))
        .forEach(
            (kind, made) -> {
              Map<Long, String> events =
                  module(kind).texts(made.stream().map(Assistance::getSourceId).toList());
              made.forEach(one -> texts.put(one.getId(), events.get(one.getSourceId())));
            });
    return texts;
  }

  private RecordSource module(String kind) {
    return all()
        .filter(module -> module.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No module " + kind));
  }
}
