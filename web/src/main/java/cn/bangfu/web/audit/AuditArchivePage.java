package cn.bangfu.web.audit;

import cn.bangfu.audit.AuditArchive;
import cn.bangfu.audit.AuditArchives;
import cn.bangfu.audit.AuditTexts;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The sealed files of old months: verified, and loaded one at a time to be searched (USR-105). */
@Named
@ViewScoped
public class AuditArchivePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int AT = 1;
  private static final int LOGIN_NAME = 3;
  private static final int USER_NAME = 4;
  private static final int UNION_NAME = 6;
  private static final int EVENT = 13;
  private static final int OBJECT_ID = 15;
  private static final int SUCCEEDED = 17;

  @Inject AuditArchives archives;

  private transient List<AuditArchive> files;
  private LocalDate month;
  private String loginName;
  private String event;
  private String objectId;
  private transient List<Found> rows;

  /** A record of a file, as it is shown. */
  public record Found(
      String id,
      String at,
      String loginName,
      String userName,
      String unionName,
      String event,
      String objectId,
      String result) {}

  @PostConstruct
  void init() {
    List<AuditArchive> all = getFiles();
    month = all.isEmpty() ? null : all.get(0).getMonth();
  }

  /** Verifies checksum, links and number of a file. */
  public void verify(LocalDate of) {
    archives.verify(of);
    files = null;
    Messages.success("audit.archive.verified", of);
  }

  /** Loads the file that is to be searched. */
  public void load(LocalDate of) {
    month = of;
    search();
  }

  public void search() {
    rows =
        archives.find(month, loginName, event, objectId).stream()
            .map(AuditArchivePage::found)
            .toList();
  }

  private static Found found(List<String> row) {
    return new Found(
        row.get(0),
        Texts.show(
            Instant.EPOCH
                .plus(Long.parseLong(row.get(AT)), ChronoUnit.MICROS)
                .atZone(Today.ZONE)
                .toOffsetDateTime()),
        row.get(LOGIN_NAME),
        row.get(USER_NAME),
        row.get(UNION_NAME),
        AuditTexts.event(row.get(EVENT)),
        row.get(OBJECT_ID),
        AuditTexts.result(row.get(SUCCEEDED).startsWith("t")));
  }

  public List<AuditArchive> getFiles() {
    if (files == null) {
      files = archives.all();
    }
    return files;
  }

  public List<Found> getRows() {
    return rows;
  }

  /** How many were found, or null before the first search. */
  public String getNote() {
    return rows == null
        ? null
        : Texts.format("audit.archive.found", month, rows.size(), AuditArchives.FOUND_MAX);
  }

  public LocalDate getMonth() {
    return month;
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }

  public String getEvent() {
    return event;
  }

  public void setEvent(String event) {
    this.event = event;
  }

  public String getObjectId() {
    return objectId;
  }

  public void setObjectId(String objectId) {
    this.objectId = objectId;
  }
}
