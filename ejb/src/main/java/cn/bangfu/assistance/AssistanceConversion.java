package cn.bangfu.assistance;

import cn.bangfu.archive.conversion.ConversionReason;
import cn.bangfu.archive.conversion.ConversionRefusal;
import cn.bangfu.archive.conversion.ConversionStep;
import cn.bangfu.archive.conversion.ConversionStepKind;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes records of today of the help of V2.0, a portion by three statements (BAT-069, BAT-070):
 * their money is historical, of the year in which it was given.
 */
@Dependent
class AssistanceConversion implements ConversionStep {

  private static final String NEXT =
      """
      with portion as (
        select l.archive_id from legacy_assistance l
         where l.archive_id > ?1 and l.converted_at is null
         group by l.archive_id order by l.archive_id limit ?2)
      select l.id, l.archive_id from legacy_assistance l
       where l.archive_id > ?1 and l.archive_id <= (select max(p.archive_id) from portion p)
         and l.converted_at is null
       order by l.archive_id, l.id
      """;

  /**
   * Each item and what keeps it from being converted; an archive merged meanwhile has other ones.
   */
  private static final String JUDGED =
      """
      select l.id, l.archive_id, l.assist_date || coalesce(' ' || l.form, ''),
             case
               when a.awaits_conversion or exists (select from legacy_formal f
                      where f.archive_id = a.id and f.converted_at is null) then 'ARCHIVE_WAITS'
               when l.assist_date < date '2007-01-01' then 'TOO_EARLY'
               when l.form is not null and f.new_value is null then 'UNKNOWN_FORM'
               when c.new_value is null then 'UNKNOWN_CATEGORY'
               when exists (select from legacy_assistance_line n
                      where n.legacy_id = l.id and n.measure not in (select m.value_name
                        from code_value m where m.table_key = 'measure' and m.state <> 'DELETED')) then 'UNKNOWN_MEASURE'
               when u.path not like '%/' || l.holder_union_id || '/%' then 'HOLDER_NOT_ABOVE'
             end
        from legacy_assistance l
        join archive a on a.id = l.archive_id
        join union_org u on u.id = l.owner_union_id
        left join legacy_value f on f.field = 'assistForm' and f.old_value = l.form
        left join legacy_value c on c.field = 'assistCategory' and c.old_value = l.category
       where l.id = any (cast(?1 as bigint[]))
      """;

  private static final String NUMBER =
      """
      update legacy_assistance set converted_at = ?2, assistance_id = nextval('assistance_seq')
       where id = any (cast(?1 as bigint[]))
      """;

  private static final String RECORDS =
      """
      insert into assistance (id, record_no, archive_id, owner_union_id, owner_union_path, province_id,
          prefecture_id, county_id, holder_union_id, holder_depth, sent_back, assist_category,
          assist_date, assisted, not_assisted_reason, form, total_amount, concrete_measures,
          expenditure_kind_id, remark, archive_type_at_assist, hardship_category_at_assist,
          archive_level_at_assist, archive_class_at_assist, filing_union_at_assist, submission, bulk_no,
          entered_at, entered_by, changed_at, changed_by, legacy_form, legacy_measure_text,
          legacy_fund_text)
      select l.assistance_id,
             'BF' || to_char(l.entered_at at time zone 'Asia/Shanghai', 'YYYY')
               || lpad(l.assistance_id::text, 10, '0'),
             l.archive_id, u.id, u.path, up.province, up.prefecture, up.county, h.id, h.depth,
             l.sent_back, c.new_value, l.assist_date, l.form is not null, l.not_assisted_reason,
             f.new_value, coalesce(n.amount, 0), case when l.form is not null then l.concrete_measures end,
             case when l.form is not null then coalesce(e.id, ?2) end, l.remark, a.archive_type,
             a.hardship_category, a.archive_level, a.archive_class, a.filing_union_id,
             s.form, s.form, l.entered_at, l.entered_by, l.entered_at, l.entered_by, l.form,
             n.measures, n.funds
        from legacy_assistance l
        join archive a on a.id = l.archive_id
        join union_org u on u.id = l.owner_union_id
        join union_org h on h.id = l.holder_union_id
        join legacy_value c on c.field = 'assistCategory' and c.old_value = l.category
        left join legacy_value f on f.field = 'assistForm' and f.old_value = l.form
        left join code_value e on e.table_key = 'expenditure_kind' and e.value_name = l.expenditure
             and e.state <> 'DELETED'
        cross join lateral (
          select max(p.id) filter (where p.union_level = 'PROVINCIAL') as province,
                 max(p.id) filter (where p.union_level = 'PREFECTURAL') as prefecture,
                 max(p.id) filter (where p.union_level = 'COUNTY') as county
            from union_org p
           where p.id = any (cast(string_to_array(trim(both '/' from u.path), '/') as bigint[]))) up
        cross join lateral (select gen_random_uuid() as form where l.id is not null) s
        cross join lateral (
          select sum(k.amount) as amount, string_agg(k.measure, ?3 order by k.line_no) as measures,
                 string_agg(k.fund, ?3 order by k.line_no) as funds
            from legacy_assistance_line k where k.legacy_id = l.id) n
       where l.id = any (cast(?1 as bigint[]))
      """;

