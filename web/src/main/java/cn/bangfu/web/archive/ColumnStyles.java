package cn.bangfu.web.archive;

import cn.bangfu.archive.catalog.CatalogField;
import java.util.Map;

/** The classes of columns of the lists of archives, which give them their widths. */
final class ColumnStyles {

  private static final Map<String, String> BY_CODE =
      Map.of(
          "employeeNo",
          "bf-col-no",
          "name",
          "bf-col-name",
          "gender",
          "bf-col-gender",
          "mainCause",
          "bf-col-cause",
          "reportState",
          "bf-col-state");

  private ColumnStyles() {}

  static String of(CatalogField field) {
    return BY_CODE.getOrDefault(
        field.code(),
        switch (field.kind()) {
          case DATE -> "bf-col-date";
          case ENUM, CODE, YES_NO, NUMBER, AGE, MONEY, UNSEEN_CHANGE -> "bf-col-level";
          case MOMENT, PHONE -> "bf-col-no";
          default -> "bf-col-text";
        });
  }
}
