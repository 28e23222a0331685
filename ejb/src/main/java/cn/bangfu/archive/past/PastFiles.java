package cn.bangfu.archive.past;

import cn.bangfu.archive.FieldLabels;
import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a file together as it was; whoever asks has checked that it may be seen. */
@Dependent
public class PastFiles {

  @Inject PastValues values;

  /** The file at a moment at which it was there. */
  public PastArchive at(long id, OffsetDateTime at) {
    return file(id, at, values.unions(id, at));
  }

  PastArchive file(long id, OffsetDateTime at, List<String> unions) {
    List<PastValues.Value> household = values.household(id, at);
    List<PastSection> sections = new ArrayList<>();
    List<PastField> header = new ArrayList<>();
    header.add(new PastField(FieldLabels.text("filingUnion"), unions.get(0)));
    header.add(new PastField(FieldLabels.text("holderUnion"), unions.get(1)));
    header.addAll(fields(values.header(id, at)));
    sections.add(new PastSection(null, header));
    sections.add(new PastSection(null, fields(household)));
    Map<Long, List<PastValues.Value>> members = new LinkedHashMap<>();
    for (PastValues.Value value : values.members(id, at)) {
      members.computeIfAbsent(value.member(), none -> new ArrayList<>()).add(value);
    }
    members
        .values()
        .forEach(of -> sections.add(new PastSection(of.get(0).memberName(), fields(of))));
    Map<Long, List<PastValues.Value>> illnesses = new LinkedHashMap<>();
    for (PastValues.Value value : values.illnesses(id, at)) {
      illnesses.computeIfAbsent(value.member(), none -> new ArrayList<>()).add(value);
    }
    illnesses
        .values()
        .forEach(
            of ->
                sections.add(
                    new PastSection(
                        Texts.format("archive.past.illnessOf", of.get(0).memberName()),
                        fields(of))));
    String name =
        household.stream()
            .filter(value -> "content.name".equals(value.path()))
            .findFirst()
            .map(PastValues.Value::text)
            .orElse("");
    return new PastArchive(at, name, sections);
  }

  private static List<PastField> fields(List<PastValues.Value> values) {
    return values.stream()
        .filter(value -> !value.text().isEmpty())
        .map(value -> new PastField(value.label(), value.text()))
        .toList();
  }
}
