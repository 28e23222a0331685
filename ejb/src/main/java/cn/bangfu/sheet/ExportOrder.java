package cn.bangfu.sheet;

import java.io.Serializable;

/**
 * What the user asked for in the export dialog (USR-124).
 *
 * @param purpose needed for a full export, 5 to 200 characters
 */
public record ExportOrder(ExportMode mode, ExportTarget target, String purpose)
    implements Serializable {

  public ExportOrder {
    mode = mode == null ? ExportMode.MASKED : mode;
    target = target == null ? ExportTarget.EXCEL : target;
  }
}
