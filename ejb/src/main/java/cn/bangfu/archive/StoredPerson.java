package cn.bangfu.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything that is and was stored about one person of an archive, in clear: the versions of his
 * row, value by value (USR-133). Whoever calls has checked that the person may have it.
 */
@Dependent
public class StoredPerson {

  private static final int VALUES_MAX = 20_000;

  private static final String OF_ARCHIVE =
      """
      select v.key, v.value,
        to_char(h.valid_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
        case when h.valid_to < 'infinity'
          then to_char(h.valid_to at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') end
      from archive_history h cross join lateral jsonb_each_text(to_jsonb(h)) v
      where h.id = ?1
      order by v.key, h.valid_from""";

  private static final String OF_CONTENT =
      """
      select v.key, v.value,
        to_char(h.valid_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
        case when h.valid_to < 'infinity'
          then to_char(h.valid_to at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') end
      from archive_content_history h cross join lateral jsonb_each_text(to_jsonb(h)) v
      where h.archive_id = ?1
      order by v.key, h.valid_from""";

  private static final String OF_MEMBER =
      """
      select v.key, v.value,
        to_char(h.valid_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
        case when h.valid_to < 'infinity'
          then to_char(h.valid_to at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') end
      from archive_member_history h cross join lateral jsonb_each_text(to_jsonb(h)) v
      where h.archive_id = ?1 and h.id = ?2
      order by v.key, h.valid_from""";

  private static final String OF_ILLNESSES =
      """
      select v.key, v.value,
        to_char(h.valid_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
        case when h.valid_to < 'infinity'
          then to_char(h.valid_to at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') end
      from archive_illness_history h cross join lateral jsonb_each_text(to_jsonb(h)) v
      where h.archive_id = ?1 and v.key <> 'member_id'
        and (cast(?2 as bigint) is null or h.member_id = cast(?2 as bigint))
      order by h.id, v.key, h.valid_from""";

  @PersistenceContext EntityManager em;
  @Inject ShownValues shown;

  /**
   * The values in the order of their fields, earlier ones first.
   *
   * @param memberId the member, or null for the head, to whom the whole household belongs
   */
  public List<StoredValue> of(long archiveId, Long memberId) {
    List<StoredValue> found = new ArrayList<>();
    Query illnesses = em.createNativeQuery(OF_ILLNESSES).setParameter(2, memberId);
    if (memberId != null) {
      Query query = em.createNativeQuery(OF_MEMBER).setParameter(2, memberId);
      add(query, archiveId, Member.class, "content.members[0].", found);
    } else {
      add(em.createNativeQuery(OF_ARCHIVE), archiveId, Archive.class, "", found);
      add(em.createNativeQuery(OF_CONTENT), archiveId, ArchiveContent.class, "content.", found);
    }
    add(illnesses, archiveId, IllnessRecord.class, "content.illnesses[0].", found);
    return found;
  }

  private void add(
      Query query, long archiveId, Class<?> type, String path, List<StoredValue> found) {
    String column = null;
    StoredValue last = null;
    for (Object one : query.setParameter(1, archiveId).setMaxResults(VALUES_MAX).getResultList()) {
      Object[] row = (Object[]) one;
      String key = (String) row[0];
      if (ChangedFields.LEFT_OUT.contains(key) || key.endsWith(ChangedFields.DIGEST)) {
        continue;
      }
      String value = shown.showToOwner(type, key, (String) row[1]);
      boolean goesOn =
          last != null
              && key.equals(column)
              && value.equals(last.value())
              && Objects.equals(last.until(), row[2]);
      StoredValue next =
          new StoredValue(
              FieldLabels.text(path + ShownValues.field(key)),
              value,
              goesOn ? last.from() : (String) row[2],
              (String) row[3]);
      if (goesOn) {
        found.remove(last);
      }
      column = key;
      last = next;
      if (!value.isEmpty()) {
        found.add(next);
      }
    }
  }
}
