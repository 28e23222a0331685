package cn.bangfu.fund;

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
import java.util.ArrayList;
import java.util.List;

/** 资金类型设置: which money may be overspent with an explanation (FND-040). */
@Stateless
public class FundControlDesk {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject Today today;

  /** All fund types that are in balances. */
  @Needs(Right.FUND_CONTROL_VIEW)
  public List<ControlRow> rows() {
    List<ControlRow> rows = new ArrayList<>();
    for (CodeValue type : codes.valuesWithDisabled(FundTypes.TABLE)) {
      if (FundTypes.counted(type.getConstant())) {
        FundControl stored = em.find(FundControl.class, type.getId());
        rows.add(
            new ControlRow(
                type.getId(),
                type.getShownName(),
                FundTypes.kind(type.getConstant()),
                stored == null ? OverspendControl.REFUSE : stored.getControl(),
                stored == null ? -1 : stored.getVersion()));
      }
    }
    return rows;
  }

  /**
   * Sets it for a type of kind OTHER.
   *
   * @param version as it was read, -1 if it was never set
   * @throws StaleException if somebody else set it meanwhile
   */
  @Needs(Right.FUND_CONTROL)
  public void set(long fundType, OverspendControl control, int version) {
    CodeValue type = codes.value(fundType);
    if (!FundTypes.TABLE.equals(type.getTableKey())
        || FundTypes.kind(type.getConstant()) == FundKind.FISCAL
        || !FundTypes.counted(type.getConstant())) {
      throw new BusinessException(FundProblem.FISCAL_NEVER_OVERSPENT, type.getValueName());
    }
    em.find(CodeValue.class, fundType, LockModeType.PESSIMISTIC_WRITE);
    FundControl stored = em.find(FundControl.class, fundType);
    if ((stored == null ? -1 : stored.getVersion()) != version) {
      throw new StaleException(
          FundProblem.STALE_CONTROL,
          stored == null ? null : stored.getChangedBy(),
          stored == null ? null : stored.getChangedAt());
    }
    OverspendControl before = stored == null ? OverspendControl.REFUSE : stored.getControl();
    FundControl kept = stored == null ? new FundControl(fundType) : stored;
    kept.set(control);
    kept.touch(callers.known().name(), today.now());
    if (stored == null) {
      em.persist(kept);
    }
    callers.about("FUND_TYPE", fundType, null);
    callers.changed(
        String.join(" ", type.getValueName(), Texts.label(before), Texts.label(control)));
  }
}
