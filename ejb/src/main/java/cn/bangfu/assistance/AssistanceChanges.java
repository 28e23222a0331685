package cn.bangfu.assistance;

import cn.bangfu.archive.Member;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was changed in a record, by whom and when: the differences of the versions that the database
 * keeps (AST-044). Nothing of it is stored a second time.
 */
@Dependent
public class AssistanceChanges {

  private static final String LABEL = "assistance.Assistance.";

  /** The columns that people change, with the name of their field. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("beneficiary_id", "beneficiary"),
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

  /** Versions of the record and of its lines; a line that is gone ended with a version of it. */
  private static final String DIFFERENCES =
      """
      with versions as (
        select h.act_id, h.valid_from, to_jsonb(h) as present,
               lag(to_jsonb(h)) over (order by h.valid_from) as earlier
          from assistance_history h where h.id = ?1),
      texts as (
        select l.id, l.act_id, l.line_no, l.valid_from, l.valid_to,
               concat_ws(' ', m.value_name, l.amount, f.value_name, l.fund_year) as said
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
      """;

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;

  /** All changes of a record, newest first; its making is the oldest of them. */
  public List<ChangedValue> of(long id) {
    return read(id, 0);
  }

  /** What one act changed, for the audit trail. */
  public String text(long id, long act) {
    return read(id, act).stream()
        .map(one -> "%s: %s -> %s".formatted(one.label(), one.before(), one.after()))
        .collect(Collectors.joining("\n"));
  }

  private List<ChangedValue> read(long id, long act) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(DIFFERENCES)
            .setParameter(1, id)
            .setParameter(2, String.join(",", FIELDS.keySet()))
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
      case "assisted" -> Texts.get("assistance.assisted." + value);
      case "beneficiary_id" -> member(Long.parseLong(value));
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
