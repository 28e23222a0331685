package cn.bangfu.archive.conversion;

import cn.bangfu.access.BusinessActs;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.logic.Defects;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Converts a portion of temporary-relief archives by one statement (ARC-172 to ARC-176). */
@Dependent
class ConversionWork implements ConversionStep {

  private static final String CONVERTED = "select count(converted_at) from legacy_archive";

  private static final String NEXT =
      """
      select l.archive_id from legacy_archive l join archive a on a.id = l.archive_id
       where l.archive_id > ?1 and l.converted_at is null and a.life_state = 'ACTIVE'
       order by l.archive_id limit ?2
      """;

  /** What V2.0 said, or what has been filled in since. */
  private static final String KNOWN =
      """
      select l.archive_id from legacy_archive l
        join archive_content c on c.archive_id = l.archive_id
        left join legacy_value v on v.field = 'hukouType' and v.old_value = l.hukou
       where l.archive_id = any (cast(?1 as bigint[])) and coalesce(c.hukou_type, v.new_value) is not null
       order by l.archive_id
      """;

  private static final String CONVERT =
      """
      with chunk as materialized (
        select a.id, coalesce(c.hukou_type, v.new_value) as hukou, h.id as from_id, h.name as from_name,
               f.id as to_id, f.name as to_name, f.depth as to_depth, f.union_level as to_level
          from archive a
          join legacy_archive l on l.archive_id = a.id
          join archive_content c on c.archive_id = a.id
          left join legacy_value v on v.field = 'hukouType' and v.old_value = l.hukou
          join union_org h on h.id = a.holder_union_id
          join union_org f on f.id = a.filing_union_id
         where a.id = any (cast(?1 as bigint[]))),
      unseen as (
        delete from archive_unseen_change m using chunk c where m.archive_id = c.id),
      logged as (
        insert into reporting_record (record_kind, record_id, seq, action, at, from_union_id,
            from_union_name, to_union_id, to_union_name, by_user, text, reminder, level_after, act_id)
        select 'ARCHIVE', c.id, 1 + coalesce(l.seq, 0), 'SEND_BACK', ?2, c.from_id, c.from_name,
               c.to_id, c.to_name, ?3, ?4, ?4, c.to_level, ?5
          from chunk c
          cross join lateral (select max(r.seq) as seq from reporting_record r
                where r.record_kind = 'ARCHIVE' and r.record_id = c.id) l
         where c.from_id <> c.to_id),
      changed as (
        insert into archive_change (archive_id, act_id, kind, at, union_id, union_name, user_id,
            user_name)
        select c.id, ?5, 'CONVERTED', ?2, ?6, ?7, ?8, ?3 from chunk c),
      typed as (
        update archive_content t set hukou_type = c.hukou from chunk c
         where t.archive_id = c.id and t.hukou_type is distinct from c.hukou),
      kept as (
        update legacy_archive l set converted_at = ?2 from chunk c where l.archive_id = c.id),
      moved as (
        update archive a
           set archive_type = case c.hukou when 'URBAN' then 'URBAN_WORKER' else 'MIGRANT_WORKER' end,
               holder_union_id = c.to_id, holder_depth = c.to_depth, archive_level = c.to_level,
               sent_back = a.sent_back or c.from_id <> c.to_id, filing_standard = c.to_level,
               archive_class = 'INCREMENT', hardship_category = null, former_temporary = true,
               awaits_conversion = false,
               converted_on = ?9, content_version = a.content_version + 1, version = a.version + 1
          from chunk c where a.id = c.id
        returning a.id)
      select count(*) from moved
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject BusinessActs acts;
  @Inject Today today;
  @Inject Defects defects;

  @Override
  public ConversionStepKind kind() {
    return ConversionStepKind.TEMPORARY;
  }

  @Override
  public int converted() {
    return count(em, CONVERTED);
  }

  @Override
  public List<Item> next(long archive, int size) {
    return next(em, NEXT, archive, size);
  }

  @Override
  public List<ConversionRefusal> refused(List<Item> items) {
    List<Long> known =
        numbers(em.createNativeQuery(KNOWN).setParameter(1, array(items)).getResultList());
    return items.stream()
        .filter(item -> !known.contains(item.id()))
        .map(item -> new ConversionRefusal(item, null, ConversionReason.NO_HUKOU))
        .toList();
  }

  @Override
  public void convert(List<Item> items, Set<Long> left) {
    convert(items.stream().map(Item::id).filter(id -> !left.contains(id)).toList());
    defects.review(items.stream().map(Item::id).toList());
  }

  private void convert(List<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    BusinessActs.Act act = acts.current();
    Caller by = callers.known();
    em.createNativeQuery(CONVERT)
        .setParameter(1, ConversionDesk.array(ids))
        .setParameter(2, act.at())
        .setParameter(3, by.name())
        .setParameter(4, Texts.get("archive.conversion.returnReason"))
        .setParameter(5, act.id())
        .setParameter(6, by.unionId())
        .setParameter(7, by.unionName())
        .setParameter(8, by.userId())
        .setParameter(9, today.today())
        .getSingleResult();
  }

  /** The next archives, found by a query of the last number and the size. */
  static List<Item> next(EntityManager em, String query, long archive, int size) {
    return numbers(
            em.createNativeQuery(query)
                .setParameter(1, archive)
                .setParameter(2, size)
                .getResultList())
        .stream()
        .map(id -> new Item(id, id))
        .toList();
  }

  static int count(EntityManager em, String query) {
    return ((Number) em.createNativeQuery(query).getSingleResult()).intValue();
  }

  private static String array(List<Item> items) {
    return ConversionDesk.array(items.stream().map(Item::id).toList());
  }

  private static List<Long> numbers(List<?> rows) {
    List<Long> numbers = new ArrayList<>();
    rows.forEach(one -> numbers.add(((Number) one).longValue()));
    return numbers;
  }
}
