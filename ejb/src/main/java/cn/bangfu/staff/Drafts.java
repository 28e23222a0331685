package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.kernel.crypto.TamperedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What users typed and had not saved yet, one text per user, page and record (USR-072). It may hold
 * personal numbers, so it is sealed as a whole; nobody but its author is ever given it.
 */
@Stateless
public class Drafts {

  /** A draft vanishes after this. */
  public static final Duration KEPT = Duration.ofDays(7);

  /** Longest text of a draft, in characters. */
  public static final int CONTENT_MAX = 400_000;

  private static final int PAGE_MAX = 300;
  private static final int TITLE_MAX = 80;
  private static final int EACH = 20;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  /** Keeps what is typed at this moment; too long a text or address is not kept. */
  @Needs(Right.OWN_DRAFT)
  public boolean keep(String page, String title, String content) {
    if (page.length() > PAGE_MAX || content.length() > CONTENT_MAX) {
      return false;
    }
    em.createNativeQuery(
            """
            insert into user_draft (user_id, page, title, content, saved_at)
            values (?1, ?2, ?3, ?4, ?5)
            on conflict (user_id, page) do update
              set title = excluded.title, content = excluded.content, saved_at = excluded.saved_at
            """)
        .setParameter(1, me())
        .setParameter(2, page)
        .setParameter(3, title.length() > TITLE_MAX ? title.substring(0, TITLE_MAX) : title)
        .setParameter(4, KeyRing.current().seal(content))
        .setParameter(5, today.now())
        .executeUpdate();
    em.createNativeQuery(
            """
            delete from user_draft where user_id = ?1 and page in
              (select page from user_draft where user_id = ?1 order by saved_at desc offset ?2)
            """)
        .setParameter(1, me())
        .setParameter(2, EACH)
        .executeUpdate();
    return true;
  }

  /** The own draft of a page, if there is one that can be read. */
  @Needs(Right.OWN_DRAFT)
  public Optional<String> of(String page) {
    List<?> found =
        em.createNativeQuery(
                "select content from user_draft"
                    + " where user_id = ?1 and page = ?2 and saved_at > ?3")
            .setParameter(1, me())
            .setParameter(2, page)
            .setParameter(3, oldest())
            .getResultList();
    try {
      return found.stream().findFirst().map(kept -> KeyRing.current().open((byte[]) kept));
    } catch (TamperedException altered) {
      return Optional.empty();
    }
  }

  /** The own drafts, the newest first. */
  @Needs(Right.OWN_DRAFT)
  public List<Draft> all() {
    List<?> rows =
        em.createNativeQuery(
                """
                select page, title, cast(extract(epoch from saved_at) as bigint) from user_draft
                where user_id = ?1 and saved_at > ?2 order by saved_at desc limit ?3
                """)
            .setParameter(1, me())
            .setParameter(2, oldest())
            .setParameter(3, EACH)
            .getResultList();
    return rows.stream().map(row -> draft((Object[]) row)).toList();
  }

  /** What was typed is saved, or is not wanted any more. */
  @Needs(Right.OWN_DRAFT)
  public void discard(String page) {
    em.createNativeQuery("delete from user_draft where user_id = ?1 and page = ?2")
        .setParameter(1, me())
        .setParameter(2, page)
        .executeUpdate();
  }

  private static Draft draft(Object[] row) {
    Instant savedAt = Instant.ofEpochSecond(((Number) row[2]).longValue());
    return new Draft(
        (String) row[0], (String) row[1], savedAt.atZone(Today.ZONE).toOffsetDateTime());
  }

  private long me() {
    return callers.known().userId();
  }

  private OffsetDateTime oldest() {
    return today.now().minus(KEPT);
  }
}
