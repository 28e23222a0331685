package cn.bangfu.assistance;

import cn.bangfu.archive.Member;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.SqlArrays;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was changed in a record, by whom and when: the differences of the versions that the database
 * keeps (AST-044). Nothing of it is stored a second time.
 */
@Dependent
public class AssistanceChanges {

  private static final String LABEL = "assistance.Assistance.";
  private static final String BENEFICIARY = "beneficiary_id";

  /** The columns that people change, with the name of their field. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry(BENEFICIARY, "beneficiary"),
          Map.entry("assist_category", "category"),
          Map.entry("assist_date", "date"),
          Map.entry("assisted", "assisted"),
          Map.entry("not_assisted_reason", "notAssistedReason"),
          Map.entry("form", "form"),
          Map.entry("total_amount", "totalAmount"),
          Map.entry("concrete_measures", "concreteMeasures"),
          Map.entry("expenditure_kind_id", "expenditureKind"),
          Map.entry("policy_category_id", "policyCategory"),
          Map.entry("resource_source_id", "resourceSource"),
          Map.entry("resource_source_note", "resourceSourceNote"),
          Map.entry("assist_content", "content"),
          Map.entry("cross_reason", "crossReason"),
          Map.entry("remark", "remark"));

  private static final int SHOWN = 500;

  private static final String AMOUNT = "FM9,999,999,990.00";

  /** Versions of the record and of its lines; a line that is gone ended with a version of it. */
  private static final String DIFFERENCES =
      """
      with versions as (
        select h.act_id, h.valid_from, to_jsonb(h) as present,
               lag(to_jsonb(h)) over (order by h.valid_from) as earlier
          from assistance_history h where h.id = ?1),
      texts as (
        select l.id, l.act_id, l.line_no, l.valid_from, l.valid_to,
               concat_ws(' ', m.value_name, to_char(l.amount, '%1$s'), f.value_name, l.fund_year)
                 as said
          from assistance_line_history l
          join code_value m on m.id = l.measure_id
          join code_value f on f.id = l.fund_type_id
         where l.assistance_id = ?1),
      lines as (
        select t.act_id, t.valid_from, t.line_no, t.said,
               lag(t.said) over (partition by t.id order by t.valid_from) as earlier
          from texts t
        union all
        select v.act_id, v.valid_from, t.line_no, null, t.said
          from texts t join versions v on v.valid_from = t.valid_to
         where not exists (select from texts n where n.id = t.id and n.valid_from >= t.valid_to))
      select extract(epoch from b.at), b.user_name, c.field, c.earlier, c.present, c.act_id
        from (
          select v.act_id, v.valid_from, 0 as line_no, e.key as field, v.earlier ->> e.key as earlier,
                 e.value as present
            from versions v cross join lateral jsonb_each_text(v.present) e
           where e.key = any (string_to_array(?2, ','))
             and (v.earlier ->> e.key) is distinct from e.value
          union all
          select l.act_id, l.valid_from, l.line_no, 'line.' || l.line_no, l.earlier, l.said
            from lines l where l.earlier is distinct from l.said) c
        join business_act b on b.id = c.act_id
       where ?3 = 0 or c.act_id = ?3
       order by c.valid_from desc, c.line_no, c.field
       limit ?4
      """
          .formatted(AMOUNT);

  /** The values of records and their lines as they are now. */
  private static final String PRESENT =
      """
      select v.id, v.field, v.said from (
        select a.id, 0 as line_no, e.key as field, e.value as said
          from assistance a cross join lateral jsonb_each_text(to_jsonb(a)) e
         where a.id = any (?1) and e.value is not null
           and e.key = any (string_to_array(?2, ','))
        union all
        select l.assistance_id, l.line_no, 'line.' || l.line_no,
               concat_ws(' ', m.value_name, to_char(l.amount, '%1$s'), f.value_name, l.fund_year)
          from assistance_line l
          join code_value m on m.id = l.measure_id
          join code_value f on f.id = l.fund_type_id
         where l.assistance_id = any (?1)) v
       order by v.id, v.line_no, v.field
      """
          .formatted(AMOUNT);

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;

  /**
   * All changes of a record, newest first; its making is the oldest of them.
   *
   * @param archiveSeen otherwise nothing tells head from member (AST-016)
   */
  public List<ChangedValue> of(long id, boolean archiveSeen) {
    return read(id, 0, archiveSeen);
  }

  /** What one act changed in a record, for the audit trail. */
  public String text(Assistance record, long act) {
    return Stream.concat(
            Stream.of(record.getRecordNo()),
            read(record.getId(), act, true).stream().map(ChangedValue::line))
        .collect(Collectors.joining("\n"));
  }

  /** The numbers of records that one form has made, and what it has put into them. */
  public String alike(List<Assistance> records) {
    return records.stream().map(Assistance::getRecordNo).collect(Collectors.joining(" "))
        + "\n"
        + present(records.subList(0, 1), (label, value) -> ChangedValue.line(label, "", value));
  }

  /** What each of these new records holds, for the audit trail. */
  public String first(List<Assistance> records) {
    return present(records, (label, value) -> ChangedValue.line(label, "", value));
  }

  /** What records held that are about to go, for the audit trail. */
  public String last(List<Assistance> records) {
    return present(records, (label, value) -> ChangedValue.line(label, value, ""));
  }

  private String present(List<Assistance> records, BinaryOperator<String> line) {
    Map<Long, StringBuilder> texts = new LinkedHashMap<>();
    records.forEach(record -> texts.put(record.getId(), new StringBuilder(record.getRecordNo())));
    for (Object found :
        em.createNativeQuery(PRESENT)
            .setParameter(1, SqlArrays.literal("int8[]", texts.keySet()))
            .setParameter(2, String.join(",", FIELDS.keySet()))
            .getResultList()) {
      Object[] row = (Object[]) found;
      String field = (String) row[1];
      texts
          .get(((Number) row[0]).longValue())
          .append('\n')
          .append(line.apply(label(field), show(field, (String) row[2])));
    }
    return String.join("\n", texts.values());
  }

  private List<ChangedValue> read(long id, long act, boolean archiveSeen) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(DIFFERENCES)
            .setParameter(1, id)
            .setParameter(
                2,
                FIELDS.keySet().stream()
                    .filter(field -> archiveSeen || !field.equals(BENEFICIARY))
                    .collect(Collectors.joining(",")))
            .setParameter(3, act)
            .setParameter(4, SHOWN)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new ChangedValue(
                    Today.moment(row[0]),
                    (String) row[1],
                    label((String) row[2]),
                    show((String) row[2], (String) row[3]),
                    show((String) row[2], (String) row[4])))
        .toList();
  }

  private static String label(String column) {
    String field = FIELDS.get(column);
    return Texts.get(field == null ? "assistance." + column : LABEL + field);
  }

  private String show(String column, String value) {
    if (value == null) {
      return "";
    }
    return switch (column) {
      case "assist_category" -> Texts.label(AssistCategory.valueOf(value));
      case "form" -> Texts.label(AssistanceForm.valueOf(value));
      case "total_amount" -> Texts.money(new BigDecimal(value));
      case "assisted" -> Texts.get("assistance.assisted." + value);
      case BENEFICIARY -> member(Long.parseLong(value));
      case "expenditure_kind_id", "policy_category_id", "resource_source_id" ->
          codes.value(Long.parseLong(value)).getValueName();
      default -> value;
    };
  }

  private String member(long id) {
    Member member = em.find(Member.class, id);
    return member == null ? Long.toString(id) : member.getName();
  }
}
