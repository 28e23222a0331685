package cn.bangfu.batch.kit;

import cn.bangfu.job.JobDesk;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells people why a step failed, under a code that also stands in the log (BAT-012). */
@Named
@Dependent
public class RunStepListener implements StepListener {

  private static final Logger LOG = System.getLogger(RunStepListener.class.getName());

  @Inject StepContext step;
  @Inject JobDesk desk;
  @Inject SystemCalls system;
  @Inject RunReport report;

  @Override
  public void beforeStep() {
    long run = report.run();
    system.run(() -> desk.stepBegins(run));
  }

  @Override
  public void afterStep() {
    Exception failure = step.getException();
    if (failure == null) {
      return;
    }
    BusinessException refusal = refusal(failure);
    String code = refusal == null ? BusinessException.newCode() : refusal.code();
    String sentence = refusal == null ? Texts.get("job.result.unexpected") : Texts.of(refusal);
    LOG.log(Level.ERROR, "[" + code + "] step " + step.getStepName() + " failed", failure);
    String place = step.getStepName() + ": " + ErrorPlace.of(failure);
    system.run(() -> desk.failure(report.run(), code, sentence, place));
  }

  private static BusinessException refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BusinessException refusal) {
        return refusal;
      }
    }
    return null;
  }
}
