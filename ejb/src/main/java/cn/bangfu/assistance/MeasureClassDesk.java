package cn.bangfu.assistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** 帮扶措施分类: the real-name tables of measures, kept by the national administrator. */
@Stateless
public class MeasureClassDesk {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject MeasureClasses classes;
  @Inject Today today;

  /** All measures in the order of their list, disabled ones too. */
  @Needs(Right.CODE_TABLE_VIEW)
  public List<MeasureClassRow> rows() {
    return codes.valuesWithDisabled(MeasureClasses.TABLE).stream().map(this::row).toList();
  }

  /**
   * Gives an added measure another class; it holds for lines that are saved from now on.
   *
   * @param version as it was read, -1 if none was given
   * @throws StaleException if somebody else gave one meanwhile
   */
  @Needs(Right.CODE_TABLE_EDIT)
  public void set(long measure, SummaryClass summaryClass, int version) {
    CodeValue value = codes.value(measure);
    if (!MeasureClasses.TABLE.equals(value.getTableKey()) || value.getConstant() != null) {
      throw new BusinessException(AssistanceProblem.CLASS_FIXED, value.getValueName());
    }
    em.find(CodeValue.class, measure, LockModeType.PESSIMISTIC_WRITE);
    MeasureClass stored = em.find(MeasureClass.class, measure);
    if ((stored == null ? -1 : stored.getVersion()) != version) {
      throw new StaleException(
          AssistanceProblem.STALE,
          stored == null ? null : stored.getChangedBy(),
          stored == null ? null : stored.getChangedAt());
    }
    SummaryClass before = classes.of(value);
    MeasureClass kept = stored == null ? new MeasureClass(measure) : stored;
    kept.set(summaryClass);
    kept.touch(callers.known().name(), today.now());
    if (stored == null) {
      em.persist(kept);
    }
    callers.about("code_value", measure, null);
    callers.changed(
        String.join(" ", value.getValueName(), Texts.label(before), Texts.label(summaryClass)));
  }

  private MeasureClassRow row(CodeValue value) {
    MeasureClass given =
        value.getConstant() == null ? em.find(MeasureClass.class, value.getId()) : null;
    return new MeasureClassRow(
        value.getId(),
        value.getShownName(),
        classes.of(value),
        value.getConstant() == null,
        given == null ? -1 : given.getVersion());
  }
}
