package cn.bangfu.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an act changed in an archive: the difference between the versions that the history tables
 * keep under the act and those that they followed. Stored nowhere else.
 */
@Dependent
public class ChangedFields {

  /** Columns that say where a row lies or repeat another one; they are no fields of the form. */
  public static final Set<String> LEFT_OUT =
      Set.of(
          "id",
          "archive_id",
          "position",
          "moved_out",
          "version",
          "content_version",
          "submission",
          "anonymous",
          "anonymized_at",
          "head_name",
          "loose_employee_no",
          "merged_into",
          "filing_union_id",
          "filing_union_path",
          "province_id",
          "prefecture_id",
          "county_id",
          "holder_union_id",
          "holder_depth",
          "sent_back",
          "last_report_at",
          "first_national_at",
          "last_assist_date",
          "filed_on",
          "converted_on",
          "return_due",
          "cancel_due",
          "entered_at",
          "entered_by",
          "changed_at",
          "changed_by",
          "valid_from",
          "valid_to",
          "act_id");

  public static final String DIGEST = "_digest";

  private static final String ARCHIVE =
      """
      select a.key, null, null, b.value, a.value
      from archive_history n
      cross join lateral jsonb_each_text(to_jsonb(n)) a
      join archive_history o on o.id = n.id and o.valid_to = n.valid_from
      join lateral jsonb_each_text(to_jsonb(o)) b on b.key = a.key
      where n.id = ?1 and n.act_id = ?2 and a.value is distinct from b.value
      order by a.key""";

  private static final String CONTENT =
      """
      select a.key, null, null, b.value, a.value
      from archive_content_history n
      cross join lateral jsonb_each_text(to_jsonb(n)) a
      join archive_content_history o on o.archive_id = n.archive_id and o.valid_to = n.valid_from
      join lateral jsonb_each_text(to_jsonb(o)) b on b.key = a.key
      where n.archive_id = ?1 and n.act_id = ?2 and a.value is distinct from b.value
      order by a.key""";

  private static final String MEMBERS =
      """
      with act_at as (
        select valid_from as at from archive_history where id = ?1 and act_id = ?2),
      after as (
        select * from archive_member_history where archive_id = ?1 and act_id = ?2),
      before as (
        select o.* from archive_member_history o, act_at
        where o.archive_id = ?1 and o.valid_to = act_at.at)
      select coalesce(a.key, b.key), coalesce(n.position, o.position), coalesce(n.name, o.name),
        b.value, a.value
      from after n
      full join before o on o.id = n.id
      cross join lateral (
        select coalesce(x.key, y.key) as key, x.value
        from jsonb_each_text(to_jsonb(n)) x
        full join jsonb_each_text(to_jsonb(o)) y on y.key = x.key) a
      left join lateral jsonb_each_text(to_jsonb(o)) b on b.key = a.key
      where a.value is distinct from b.value
      order by 2, 1""";

  /** Rows of illnesses; whose they are stands there by his name. */
  private static final String ILLNESSES =
      """
      with act_at as (
        select valid_from as at from archive_history where id = ?1 and act_id = ?2),
      named as (
        select h.id, h.position, h.valid_from, h.valid_to, h.act_id, to_jsonb(h)
          || jsonb_build_object('member_id', (
            select m.name from archive_member_history m where m.id = h.member_id
            order by m.valid_from desc limit 1)) as fields
        from archive_illness_history h where h.archive_id = ?1),
      after as (select * from named where act_id = ?2),
      before as (select o.* from named o, act_at where o.valid_to = act_at.at)
      select coalesce(a.key, b.key), coalesce(n.position, o.position), null, b.value, a.value
      from after n
      full join before o on o.id = n.id
      cross join lateral (
        select coalesce(x.key, y.key) as key, x.value
        from jsonb_each_text(n.fields) x
        full join jsonb_each_text(o.fields) y on y.key = x.key) a
      left join lateral jsonb_each_text(o.fields) b on b.key = a.key
      where a.value is distinct from b.value
      order by 2, 1""";

  @PersistenceContext EntityManager em;
  @Inject ShownValues shown;

  public List<ChangedField> of(long archiveId, long actId) {
    List<ChangedField> changed = new ArrayList<>();
    add(ARCHIVE, archiveId, actId, Archive.class, "", changed);
    add(CONTENT, archiveId, actId, ArchiveContent.class, "content.", changed);
    add(MEMBERS, archiveId, actId, Member.class, "content.members", changed);
    add(ILLNESSES, archiveId, actId, IllnessRecord.class, "content.illnesses", changed);
    return changed;
  }

  private void add(
      String sql, long archiveId, long actId, Class<?> type, String path, List<ChangedField> into) {
    List<?> rows =
        em.createNativeQuery(sql).setParameter(1, archiveId).setParameter(2, actId).getResultList();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      String column = (String) row[0];
      if (LEFT_OUT.contains(column) || column.endsWith(DIGEST)) {
        continue;
      }
      String field = ShownValues.field(column);
      into.add(
          new ChangedField(
              row[1] == null ? path + field : path + "[" + row[1] + "]." + field,
              (String) row[2],
              shown.show(type, column, (String) row[3]),
              shown.show(type, column, (String) row[4])));
    }
  }
}
