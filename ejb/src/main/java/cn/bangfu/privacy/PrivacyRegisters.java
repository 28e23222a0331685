package cn.bangfu.privacy;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** The registers of assessments and incidents (USR-137); nothing is ever removed from them. */
@Stateless
public class PrivacyRegisters {

  private static final int PAGE_MAX = 200;
  private static final int WIDE = 40;
  private static final String LABEL = "privacy.RegisterTexts.";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ExportControl exports;

  /** A page of a register, the newest first. */
  @Needs(Right.PRIVACY_REGISTER_VIEW)
  public List<RegisterEntry> page(RegisterKind kind, int offset, int size) {
    return read(kind, Math.max(0, offset), Math.min(size, PAGE_MAX));
  }

  @Needs(Right.PRIVACY_REGISTER_VIEW)
  public BoundedCount count(RegisterKind kind) {
    return new BoundedCount((int) Math.min(BoundedCount.LIMIT + 1, number(kind)));
  }

  /**
   * Writes a new entry, or corrects one.
   *
   * @param id the entry, or null of a new one
   * @param version the version that was shown
   * @throws Violations with the fields {@code entry.…}
   */
  @Needs(Right.PRIVACY_REGISTER)
  public long write(RegisterKind kind, Long id, int version, RegisterTexts typed) {
    RegisterTexts texts = typed.of(kind);
    Violations.throwIfAny(texts.check(kind, today.today()));
    RegisterEntry entry = id == null ? new RegisterEntry(kind) : stored(kind, id, version);
    entry.write(texts);
    entry.touch(callers.known().name(), today.now());
    if (id == null) {
      em.persist(entry);
      em.flush();
    }
    callers.about("PRIVACY_REGISTER", entry.getId(), null);
    callers.changed(Texts.label(kind) + ": " + texts.subject());
    return entry.getId();
  }

  /** The register as a file or on paper. */
  @Needs(Right.PRIVACY_REGISTER_PRINT)
  public Exported export(RegisterKind kind, ExportOrder order) {
    return exports.make(
        null,
        order,
        Texts.label(kind),
        () -> number(kind),
        new Sheet<>(
            "privacy.register." + kind,
            columns(kind),
            () -> read(kind, 0, Integer.MAX_VALUE).iterator()));
  }

  private RegisterEntry stored(RegisterKind kind, long id, int version) {
    RegisterEntry entry = em.find(RegisterEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (entry == null || entry.getKind() != kind) {
      throw new BusinessException(PrivacyProblem.NO_ENTRY);
    }
    if (entry.getVersion() != version) {
      throw new StaleException(
          PrivacyProblem.CHANGED_MEANWHILE, entry.getChangedBy(), entry.getChangedAt());
    }
    return entry;
  }

  private List<RegisterEntry> read(RegisterKind kind, int offset, int size) {
    return em.createNamedQuery("RegisterEntry.ofKind", RegisterEntry.class)
        .setParameter("kind", kind)
        .setFirstResult(offset)
        .setMaxResults(size)
        .getResultList();
  }

  private long number(RegisterKind kind) {
    return em.createNamedQuery("RegisterEntry.countOfKind", Long.class)
        .setParameter("kind", kind)
        .getSingleResult();
  }

  private static List<SheetColumn<RegisterEntry>> columns(RegisterKind kind) {
    List<SheetColumn<RegisterEntry>> columns = new ArrayList<>();
    columns.add(SheetColumn.of(ColumnKind.DATE, LABEL + "happenedOn", e -> e.texts().happenedOn()));
    columns.add(SheetColumn.text(LABEL + "subject", WIDE, e -> e.texts().subject()));
    if (kind == RegisterKind.IMPACT_ASSESSMENT) {
      columns.add(SheetColumn.text(LABEL + "findings", WIDE, e -> e.texts().findings()));
    } else {
      columns.add(SheetColumn.text(LABEL + "dataKinds", WIDE, e -> e.texts().dataKinds()));
      columns.add(SheetColumn.text(LABEL + "cause", WIDE, e -> e.texts().cause()));
      columns.add(SheetColumn.text(LABEL + "harm", WIDE, e -> e.texts().harm()));
      columns.add(SheetColumn.text(LABEL + "measures", WIDE, e -> e.texts().measures()));
      columns.add(SheetColumn.text(LABEL + "notification", WIDE, e -> e.texts().notification()));
    }
    columns.add(SheetColumn.text("privacy.register.enteredBy", 16, RegisterEntry::getEnteredBy));
    return columns;
  }
}
