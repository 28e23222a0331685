package cn.bangfu.archive.past;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ChangedFields;
import cn.bangfu.archive.FieldLabels;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.ShownValues;
import cn.bangfu.codetable.CodeValues;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the columns of one file at one moment, whatever columns the tables have. */
@Dependent
class PastValues {

  /**
   * One column of one row.
   *
   * @param path the field in the form, e.g. {@code content.members[0].idNo}
   * @param member id of the member or of the illness, 0 for the others
   */
  record Value(String path, long member, String memberName, String text) {

    String label() {
      return FieldLabels.text(path);
    }
  }

  /** The unions' names are those of that time too. */
  private static final String UNIONS =
      """
      select f.name, o.name, h.life_state
      from archive_history h
        left join lateral (select u.name from union_org_history u
          where u.id = h.filing_union_id and u.valid_to > ?2 order by u.valid_from limit 1) f on true
        left join lateral (select u.name from union_org_history u
          where u.id = h.holder_union_id and u.valid_to > ?2 order by u.valid_from limit 1) o on true
      where h.id = ?1 and h.valid_from <= ?2 and h.valid_to > ?2""";

  private static final String ARCHIVE =
      """
      select v.key, v.value, 0, 0, null
      from archive_history h
        cross join lateral json_each_text(to_json(h)) with ordinality v (key, value, n)
      where h.id = ?1 and h.valid_from <= ?2 and h.valid_to > ?2
      order by v.n""";

  private static final String CONTENT =
      """
      select v.key, v.value, 0, 0, null
      from archive_content_history h
        cross join lateral json_each_text(to_json(h)) with ordinality v (key, value, n)
      where h.archive_id = ?1 and h.valid_from <= ?2 and h.valid_to > ?2
      order by v.n""";

  private static final String MEMBERS =
      """
      select v.key, v.value, h.id, h.position, h.name
      from archive_member_history h
        cross join lateral json_each_text(to_json(h)) with ordinality v (key, value, n)
      where h.archive_id = ?1 and h.valid_from <= ?2 and h.valid_to > ?2
      order by h.position, v.n""";

  /** Whose an illness is stands there by his name, which is the head's if no member is named. */
  private static final String ILLNESSES =
      """
      select v.key, v.value, h.id, h.position, coalesce(m.name, c.name)
      from archive_illness_history h
        cross join lateral json_each_text(to_json(h)) with ordinality v (key, value, n)
        left join archive_member_history m on m.id = h.member_id
          and m.valid_from <= ?2 and m.valid_to > ?2
        left join archive_content_history c on c.archive_id = h.archive_id
          and c.valid_from <= ?2 and c.valid_to > ?2
      where h.archive_id = ?1 and h.valid_from <= ?2 and h.valid_to > ?2 and v.key <> 'member_id'
      order by h.position, v.n""";

  @PersistenceContext EntityManager em;
  @Inject ShownValues shown;
  @Inject CodeValues codes;

  /** Names of the filing union and of the holder, and the state; empty before the file was made. */
  List<String> unions(long archiveId, OffsetDateTime at) {
    List<?> rows =
        em.createNativeQuery(UNIONS).setParameter(1, archiveId).setParameter(2, at).getResultList();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Object one : (Object[]) rows.get(0)) {
      texts.add(one == null ? "" : one.toString());
    }
    return texts;
  }

  /** What stood in the header. */
  List<Value> header(long archiveId, OffsetDateTime at) {
    return read(ARCHIVE, archiveId, at, Archive.class);
  }

  /** What stood about head and household. */
  List<Value> household(long archiveId, OffsetDateTime at) {
    return read(CONTENT, archiveId, at, ArchiveContent.class);
  }

  /** What stood about the members, one after the other. */
  List<Value> members(long archiveId, OffsetDateTime at) {
    return read(MEMBERS, archiveId, at, Member.class);
  }

  /** What stood about severe illnesses, one after the other. */
  List<Value> illnesses(long archiveId, OffsetDateTime at) {
    return read(ILLNESSES, archiveId, at, IllnessRecord.class);
  }

  private List<Value> read(String sql, long archiveId, OffsetDateTime at, Class<?> type) {
    List<Value> values = new ArrayList<>();
    Map<Long, String> names = codes.formerNames(at);
    for (Object one :
        em.createNativeQuery(sql).setParameter(1, archiveId).setParameter(2, at).getResultList()) {
      Object[] row = (Object[]) one;
      String column = (String) row[0];
      if (!ChangedFields.LEFT_OUT.contains(column) && !column.endsWith(ChangedFields.DIGEST)) {
        values.add(
            new Value(
                path(type, row) + ShownValues.field(column),
                ((Number) row[2]).longValue(),
                (String) row[4],
                shown.show(type, column, (String) row[1], names)));
      }
    }
    return values;
  }

  private static String path(Class<?> type, Object[] row) {
    if (type == Archive.class) {
      return "";
    }
    if (type == ArchiveContent.class) {
      return "content.";
    }
    String rows = type == Member.class ? "content.members[" : "content.illnesses[";
    return rows + row[3] + "].";
  }
}
