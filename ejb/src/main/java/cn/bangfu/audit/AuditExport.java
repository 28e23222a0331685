package cn.bangfu.audit;

import static cn.bangfu.sheet.SheetColumn.of;
import static cn.bangfu.sheet.SheetColumn.text;

import cn.bangfu.access.AuditRecord;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The trail as a file: with a reason, recorded itself, 100,000 rows at most (USR-109). */
@Stateless
public class AuditExport {

  public static final int ROWS_MAX = 100_000;

  @Inject AuditReader reader;
  @Inject ExportControl export;

  /** An Excel file of what a search finds; the reason has 5 to 200 characters. */
  @Needs(Right.AUDIT_EXPORT)
  public Exported make(AuditFilter filter, String reason) {
    return export.makeUpTo(
        ROWS_MAX,
        Right.AUDIT_EXPORT,
        new ExportOrder(ExportMode.FULL, ExportTarget.EXCEL, reason),
        AuditReader.conditions(filter),
        new Sheet<>(
            "audit.search.title",
            columns(),
            Sheet.keyset(
                (last, size) ->
                    reader.find(
                        filter,
                        last == null ? null : new AuditCursor(last.getAt(), last.getId()),
                        size))));
  }

  private static List<SheetColumn<AuditRecord>> columns() {
    return List.of(
        of(ColumnKind.NUMBER, "audit.record.id", AuditRecord::getId),
        of(ColumnKind.MOMENT, "audit.record.at", AuditRecord::getAt),
        text("audit.record.loginName", 16, AuditRecord::getLoginName),
        text("audit.record.userName", 12, AuditRecord::getUserName),
        text("audit.record.unionName", 30, AuditRecord::getUnionName),
        text("audit.record.role", 12, AuditRecord::getRole),
        text("audit.record.ip", 18, AuditRecord::getIp),
        text("audit.record.sessionKey", 20, AuditRecord::getSessionKey),
        text("audit.record.certificate", 20, AuditRecord::getCertificate),
        text("audit.record.category", 16, AuditRecord::getCategory),
        text("audit.record.event", 20, record -> AuditTexts.event(record.getEvent())),
        text("audit.record.objectKind", 14, AuditRecord::getObjectKind),
        text("audit.record.objectId", 16, AuditRecord::getObjectId),
        of(ColumnKind.NUMBER, "audit.record.objectUnionId", AuditRecord::getObjectUnionId),
        text("audit.record.result", 8, record -> AuditTexts.result(record.isSucceeded())),
        text("audit.record.reason", 24, AuditRecord::getReason),
        text("audit.record.changes", 60, AuditRecord::getChanges),
        of(ColumnKind.NUMBER, "audit.record.rowCount", AuditRecord::getRowCount),
        text("audit.record.purpose", 30, AuditRecord::getPurpose));
  }
}
