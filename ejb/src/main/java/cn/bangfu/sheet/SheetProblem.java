package cn.bangfu.sheet;

import cn.bangfu.kernel.Problem;

/** Why a file is not made or not taken. */
public enum SheetProblem implements Problem {
  /** USR-124. */
  PURPOSE,
  /** USR-125: args: rows found, rows allowed. */
  TOO_MANY_ROWS_OUT,

  EMPTY_FILE,
  /** Args: megabytes allowed. */
  FILE_TOO_LARGE,
  /** Args: endings allowed. */
  FILE_KIND,
  /** Args: ending of the name. The content is something else than the name says. */
  FILE_CONTENT,
  /** The old binary format, or a file protected by a password. */
  OLD_OR_LOCKED_WORKBOOK,
  BROKEN_FILE,
  MACROS,
  /** Entries that stand twice or lie over each other. */
  DUPLICATE_ENTRY,
  /** Args: entries allowed. */
  TOO_MANY_ENTRIES,
  /** Args: megabytes allowed. */
  UNPACKED_TOO_LARGE,
  COMPRESSED_TOO_MUCH,
  XML_WITH_DTD,
  VIRUS,
  SCANNER_SILENT,

  NO_ROWS,
  /** Args: name of the page. */
  PAGE_MISSING,
  OLD_TEMPLATE,
  /** Args: rows allowed. */
  TOO_MANY_ROWS_IN,
  TOO_MANY_COLUMNS,
  TOO_MUCH_TEXT,
  /** Args: headings that are missing. */
  HEADING_MISSING,
  /** Args: heading. */
  HEADING_UNKNOWN,
  /** Args: heading. */
  HEADING_TWICE,

  CELL_REQUIRED,
  /** Args: longest length. */
  CELL_TOO_LONG,
  CELL_DATE,
  CELL_NUMBER,
  CELL_MONEY,
  /** Args: values to choose from. */
  CELL_CHOICE,
  /** Digits beyond the fifteenth are lost in a number cell. */
  CELL_DIGITS_LOST,
  CELL_FORMULA_ERROR
}
