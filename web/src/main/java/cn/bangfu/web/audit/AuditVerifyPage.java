package cn.bangfu.web.audit;

import cn.bangfu.audit.AuditArchive;
import cn.bangfu.audit.AuditArchives;
import cn.bangfu.audit.AuditVerification;
import cn.bangfu.audit.AuditVerification.Check;
import cn.bangfu.audit.VerifyProgress;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** Verifies the trail step by step while the page is open (USR-104). */
@Named
@ViewScoped
public class AuditVerifyPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  /** Steps of one call: some seconds. */
  private static final int STEPS = 10;

  @Inject AuditVerification verification;
  @Inject AuditArchives archives;

  private VerifyProgress progress;
  private long noted;
  private String note;
  private transient List<Check> checks;
  private transient List<AuditArchive> files;

  @PostConstruct
  void init() {
    checks = verification.last(SHOWN);
  }

  public void start() {
    progress = VerifyProgress.BEGIN;
    goOn();
  }

  /** Called by the page again and again until the end is reached. */
  public void goOn() {
    if (!isRunning()) {
      return;
    }
    for (int step = 0; step < STEPS && !progress.done(); step++) {
      progress = verification.step(progress);
    }
    if (progress.done()) {
      verification.finish(progress);
      checks = verification.last(SHOWN);
    }
  }

  /** Verifies the sealed file of a month. */
  public void verify(AuditArchive archive) {
    archives.verify(archive.getMonth());
    files = null;
    Messages.success("audit.archive.verified", archive.getMonth());
  }

  /** A break that the audit administrator is about to take note of. */
  public void open(Check check) {
    noted = check.id();
    note = null;
  }

  public void takeNote() {
    verification.takeNote(noted, note);
    checks = null;
    Messages.success("audit.verify.noted");
    PrimeFaces.current().executeScript("PF('noteDialog').hide()");
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public List<AuditArchive> getFiles() {
    if (files == null) {
      files = archives.all();
    }
    return files;
  }

  public boolean isRunning() {
    return progress != null && !progress.done();
  }

  /** What is to be said: how far, passed, or the first broken number. */
  public String getSaid() {
    if (progress == null) {
      return null;
    }
    if (!progress.done()) {
      return Texts.format("audit.verify.running", progress.records());
    }
    return progress.passed()
        ? Texts.format("audit.verify.passed", progress.records())
        : Texts.format("audit.verify.broken", progress.firstBroken(), progress.broken());
  }

  public boolean isBroken() {
    return progress != null && progress.broken() > 0;
  }

  public List<Check> getChecks() {
    if (checks == null) {
      checks = verification.last(SHOWN);
    }
    return checks;
  }

  /** The result of an earlier verification in words. */
  public String result(Check check) {
    return check.broken() == 0
        ? Texts.format("audit.verify.passed", check.records())
        : Texts.format("audit.verify.broken", check.firstBroken(), check.broken());
  }
}
