package cn.bangfu.batch.kit;

import java.sql.SQLException;

/**
 * Kinds and place of an error as the operator may read them: classes, state of the database and the
 * line of the product, never a message, which may quote data (BAT-012, USR-099).
 */
final class ErrorPlace {

  private static final String PRODUCT = "cn.bangfu.";
  private static final int DEPTH = 8;

  private ErrorPlace() {}

  static String of(Throwable failure) {
    StringBuilder told = new StringBuilder();
    Throwable cause = failure;
    for (int i = 0; i < DEPTH && cause != null; i++) {
      if (i > 0) {
        told.append(" < ");
      }
      told.append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        told.append(' ').append(sql.getSQLState());
      }
      for (StackTraceElement line : cause.getStackTrace()) {
        if (line.getClassName().startsWith(PRODUCT)) {
          told.append(" (").append(line.getFileName()).append(':');
          told.append(line.getLineNumber()).append(')');
          break;
        }
      }
      cause = cause.getCause() == cause ? null : cause.getCause();
    }
    return told.toString();
  }
}
