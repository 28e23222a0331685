package cn.bangfu.otherassistance;

import cn.bangfu.assistance.ChangedValue;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was changed in a project: the differences of the versions that the database keeps. */
@Dependent
public class OtherAssistanceChanges {

  /** The columns that people change, with the name of their field. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("project_name", "projectName"),
          Map.entry("project_date", "date"),
          Map.entry("people_count", "peopleCount"),
          Map.entry("measure_id", "measure"),
          Map.entry("amount", "amount"),
          Map.entry("fund_type_id", "fundType"),
          Map.entry("fund_year", "fundYear"),
          Map.entry("material_type_id", "materialType"),
          Map.entry("expenditure_kind_id", "expenditureKind"),
          Map.entry("remark", "remark"));

  private static final int SHOWN = 500;

  private static final String DIFFERENCES =
      """
      with versions as (
        select h.act_id, h.valid_from, to_jsonb(h) as present,
               lag(to_jsonb(h)) over (order by h.valid_from) as earlier
          from other_assistance_history h where h.id = ?1)
      select extract(epoch from b.at), b.user_name, e.key, v.earlier ->> e.key, e.value
        from versions v
        cross join lateral jsonb_each_text(v.present) e
        join business_act b on b.id = v.act_id
       where e.key = any (string_to_array(?2, ','))
         and (v.earlier ->> e.key) is distinct from e.value
         and (?3 = 0 or v.act_id = ?3)
       order by v.valid_from desc, e.key
       limit ?4
      """;

  /** The values of projects as they are now. */
  private static final String PRESENT =
      """
      select a.id, e.key, e.value
        from other_assistance a cross join lateral jsonb_each_text(to_jsonb(a)) e
       where a.id = any (?1) and e.value is not null
         and e.key = any (string_to_array(?2, ','))
       order by a.id, e.key
      """;

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;

  /** All changes of a project, newest first; its making is the oldest of them. */
  public List<ChangedValue> of(long id) {
    return read(id, 0);
  }

  /** What one act changed in a project, for the audit trail. */
  public String text(OtherAssistance project, long act) {
    return Stream.concat(
            Stream.of(project.getRecordNo()),
            read(project.getId(), act).stream().map(ChangedValue::line))
        .collect(Collectors.joining("\n"));
  }

  /** What projects held that are about to go, for the audit trail. */
  public String last(List<OtherAssistance> projects) {
    Map<Long, StringBuilder> texts = new LinkedHashMap<>();
    projects.forEach(
        project -> texts.put(project.getId(), new StringBuilder(project.getRecordNo())));
    for (Object found :
        em.createNativeQuery(PRESENT)
            .setParameter(1, SqlArrays.literal("int8[]", texts.keySet()))
            .setParameter(2, String.join(",", FIELDS.keySet()))
            .getResultList()) {
      Object[] row = (Object[]) found;
      String column = (String) row[1];
      texts
          .get(((Number) row[0]).longValue())
          .append('\n')
          .append(ChangedValue.line(label(column), show(column, (String) row[2]), ""));
    }
    return String.join("\n", texts.values());
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
    return Texts.get("otherassistance.OtherAssistance." + FIELDS.get(column));
  }

  private String show(String column, String value) {
    if (value == null) {
      return "";
    }
    if (column.equals("amount")) {
      return Texts.money(new BigDecimal(value));
    }
    return column.endsWith("_id") ? codes.value(Long.parseLong(value)).getValueName() : value;
  }
}
