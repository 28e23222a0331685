package cn.bangfu.archive.filing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Checks a form as saving does, for sub-rooms that store it together with more (ARC-155). */
@Dependent
public class CheckedForm {

  @Inject FormChecks checks;
  @Inject Today today;
  @Inject SecurityAlarms alarms;

  /** A form for the service to work on: what the page shows stays as typed. */
  public ArchiveForm copy(ArchiveForm typed) {
    return typed.copy();
  }

  /**
   * The content of a form as it is to be stored.
   *
   * @param before the content as it is stored
   * @param filing the union that files it
   * @throws Violations with everything that is wrong
   * @throws WarningsToConfirm if something is doubtful and not confirmed yet
   */
  public ArchiveContent check(
      ArchiveForm form,
      Archive archive,
      ArchiveContent before,
      ChainUnion filing,
      boolean warningsConfirmed) {
    ArchiveContent content = form.getContent();
    content.normalize(form.getArchiveType(), form.getHardshipCategory());
    content.compute();
    if (IncomeChange.between(before, content)) {
      content.confirmIncomes(today.today());
    }
    FormChecks.Verdict verdict = checks.judge(form, archive, filing.id(), filing.level());
    Violations.throwIfAny(verdict.refusals());
    if (!warningsConfirmed && !verdict.warnings().isEmpty()) {
      throw new WarningsToConfirm(verdict.warnings());
    }
    return content;
  }

  /**
   * Content that was altered outside the product goes nowhere (USR-117).
   *
   * @throws BusinessException if it was
   */
  public void refuseTampered(ArchiveContent content) {
    if (content.hasTampered()) {
      alarms.raise(AlarmKind.VALUE_TAMPERED, Texts.get("archive.object"), content.getArchiveId());
      throw new BusinessException(ArchiveRefusal.TAMPERED);
    }
  }
}