  private static final String LINES =
      """
      insert into assistance_line (id, assistance_id, line_no, measure_id, amount, fund_type_id, fund_year,
          summary_class, level_at_check)
      select nextval('assistance_line_seq'), l.assistance_id, n.line_no, m.id, n.amount, ?2,
             extract(year from l.assist_date), k.summary_class, a.archive_level
        from legacy_assistance l
        join archive a on a.id = l.archive_id
        join legacy_assistance_line n on n.legacy_id = l.id
        join code_value m on m.table_key = 'measure' and m.value_name = n.measure
        join unnest(cast(?3 as bigint[]), cast(?4 as varchar[])) k (measure_id, summary_class)
          on k.measure_id = m.id
       where l.id = any (cast(?1 as bigint[])) and l.form is not null
      """;

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;
  @Inject MeasureClasses classes;
  @Inject LatestAssistance latest;
  @Inject Today today;

  @Override
  public ConversionStepKind kind() {
    return ConversionStepKind.ASSISTANCE;
  }

  @Override
  public int converted() {
    return ((Number)
            em.createNativeQuery("select count(converted_at) from legacy_assistance")
                .getSingleResult())
        .intValue();
  }

  @Override
  public List<Item> next(long archive, int size) {
    List<Item> items = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(NEXT).setParameter(1, archive).setParameter(2, size).getResultList()) {
      Object[] row = (Object[]) one;
      items.add(item(row));
    }
    return items;
  }

  @Override
  public List<ConversionRefusal> refused(List<Item> items) {
    List<ConversionRefusal> refused = new ArrayList<>();
    for (Object one : of(JUDGED, items.stream().map(Item::id).toList()).getResultList()) {
      Object[] row = (Object[]) one;
      Item item = item(row);
      if (!items.contains(item)) {
        refused.add(new ConversionRefusal(item, (String) row[2], ConversionReason.ARCHIVE_MERGED));
      } else if (row[3] != null) {
        refused.add(
            new ConversionRefusal(
                item, (String) row[2], ConversionReason.valueOf((String) row[3])));
      }
    }
    return refused;
  }

  @Override
  public void convert(List<Item> items, Set<Long> left) {
    List<Item> wanted = items.stream().filter(item -> !left.contains(item.id())).toList();
    if (wanted.isEmpty()) {
      return;
    }
    List<Long> ids = wanted.stream().map(Item::id).toList();
    of(NUMBER, ids).setParameter(2, today.now()).executeUpdate();
    of(RECORDS, ids)
        .setParameter(2, codes.byConstant("expenditure_kind", "OTHER").getId())
        .setParameter(3, Texts.get("shell.comma"))
        .executeUpdate();
    List<CodeValue> measures = codes.valuesWithDisabled(MeasureClasses.TABLE);
    of(LINES, ids)
        .setParameter(2, codes.byConstant(FundRules.FUND_TYPES, FundRules.HISTORICAL).getId())
        .setParameter(3, array(measures.stream().map(CodeValue::getId)))
        .setParameter(4, array(measures.stream().map(classes::of)))
        .executeUpdate();
    latest.tell(wanted.stream().map(Item::archive).collect(Collectors.toSet()));
  }

  private Query of(String statement, Collection<Long> ids) {
    return em.createNativeQuery(statement).setParameter(1, array(ids.stream()));
  }

  private static Item item(Object[] row) {
    return new Item(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  private static String array(Stream<?> values) {
    return values.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
