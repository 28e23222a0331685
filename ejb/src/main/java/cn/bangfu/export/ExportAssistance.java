package cn.bangfu.export;

import cn.bangfu.archive.Member;
import cn.bangfu.archive.catalog.PastFieldReader;
import cn.bangfu.archive.catalog.PastFields;
import cn.bangfu.archive.catalog.PastRows;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceLine;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The help that archives had been given by a moment, by all unions (AST-053). */
@Dependent
class ExportAssistance {

  private static final List<String> RECORD =
      List.of(
          "archiveId",
          "id",
          "beneficiary",
          "ownerUnionId",
          "holderUnionId",
          "filingUnionAtAssist",
          "expenditureKind",
          "policyCategory",
          "resourceSource",
          "assisted",
          "recordNo",
          "assistCategory",
          "assistDate",
          "notAssistedReason",
          "form",
          "totalAmount",
          "concreteMeasures",
          "resourceSourceNote",
          "assistContent",
          "crossReason",
          "remark",
          "archiveTypeAtAssist",
          "hardshipCategoryAtAssist",
          "archiveLevelAtAssist",
          "archiveClassAtAssist",
          "enteredBy",
          "enteredAt");

  /** From here on a value stands in the file as it is, under the code of its column. */
  private static final int PLAIN = 10;

  /** Columns whose code is not the name of the attribute. */
  private static final Map<String, String> CODES =
      Map.of("assistCategory", "category", "assistDate", "date", "assistContent", "content");

  @Inject PastRows rows;
  @Inject PastFieldReader reader;
  @Inject CodeValues codes;

  /** The records of each archive, oldest first, by the codes of their columns. */
  Map<Long, List<Map<String, Object>>> of(List<Long> ids, PastFields past) {
    List<Object[]> records =
        rows.read(
            Assistance.class,
            "archiveId",
            ids,
            past.at(),
            RECORD,
            List.of("archiveId", "assistDate", "id"));
    if (records.isEmpty()) {
      return Map.of();
    }
    Names names =
        new Names(
            lines(records, past),
            members(records, past),
            reader.unions(numbers(records, 3, 4, 5), past),
            codes.formerNames(past.at()));
    Map<Long, List<Map<String, Object>>> byArchive = new HashMap<>();
    records.forEach(
        record ->
            byArchive
                .computeIfAbsent((Long) record[0], none -> new ArrayList<>())
                .add(values(record, names)));
    return byArchive;
  }

  /** What the records of a step share. */
  private record Names(
      Map<Long, List<Object[]>> lines,
      Map<Long, String> members,
      Map<Long, String> unions,
      Map<Long, String> formerCodes) {}

  private Map<String, Object> values(Object[] record, Names names) {
    Map<String, Object> values = new HashMap<>();
    for (int i = PLAIN; i < record.length; i++) {
      values.put(CODES.getOrDefault(RECORD.get(i), RECORD.get(i)), record[i]);
    }
    values.put("enteredBy", ExportRows.person((String) values.get("enteredBy")));
    values.put(
        "beneficiary",
        record[2] == null ? Texts.get("export.head") : names.members().get((Long) record[2]));
    values.put("ownerUnion", names.unions().get((Long) record[3]));
    values.put("holderUnion", names.unions().get((Long) record[4]));
    values.put("filingUnionAtAssist", names.unions().get((Long) record[5]));
    values.put("expenditureKind", code((Long) record[6], names));
    values.put("policyCategory", code((Long) record[7], names));
    values.put("resourceSource", code((Long) record[8], names));
    values.put("assisted", Texts.get("archive.yesNo." + record[9]));
    Set<String> measures = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>();
    for (Object[] line : names.lines().getOrDefault((Long) record[1], List.of())) {
      String measure = code((Long) line[1], names);
      measures.add(measure);
      lines.add(
          Texts.format(
              "export.assistance.line", measure, line[2], code((Long) line[3], names), line[4]));
    }
    values.put("measures", List.copyOf(measures));
    values.put("lines", lines);
    return values;
  }

  private String code(Long id, Names names) {
    if (id == null) {
      return null;
    }
    String former = names.formerCodes().get(id);
    return former != null
        ? former
        : codes.find(id).map(CodeValue::getValueName).orElse(Long.toString(id));
  }

  private Map<Long, List<Object[]>> lines(List<Object[]> records, PastFields past) {
    return rows
        .read(
            AssistanceLine.class,
            "assistance",
            List.copyOf(numbers(records, 1)),
            past.at(),
            List.of("assistance", "measure", "amount", "fundType", "fundYear"),
            List.of("assistance", "lineNo"))
        .stream()
        .collect(Collectors.groupingBy(line -> (Long) line[0]));
  }

  private Map<Long, String> members(List<Object[]> records, PastFields past) {
    Set<Long> ids = numbers(records, 2);
    return ids.isEmpty()
        ? Map.of()
        : rows
            .read(
                Member.class,
                "id",
                List.copyOf(ids),
                past.at(),
                List.of("id", "name"),
                List.of("id"))
            .stream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
  }

  private static Set<Long> numbers(List<Object[]> records, int... places) {
    Set<Long> numbers = new HashSet<>();
    for (Object[] record : records) {
      for (int place : places) {
        if (record[place] != null) {
          numbers.add((Long) record[place]);
        }
      }
    }
    return numbers;
  }

  /** Numbers as a statement takes them. */
  static String array(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
