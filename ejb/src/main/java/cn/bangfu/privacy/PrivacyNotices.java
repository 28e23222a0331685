package cn.bangfu.privacy;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The notice: read by everybody, written by the national administrator (USR-131). */
@Stateless
public class PrivacyNotices {

  private static final String UNIT = "{unit}";
  private static final String PHONE = "{phone}";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject Today today;

  /** The notice as the own union gives it: with its name and the phone of its office. */
  @Needs(Right.LOGGED_IN)
  public NoticeTexts given() {
    Union own = unions.get(callers.known().unionId());
    String phone =
        own.getOfficePhone() == null ? Texts.get("privacy.notice.noPhone") : own.getOfficePhone();
    return stored().texts().each(text -> text.replace(UNIT, own.getName()).replace(PHONE, phone));
  }

  /** The notice as it is written, to be edited. */
  @Needs(Right.PRIVACY_NOTICE_VIEW)
  public WrittenNotice written() {
    PrivacyNotice notice = stored();
    return new WrittenNotice(
        notice.texts(), notice.getVersion(), notice.getChangedAt(), notice.getChangedBy());
  }

  /**
   * Writes it anew; earlier texts stay in its history.
   *
   * @param version the version that was shown
   * @throws Violations with the fields {@code notice.…}
   * @throws StaleException if somebody else wrote it meanwhile
   */
  @Needs(Right.PRIVACY_NOTICE)
  public void write(NoticeTexts typed, int version) {
    NoticeTexts texts = typed.trimmed();
    Violations.throwIfAny(texts.check());
    PrivacyNotice notice =
        em.find(PrivacyNotice.class, PrivacyNotice.ONLY, LockModeType.PESSIMISTIC_WRITE);
    callers.about("PRIVACY_NOTICE", PrivacyNotice.ONLY, null);
    if (notice.getVersion() != version) {
      throw new StaleException(
          PrivacyProblem.CHANGED_MEANWHILE, notice.getChangedBy(), notice.getChangedAt());
    }
    notice.write(texts);
    notice.touch(callers.known().name(), today.now());
  }

  private PrivacyNotice stored() {
    return em.find(PrivacyNotice.class, PrivacyNotice.ONLY);
  }
}
